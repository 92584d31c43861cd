package aero.interline.travel.control;

import aero.interline.domain.exchange.Stamp;
import aero.interline.platform.control.IdBlocks;
import aero.interline.platform.control.RoundTrip;
import aero.interline.platform.control.SqlArrays;
import aero.interline.platform.control.Vault;
import aero.interline.travel.entity.Accepted;
import aero.interline.travel.entity.Report;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Keeps the newest version of each reservation (invariant I3). Several reports of one reservation are settled among
 * themselves first, so that each reservation is written once, in the order of the keys. Of those that were told in parts
 * the newest version is what all {@link PartialReports} say together.
 */
public final class ReservationRegister {

    private record Stored(long id, Stamp stamp, boolean inParts) {}

    private static final String LOCK = "select id, key, version_modified, version_sent, version_hash, reports is not null from reservation"
            + " where key = any(?::text[]) order by key for update";

    private final IdBlocks ids = new IdBlocks("reservation_id_seq");
    private final ReservationRows rows;

    public ReservationRegister(Vault vault) {
        this.rows = new ReservationRows(vault);
    }

    /** Reservations as they are stored, locked by this transaction. */
    public static final class Held {

        private final Map<String, Stored> byKey = new HashMap<>();

        private Held() {}
    }

    /** Locks what is stored of some reservations; known when the trip is back. */
    public Held hold(Collection<String> keys, RoundTrip trip) {
        Held held = new Held();
        trip.query(LOCK, "text", new TreeSet<>(keys), row -> held.byKey.put(row.getString(2), new Stored(
                row.getLong(1), new Stamp(SqlArrays.instant(row, 3), SqlArrays.instant(row, 4), row.getBytes(5)), row.getBoolean(6))));
        return held;
    }

    /**
     * @param held  of all that is reported
     * @param later takes along all rows, which nobody in this transaction looks at again
     * @return those that changed a reservation; the others are older than what is known
     */
    public List<Accepted> accept(Connection connection, List<Report> reports, Held held, RoundTrip later)
            throws SQLException {
        Map<String, List<Report>> byKey = new TreeMap<>();
        reports.forEach(each -> byKey.computeIfAbsent(each.key(), none -> new ArrayList<>()).add(each));
        Map<String, List<Report>> parts = rows.parts(connection, byKey.keySet().stream()
                .filter(key -> held.byKey.containsKey(key) && inParts(held.byKey.get(key), byKey.get(key)))
                .map(key -> held.byKey.get(key).id()).toList());
        long[] fresh = ids.take(connection, (int) byKey.keySet().stream().filter(key -> !held.byKey.containsKey(key)).count());
        List<Accepted> accepted = new ArrayList<>();
        int next = 0;
        for (Map.Entry<String, List<Report>> each : byKey.entrySet()) {
            Stored stored = held.byKey.get(each.getKey());
            if (inParts(stored, each.getValue())) {
                PartialReports.accept(stored == null ? fresh[next++] : stored.id(), parts.getOrDefault(each.getKey(), List.of()),
                        each.getValue()).ifPresent(accepted::add);
            } else {
                Report newest = Collections.max(each.getValue(), Report.BY_VERSION);
                if (stored == null) {
                    accepted.add(Accepted.whole(fresh[next++], false, newest));
                } else if (newest.stamp().compareTo(stored.stamp()) > 0) {
                    accepted.add(Accepted.whole(stored.id(), true, newest));
                }
            }
        }
        insert(accepted.stream().filter(each -> !each.known()).toList(), later);
        rows.replace(accepted.stream().filter(Accepted::known).toList(), later);
        rows.write(accepted, later);
        Map<String, Long> idOf = new HashMap<>();
        held.byKey.forEach((key, value) -> idOf.put(key, value.id()));
        accepted.forEach(each -> idOf.put(each.report().key(), each.reservationId()));
        rows.note(reports, idOf, later);
        return accepted;
    }

    private static boolean inParts(Stored stored, List<Report> came) {
        return stored != null && stored.inParts() || came.stream().anyMatch(Report::partial);
    }

    /** Whoever decides about a reservation holds a lock on its key; should somebody have inserted it all the same, everything is done again. */
    private void insert(List<Accepted> fresh, RoundTrip later) {
        Set<Long> awaited = new HashSet<>();
        fresh.forEach(each -> awaited.add(each.reservationId()));
        rows.insert(fresh, row -> awaited.remove(row.getLong(1)), later);
        later.lastly(() -> {
            if (!awaited.isEmpty()) {
                throw new SQLException("A reservation was inserted meanwhile", "40001");
            }
        });
    }
}
