package aero.interline.routes.batch;

import java.util.HashMap;
import java.util.Map;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.ActiveMQExceptionType;
import org.apache.activemq.artemis.api.core.Message;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.client.ClientMessage;
import org.apache.activemq.artemis.api.core.client.ClientProducer;
import org.apache.activemq.artemis.api.core.client.ClientSession;
import org.apache.activemq.artemis.reader.TextMessageUtil;
import org.apache.activemq.artemis.utils.UUIDGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends answers in somebody's session. A reply queue that does not exist or takes nothing must not stop the intake: such
 * an answer is left out, and the log says so. Used by one thread.
 */
public final class AnswerSender {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerSender.class);

    private final ClientSession session;
    private final Map<String, ClientProducer> producers = new HashMap<>();

    public AnswerSender(ClientSession session) {
        this.session = session;
    }

    /** @throws ActiveMQException if the broker is away */
    public void send(Answer answer) throws ActiveMQException {
        try {
            ClientProducer producer = producers.get(answer.queue());
            if (producer == null) {
                producer = session.createProducer(answer.queue());
                producers.put(answer.queue(), producer);
            }
            producer.send(message(answer));
        } catch (ActiveMQException e) {
            if (!permanent(e)) {
                throw e;
            }
            LOG.warn("queue={} does not take the answer to message={}: {}", answer.queue(), answer.messageId(), e.getType());
        }
    }

    private static boolean permanent(ActiveMQException e) {
        return e.getType() == ActiveMQExceptionType.QUEUE_DOES_NOT_EXIST
                || e.getType() == ActiveMQExceptionType.ADDRESS_DOES_NOT_EXIST
                || e.getType() == ActiveMQExceptionType.ADDRESS_FULL
                || e.getType() == ActiveMQExceptionType.SECURITY_EXCEPTION;
    }

    private ClientMessage message(Answer answer) {
        ClientMessage message = session.createMessage(Message.TEXT_TYPE, true);
        message.setUserID(UUIDGenerator.getInstance().generateUUID());
        message.setCorrelationID(answer.correlationId());
        message.putStringProperty("format", answer.format());
        message.putStringProperty("messageId", answer.messageId());
        message.putStringProperty("outcome", answer.outcome());
        if (answer.code() != null) {
            message.putStringProperty("code", answer.code());
        }
        if (!answer.keep().isZero()) {
            message.setExpiration(System.currentTimeMillis() + answer.keep().toMillis());
        }
        if (answer.once() != null) {
            message.putStringProperty(Message.HDR_DUPLICATE_DETECTION_ID, SimpleString.of(answer.once()));
        }
        TextMessageUtil.writeBodyText(message.getBodyBuffer(), SimpleString.of(answer.text()));
        return message;
    }
}
