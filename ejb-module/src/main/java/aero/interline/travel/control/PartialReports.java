package aero.interline.travel.control;

import aero.interline.contracts.fact.ReservationReported;
import aero.interline.domain.exchange.Stamp;
import aero.interline.domain.travel.ReservationFold;
import aero.interline.platform.control.FactJson;
import aero.interline.travel.entity.Accepted;
import aero.interline.travel.entity.Report;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a reservation is folded from that was told in parts: the newest complete report, if there is one, and all partial ones since. They
 * are kept, so that one that comes late finds its place among them (invariant I3).
 */
final class PartialReports {

    /** Of more the oldest two become one, so that nothing older than these finds its place any more. */
    static final int MOST = 100;

    /** A report as it rests in the database. */
    private record Kept(long messageId, String system, Instant receivedAt, Instant modified, Instant sent, byte[] hash,
            ReservationReported reservation) {

        static Kept of(Report report) {
            Stamp stamp = report.stamp();
            return new Kept(report.messageId(), report.system(), report.receivedAt(), stamp.modified(), stamp.sent(), stamp.hash(),
                    report.reservation());
        }

        Report report() {
            return new Report(messageId, system, receivedAt, new Stamp(modified, sent, hash), reservation);
        }
    }

    private record All(List<Kept> reports) {}

    private PartialReports() {}

    static byte[] write(List<Report> reports) {
        return FactJson.write(new All(reports.stream().map(Kept::of).toList()));
    }

    static List<Report> read(byte[] json) {
        return FactJson.read(json, All.class).reports().stream().map(Kept::report).toList();
    }

    /**
     * @param before what the reservation is folded from so far
     * @return nothing if all that came is older than what is known, or known
     */
    static Optional<Accepted> accept(long reservationId, Collection<Report> before, Collection<Report> came) {
        TreeSet<Report> reports = new TreeSet<>(Report.BY_VERSION);
        reports.addAll(before);
        List<Report> fresh = came.stream().filter(reports::add).toList();
        reports.descendingSet().stream().filter(each -> !each.partial()).findFirst()
                .ifPresent(complete -> reports.headSet(complete, false).clear());
        Set<Long> by = new HashSet<>();
        fresh.stream().filter(reports::contains).forEach(each -> by.add(each.messageId()));
        if (by.isEmpty()) {
            return Optional.empty();
        }
        while (reports.size() > MOST) {
            reports.add(folded(List.of(reports.pollFirst(), reports.pollFirst())));
        }
        List<Report> parts = new ArrayList<>(reports);
        boolean told = parts.get(parts.size() - 1).partial();
        return Optional.of(new Accepted(reservationId, !before.isEmpty(), folded(parts), told ? parts : List.of(), by));
    }

    private static Report folded(List<Report> parts) {
        Report newest = parts.get(parts.size() - 1);
        return new Report(newest.messageId(), newest.system(), newest.receivedAt(), newest.stamp(),
                ReservationFold.of(parts.stream().map(Report::reservation).toList()));
    }
}
