package aero.interline.exchange.entity;

import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.exchange.Evidence;
import aero.interline.contracts.exchange.Outcome;
import aero.interline.contracts.exchange.Reading;
import aero.interline.contracts.exchange.Rejection;
import aero.interline.contracts.fact.Position;
import java.util.List;
import java.util.Map;

/**
 * What there is to say about a message beyond its outcome: JSON in {@code message.detail}, absent when there is nothing.
 * Free of personal data.
 *
 * @param reason   of a DEAD or PARKED outcome, or {@code null}
 * @param losses   records that could not be recovered although others were
 * @param evidence every repair
 * @param records  of a file: how many of its records had which outcome when it was done, else {@code null}
 */
public record MessageDetail(
        Rejection reason, List<Rejection> losses, List<Evidence> evidence, Map<Outcome, Long> records) {

    public MessageDetail {
        losses = losses == null ? List.of() : List.copyOf(losses);
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }

    public MessageDetail(Rejection reason, List<Rejection> losses, List<Evidence> evidence) {
        this(reason, losses, evidence, null);
    }

    /** @return {@code null} when there is nothing to say */
    public static MessageDetail of(Reading reading, Rejection reason) {
        if (reason == null && reading.losses().isEmpty() && reading.evidence().isEmpty()) {
            return null;
        }
        return new MessageDetail(reason, reading.losses(), reading.evidence());
    }

    /** Of a part that the sender sent once more before anything became of it. */
    public static MessageDetail replaced(long newer) {
        Evidence evidence = new Evidence(Position.NONE, "the same part came again with other content",
                "message " + newer + " holds in its place");
        return new MessageDetail(null, List.of(), List.of(evidence));
    }

    /** The code of the reason, or {@code null}. */
    public ErrorCode code() {
        return reason == null ? null : reason.code();
    }
}
