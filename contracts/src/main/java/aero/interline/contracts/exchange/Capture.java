package aero.interline.contracts.exchange;

import java.time.Instant;
import java.util.Set;

/**
 * A message as it came in, before anyone looked into it.
 *
 * @param system         one of {@link Systems#ALL}, from the queue or address it arrived at, never from a header
 * @param channel        {@code jms}, {@code rest}, {@code soap} or {@code file}; one of
 *                       {@link #BODY_ELSEWHERE} when the body only says what the message was
 * @param deliveryId     the transport's own identity of this delivery: JMS message id or request id
 * @param declaredFormat format named by the sender, or {@code null}; evidence only
 * @param correlationId  or {@code null}
 * @param sender         the authenticated user that sent it, or {@code null} where the broker does not tell
 * @param receivedAt     when the hub took it
 * @param body           raw bytes
 * @param sequence       its place in a series that the sender counts, told beside the body, or {@code null}
 * @param size           bytes of the message: the body's, or of what the body only says that it was
 */
public record Capture(
        String system,
        String channel,
        String deliveryId,
        String declaredFormat,
        String correlationId,
        String sender,
        Instant receivedAt,
        byte[] body,
        SequenceNumber sequence,
        long size) {

    public Capture(
            String system, String channel, String deliveryId, String declaredFormat, String correlationId, String sender,
            Instant receivedAt, byte[] body, SequenceNumber sequence) {
        this(system, channel, deliveryId, declaredFormat, correlationId, sender, receivedAt, body, sequence, body.length);
    }

    /** Of what is not numbered beside its body. */
    public Capture(
            String system, String channel, String deliveryId, String declaredFormat, String correlationId, String sender,
            Instant receivedAt, byte[] body) {
        this(system, channel, deliveryId, declaredFormat, correlationId, sender, receivedAt, body, null);
    }

    /** Channel of what came by JMS and could not be read; there is nothing that could be judged anew. */
    public static final String SET_ASIDE = "jms-dlq";

    /** Channel of a file that is one message, and of the records of one that is many. */
    public static final String FILE = "file";

    /** Channel of a file of many records, or of one that is too large; it lies in the folder of what was done. */
    public static final String FILE_KEPT = "file-kept";

    /** Channels of messages whose stored body only says what they were; they cannot be judged anew from it. */
    public static final Set<String> BODY_ELSEWHERE = Set.of(SET_ASIDE, FILE_KEPT);

    /** What only says what a message was, which is so large. */
    public Capture standingFor(long bytes) {
        return new Capture(
                system, channel, deliveryId, declaredFormat, correlationId, sender, receivedAt, body, sequence, bytes);
    }
}
