package aero.interline.exchange.boundary;

import aero.interline.contracts.exchange.Evidence;
import aero.interline.contracts.exchange.Outcome;
import aero.interline.platform.boundary.PositionView;
import java.time.Instant;
import java.util.List;

/**
 * A message with everything the hub knows about it but its body.
 *
 * @param sender        as the channel names it, or {@code null}
 * @param correlationId or {@code null}
 * @param size          in bytes; of a file of many records, the file's
 * @param code          why it is not applied, or {@code null}
 * @param history       every outcome it ever had, oldest first, the current one last
 * @param reason        why the whole was refused, or {@code null}
 * @param losses        records that could not be recovered although others were
 * @param duplicateOf   id of the first message with this content, or {@code null}
 * @param supersedes    id of the message that this one replaces, or {@code null}
 * @param parentId      id of the file that it is a record of, or {@code null}
 * @param record        its number in the file, or {@code null}
 * @param records       what became of the records of a file, or {@code null}
 * @param part          its place in a set of parts, or {@code null}
 * @param facts         what was read from it, in its order
 * @param changes       how many facts changed anything
 * @param evidence      every repair
 * @param customers     whom it is about
 */
public record MessageView(
        String id,
        String system,
        String channel,
        String format,
        String sender,
        String deliveryId,
        String correlationId,
        Instant receivedAt,
        Instant decidedAt,
        long size,
        Outcome outcome,
        String code,
        List<Decided> history,
        ReasonView reason,
        List<ReasonView> losses,
        String duplicateOf,
        String supersedes,
        String parentId,
        Integer record,
        RecordCounts records,
        PartView part,
        List<FactView> facts,
        int changes,
        List<EvidenceView> evidence,
        List<CustomerRef> customers) {

    /**
     * An outcome at its time.
     *
     * @param code or {@code null}
     * @param by   who made the hub decide again, or {@code null} when nobody did
     */
    public record Decided(Instant at, Outcome outcome, String code, String by) {}

    /**
     * A fact read from the message.
     *
     * @param type          {@code reservation}, or the kind of activity: {@code listed}, {@code scanned} ...
     * @param label         the sender's own name of it
     * @param position      where it stands, or {@code null}
     * @param reservationId the reservation that it tells, or {@code null} if it tells none or none is kept
     * @param activityId    the activity that it tells, or {@code null}
     * @param customerId    the customer to whom it leads, or {@code null} if it is not one
     */
    public record FactView(
            String type, String label, PositionView position, String reservationId, String activityId,
            String customerId) {}

    /**
     * A repair.
     *
     * @param position {@code null} where it is about the whole
     */
    public record EvidenceView(PositionView position, String found, String assumed) {

        static EvidenceView of(Evidence evidence) {
            return new EvidenceView(PositionView.of(evidence.position()), evidence.found(), evidence.assumed());
        }
    }

    /** A customer by id and name. */
    public record CustomerRef(String id, String name) {}
}
