package aero.interline.travel.entity;

import java.util.List;
import java.util.Set;

/**
 * What became the current version of a reservation.
 *
 * @param known  whether the reservation was there before
 * @param report the newest report; of a reservation that was told in parts it says what all of them say together
 * @param parts  what that is folded from, oldest first; empty when one report tells everything
 * @param by     ids of the messages that changed the reservation now
 */
public record Accepted(long reservationId, boolean known, Report report, List<Report> parts, Set<Long> by) {

    /** A complete report. */
    public static Accepted whole(long reservationId, boolean known, Report report) {
        return new Accepted(reservationId, known, report, List.of(), Set.of(report.messageId()));
    }
}
