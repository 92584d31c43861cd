package aero.interline.routes.batch;

import java.time.Instant;

/**
 * A message as it stood in the queue, detached from the session. Its properties do not travel along: nothing that a
 * sender can set reaches Camel's headers. Text is cleaned of control characters and cut to {@value #MAX_TEXT}
 * characters.
 *
 * @param messageId      JMS message id, or one made of the broker's own number when the sender suppressed it
 * @param correlationId  or {@code null}
 * @param replyTo        name of the queue that the sender wants answered, or {@code null}; a wish, not an address to use
 * @param declaredFormat property {@code format}, else the JMS type, else {@code null}
 * @param series         property {@code series}, or {@code null}
 * @param sequence       property {@code sequence} as text, or {@code null}
 * @param sender         user that the broker authenticated, or {@code null} where the broker does not tell
 * @param deliveryCount  1 at the first delivery
 * @param sentAt         the sender's clock
 * @param obstacle       why there is no body, or {@code null}
 * @param size           length of the body in bytes as far as it is known
 * @param body           the raw bytes; text in UTF-8; empty when there is an obstacle
 */
public record InboundMessage(
        String messageId,
        String correlationId,
        String replyTo,
        String declaredFormat,
        String series,
        String sequence,
        String sender,
        int deliveryCount,
        Instant sentAt,
        Obstacle obstacle,
        long size,
        byte[] body) {

    /** Longest text that is taken from a sender's property. */
    public static final int MAX_TEXT = 200;

    public boolean readable() {
        return obstacle == null;
    }
}
