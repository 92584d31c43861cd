package aero.interline.activity.entity;

import aero.interline.contracts.fact.Fact;
import aero.interline.contracts.fact.ReservationVersion;
import aero.interline.domain.activity.Activity;
import aero.interline.domain.exchange.Stamp;
import java.time.Instant;

/**
 * An activity as one message told it.
 *
 * @param receivedAt stands in for the sender's time where none was told
 * @param stamp      orders the reports of this activity; of two that tell a movement differently the hash alone decides
 */
public record Told(
        long messageId, String system, Instant receivedAt, Stamp stamp, Fact fact, Activity activity) {

    public static Told of(
            long messageId, String system, Instant receivedAt, byte[] contentHash, Fact fact, Activity activity) {
        ReservationVersion version = activity.version();
        Stamp stamp = version == null ? new Stamp(null, null, contentHash) : Stamp.of(version, contentHash);
        return new Told(messageId, system, receivedAt, stamp, fact, activity);
    }

    /** Names the activity among those of all kinds. */
    public String key() {
        return activity.kind() + "/" + activity.key();
    }

    public Instant occurredAt() {
        return activity.at() == null ? receivedAt : activity.at();
    }

    /** Whether this report replaces the other one of the same activity, whichever came first. */
    public boolean replaces(Told other) {
        int order = stamp.compareTo(other.stamp);
        return order > 0 || order == 0 && fact.at().offset() > other.fact.at().offset();
    }
}
