package aero.interline.contracts.exchange;

import java.time.Instant;

/**
 * A message as it came in, before anyone looked into it.
 *
 * @param system         one of {@link Systems#ALL}, from the queue or address it arrived at, never from a header
 * @param channel        {@code jms}, {@code rest}, {@code soap} or {@code file}; {@link #SET_ASIDE} when the message
 *                       itself lies in the dead letter queue and the body only says so
 * @param deliveryId     the transport's own identity of this delivery: JMS message id or request id
 * @param declaredFormat format named by the sender, or {@code null}; evidence only
 * @param correlationId  or {@code null}
 * @param sender         the authenticated user that sent it, or {@code null} where the broker does not tell
 * @param receivedAt     when the hub took it
 * @param body           raw bytes
 */
public record Capture(
        String system,
        String channel,
        String deliveryId,
        String declaredFormat,
        String correlationId,
        String sender,
        Instant receivedAt,
        byte[] body) {

    /** Channel of what came by JMS and could not be read; there is nothing that could be judged anew. */
    public static final String SET_ASIDE = "jms-dlq";
}
