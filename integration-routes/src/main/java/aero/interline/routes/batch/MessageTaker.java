package aero.interline.routes.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.zip.DataFormatException;
import org.apache.activemq.artemis.api.core.ActiveMQBuffer;
import org.apache.activemq.artemis.api.core.ActiveMQBuffers;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.Message;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.client.ClientMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a message of the broker apart without trusting any of it. It reads below the JMS message classes, because those
 * interpret a body before anybody could look at its kind and size, and fail for good on a body that is not well-formed.
 */
class MessageTaker {

    private static final byte[] NOTHING = {};
    /** A large body is kept up to this many times the longest body that is read, to be put aside. */
    private static final int KEPT = 8;
    private static final Path SPOOLS = Path.of(System.getProperty("java.io.tmpdir"));
    /** From this delivery on a message that makes the hub fail is given up; the earlier ones might have had another cause. */
    private static final int HOPELESS_FROM = 4;
    private static final Logger LOG = LoggerFactory.getLogger(MessageTaker.class);

    private final long maxBodyBytes;

    MessageTaker(long maxBodyBytes) {
        this.maxBodyBytes = maxBodyBytes;
    }

    Received take(ClientMessage original) throws ActiveMQException, IOException {
        try {
            return taken(original);
        } catch (RuntimeException e) {
            if (original.getDeliveryCount() < HOPELESS_FROM) {
                throw e;
            }
            LOG.error("message={} cannot be taken apart and is given up", messageId(original), e);
            return new Received(original, new InboundMessage(
                    messageId(original), null, null, null, null, null, null, original.getDeliveryCount(),
                    Instant.ofEpochMilli(original.getTimestamp()), Obstacle.UNREADABLE, 0, NOTHING), null);
        }
    }

    Received taken(ClientMessage original) throws ActiveMQException, IOException {
        Spool spool;
        try {
            spool = original.isLargeMessage() ? spool(original) : null;
        } catch (ActiveMQException e) {
            if (!corrupt(e)) {
                throw e;
            }
            return refused(original, Obstacle.UNREADABLE, 0, null);
        }
        boolean text = original.getType() == Message.TEXT_TYPE;
        if (!text && original.getType() != Message.BYTES_TYPE) {
            return refused(original, Obstacle.KIND_UNSUPPORTED, sizeOf(original, spool), spool);
        }
        long size = sizeOf(original, spool);
        // text lies in the broker as two bytes per character and a few more for its length
        if (size > (text ? 2 * maxBodyBytes + 16 : maxBodyBytes)) {
            return refused(original, Obstacle.TOO_LARGE, size, spool);
        }
        byte[] raw = spool == null ? raw(original) : spool.bytes();
        byte[] body = text ? textOf(raw) : raw;
        if (body == null) {
            return refused(original, Obstacle.UNREADABLE, size, spool);
        }
        if (body.length > maxBodyBytes) {
            return refused(original, Obstacle.TOO_LARGE, body.length, spool);
        }
        return new Received(original, describe(original, null, body.length, body), spool);
    }

    private Spool spool(ClientMessage original) throws ActiveMQException, IOException {
        Spool spool = new Spool(SPOOLS, KEPT * maxBodyBytes);
        try {
            original.saveToOutputStream(spool);
        } catch (ActiveMQException | RuntimeException | Error e) {
            spool.delete();
            throw e;
        }
        return spool;
    }

    /** Whether the body is called compressed and is not, which no second attempt mends. */
    private static boolean corrupt(Throwable failure) {
        return failure != null && (failure instanceof DataFormatException || corrupt(failure.getCause()));
    }

    private static long sizeOf(ClientMessage original, Spool spool) {
        return spool == null ? original.getBodySize() : spool.length();
    }

    private static byte[] raw(ClientMessage original) {
        byte[] raw = new byte[original.getBodySize()];
        original.getDataBuffer().readBytes(raw);
        return raw;
    }

    /** The text in UTF-8, or {@code null} if the bytes are not a text as JMS writes it. */
    private static byte[] textOf(byte[] raw) {
        if (raw.length == 0) {
            return NOTHING;
        }
        ActiveMQBuffer buffer = ActiveMQBuffers.wrappedBuffer(raw);
        if (buffer.readByte() == 0) {
            return NOTHING;
        }
        if (buffer.readableBytes() < Integer.BYTES) {
            return null;
        }
        int length = buffer.readInt();
        if (length < 0 || length > buffer.readableBytes() || length % 2 != 0) {
            return null;
        }
        byte[] characters = new byte[length];
        buffer.readBytes(characters);
        return new String(characters, StandardCharsets.UTF_16LE).getBytes(StandardCharsets.UTF_8);
    }

    private static Received refused(ClientMessage original, Obstacle obstacle, long size, Spool spool) {
        return new Received(original, describe(original, obstacle, size, NOTHING), spool);
    }

    private static InboundMessage describe(ClientMessage original, Obstacle obstacle, long size, byte[] body) {
        return new InboundMessage(
                messageId(original),
                clean(original.getCorrelationID()),
                replyTo(original),
                declaredFormat(original),
                property(original, "series"),
                property(original, "sequence"),
                clean(original.getValidatedUserID()),
                original.getDeliveryCount(),
                Instant.ofEpochMilli(original.getTimestamp()),
                obstacle,
                size,
                body);
    }

    /** Without an id of the sender the broker's number and the sender's clock make one that redeliveries share. */
    static String messageId(ClientMessage original) {
        Object id = original.getUserID();
        return id != null
                ? "ID:" + clean(id)
                : "ID:broker-" + original.getMessageID() + "-" + original.getTimestamp();
    }

    private static String replyTo(ClientMessage original) {
        String destination = property(original, "JMSReplyTo");
        return destination == null ? null : destination.replaceFirst("^queue://", "");
    }

    private static String declaredFormat(ClientMessage original) {
        String format = property(original, "format");
        return format != null ? format : property(original, "JMSType");
    }

    private static String property(ClientMessage original, String name) {
        return clean(original.getObjectProperty(SimpleString.of(name)));
    }

    static String clean(Object value) {
        if (value == null) {
            return null;
        }
        String text = value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : value.toString();
        String cut = text.length() > InboundMessage.MAX_TEXT ? text.substring(0, InboundMessage.MAX_TEXT) : text;
        return cut.replaceAll("[\\p{Cntrl}\\p{Cs}]", "?");
    }
}
