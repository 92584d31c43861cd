package aero.interline.benchmarks.witness;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What stands in the hub's database after a run.
 *
 * @param messages     every message, in the order of their ids
 * @param reservations by key
 * @param bodies       raw bodies kept
 * @param deliveries   claims of delivery ids in the inbox that belong to a message
 * @param contents     claims of contents in the inbox
 * @param tally        the intake's own counts by outcome
 * @param orphans      source records whose customer does not exist or is gone
 */
public record Observed(
        List<MessageRow> messages,
        Map<String, ReservationRow> reservations,
        long bodies,
        long deliveries,
        long contents,
        Map<String, Long> tally,
        long orphans) {

    /**
     * @param correlationId by which the witness knows it, or {@code null}
     * @param changes       how many facts changed something
     * @param duplicateOf   id of the first message with the content, or {@code null}
     * @param effects       reports that it left in the timeline, stale ones included
     */
    public record MessageRow(
            long id, String correlationId, String outcome, String code, int changes, Long duplicateOf, int effects) {}

    /**
     * @param messageId  message that the reservation's state was taken from
     * @param passengers as the reservation says
     * @param persons    source records of its passengers
     * @param decisions  how many of them have a match decision
     * @param segments   flights
     */
    public record ReservationRow(
            String key, long messageId, Instant modified, int passengers, int persons, int decisions, int segments) {}
}
