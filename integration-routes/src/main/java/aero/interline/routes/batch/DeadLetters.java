package aero.interline.routes.batch;

import java.io.IOException;
import java.io.InputStream;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.Message;
import org.apache.activemq.artemis.api.core.client.ClientMessage;
import org.apache.activemq.artemis.api.core.client.ClientProducer;
import org.apache.activemq.artemis.api.core.client.ClientSession;

/** Keeps copies of messages that cannot be read in the dead letter queue, with what an operator needs to find the sender. */
final class DeadLetters {

    /** What is kept of a body too long to be kept: enough to see what it is and from whom. */
    private static final int BEGINNING = 64 << 10;

    private final ClientSession session;
    private final BatchSettings settings;
    private final ClientProducer producer;

    /** @param session within whose transaction the copies are sent */
    DeadLetters(ClientSession session, BatchSettings settings) throws ActiveMQException {
        this.session = session;
        this.settings = settings;
        this.producer = session.createProducer(settings.deadLetterQueue());
    }

    void send(Received received, String code) throws ActiveMQException, IOException {
        Spool spool = received.spool();
        if (received.bodyLost()) {
            producer.send(noted(received, code, "the body could not be read and was not kept"));
        } else if (spool == null) {
            producer.send(small(received, code));
        } else if (spool.complete()) {
            try (InputStream body = spool.body()) {
                ClientMessage copy = copy(received, code, received.original().getType());
                copy.setBodyInputStream(body);
                producer.send(copy);
            }
        } else {
            ClientMessage copy = noted(received, code,
                    "the body of " + spool.length() + " bytes was too long to be kept; this is its beginning");
            copy.getBodyBuffer().writeBytes(spool.beginning(BEGINNING));
            producer.send(copy);
        }
    }

    private ClientMessage small(Received received, String code) {
        try {
            byte[] body = new byte[received.original().getBodySize()];
            received.original().getDataBuffer().readBytes(body);
            ClientMessage copy = copy(received, code, received.original().getType());
            copy.getBodyBuffer().writeBytes(body);
            return copy;
        } catch (RuntimeException e) {
            return noted(received, code, "the body could not be read: " + e);
        }
    }

    private ClientMessage noted(Received received, String code, String note) {
        ClientMessage copy = copy(received, code, Message.BYTES_TYPE);
        copy.putStringProperty("note", note);
        return copy;
    }

    private ClientMessage copy(Received received, String code, byte type) {
        ClientMessage copy = session.createMessage(type, true);
        copy.putStringProperty("code", code);
        copy.putStringProperty("queue", settings.queue());
        copy.putStringProperty("messageId", received.message().messageId());
        if (received.message().sender() != null) {
            copy.putStringProperty("sender", received.message().sender());
        }
        return copy;
    }
}
