package aero.interline.exchange.entity;

import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.exchange.Evidence;
import aero.interline.contracts.exchange.Reading;
import aero.interline.contracts.exchange.Rejection;
import java.util.List;

/**
 * What there is to say about a message beyond its outcome: JSON in {@code message.detail}, absent when there is nothing.
 * Free of personal data.
 *
 * @param reason   of a DEAD or PARKED outcome, or {@code null}
 * @param losses   records that could not be recovered although others were
 * @param evidence every repair
 */
public record MessageDetail(Rejection reason, List<Rejection> losses, List<Evidence> evidence) {

    public MessageDetail {
        losses = losses == null ? List.of() : List.copyOf(losses);
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }

    /** @return {@code null} when there is nothing to say */
    public static MessageDetail of(Reading reading, Rejection reason) {
        if (reason == null && reading.losses().isEmpty() && reading.evidence().isEmpty()) {
            return null;
        }
        return new MessageDetail(reason, reading.losses(), reading.evidence());
    }

    /** The code of the reason, or {@code null}. */
    public ErrorCode code() {
        return reason == null ? null : reason.code();
    }
}
