package aero.interline.travel.entity;

import aero.interline.contracts.fact.ReservationReported;
import aero.interline.domain.exchange.Stamp;
import java.time.Instant;

/**
 * A reservation as one message reported it.
 *
 * @param receivedAt stands in for the sender's time where none was told
 */
public record Report(long messageId, String system, Instant receivedAt, Stamp stamp, ReservationReported reservation) {

    public String key() {
        return reservation.key().text();
    }

    /** Whether this report replaces the other one of the same reservation, whichever came first. */
    public boolean replaces(Report other) {
        int order = stamp.compareTo(other.stamp);
        return order > 0 || order == 0 && reservation.at().offset() > other.reservation.at().offset();
    }

    /** When it was so, as far as the sender told. */
    public Instant reportedAt() {
        if (stamp.modified() != null) {
            return stamp.modified();
        }
        return stamp.sent() != null ? stamp.sent() : receivedAt;
    }
}
