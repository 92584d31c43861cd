package aero.interline.travel.entity;

import aero.interline.contracts.fact.ReservationReported;
import aero.interline.domain.exchange.Stamp;
import java.time.Instant;
import java.util.Comparator;

/**
 * A reservation as one message reported it.
 *
 * @param receivedAt stands in for the sender's time where none was told
 */
public record Report(long messageId, String system, Instant receivedAt, Stamp stamp, ReservationReported reservation) {

    /** Of one reservation, whichever came first: the greatest is the newest. */
    public static final Comparator<Report> BY_VERSION =
            Comparator.comparing(Report::stamp).thenComparing(each -> each.reservation().at().offset());

    public String key() {
        return reservation.key().text();
    }

    /** Whether this report is newer than the other one of the same reservation. */
    public boolean replaces(Report other) {
        return BY_VERSION.compare(this, other) > 0;
    }

    /** Whether it tells only what is affected. */
    public boolean partial() {
        return reservation.partial() != null;
    }

    /** When it was so, as far as the sender told. */
    public Instant reportedAt() {
        if (stamp.modified() != null) {
            return stamp.modified();
        }
        return stamp.sent() != null ? stamp.sent() : receivedAt;
    }
}
