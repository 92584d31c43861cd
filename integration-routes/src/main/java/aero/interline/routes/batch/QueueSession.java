package aero.interline.routes.batch;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import java.io.IOException;
import java.time.Duration;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.client.ClientConsumer;
import org.apache.activemq.artemis.api.core.client.ClientMessage;
import org.apache.activemq.artemis.api.core.client.ClientSession;
import org.apache.activemq.artemis.jms.client.ActiveMQSession;

/**
 * One connection with one transacted session on a queue. Closing it gives back whatever the broker had sent ahead.
 * Used by one thread.
 */
final class QueueSession implements AutoCloseable {

    private final BatchSettings settings;
    private final MessageTaker taker;
    private final Connection connection;
    private final Session session;
    private final ClientSession core;
    private final ClientConsumer consumer;
    private DeadLetters aside;
    private AnswerSender answers;
    private boolean spent;

    /** @param priority the broker sends a message to the session of the highest that has room for it */
    QueueSession(ConnectionFactory connections, BatchSettings settings, int priority)
            throws JMSException, ActiveMQException {
        this(connections, settings, priority, new MessageTaker(settings.maxBodyBytes()));
    }

    QueueSession(ConnectionFactory connections, BatchSettings settings, int priority, MessageTaker taker)
            throws JMSException, ActiveMQException {
        this.settings = settings;
        this.taker = taker;
        this.connection = connections.createConnection();
        try {
            this.session = connection.createSession(Session.SESSION_TRANSACTED);
            this.core = ((ActiveMQSession) session).getCoreSession();
            this.consumer = core.createConsumer(SimpleString.of(settings.queue()), null, priority, false);
            connection.start();
        } catch (JMSException | ActiveMQException | RuntimeException e) {
            close();
            throw e;
        }
    }

    /** The next message, or {@code null} if none came in time or the connection is being closed. */
    Received receive(Duration wait) throws ActiveMQException, IOException {
        ClientMessage original = consumer.receive(Math.max(1, wait.toMillis()));
        if (original == null) {
            return null;
        }
        Received received = take(original);
        original.acknowledge();
        spent |= received.bodyLost();
        return received;
    }

    /** What fails here fails within the session's transaction, or the broker would not count it as a delivery. */
    private Received take(ClientMessage original) throws ActiveMQException, IOException {
        try {
            return taker.take(original);
        } catch (RuntimeException e) {
            original.acknowledge();
            throw e;
        }
    }

    /**
     * Whether it can only end what it has begun: the rest of a body that was given up lies in the connection, and the
     * broker waits in vain for it to be taken.
     */
    boolean spent() {
        return spent;
    }

    boolean closed() {
        return consumer.isClosed() || core.isClosed();
    }

    void commit() throws JMSException {
        session.commit();
    }

    void rollback() throws JMSException {
        session.rollback();
    }

    /** Sends an answer within the session's transaction. */
    void answer(Answer answer) throws ActiveMQException {
        if (answers == null) {
            answers = new AnswerSender(core);
        }
        answers.send(answer);
    }

    /** Sends a copy to the dead letter queue within the session's transaction. */
    void putAside(Received received, String code) throws ActiveMQException, IOException {
        if (aside == null) {
            aside = new DeadLetters(core, settings);
        }
        aside.send(received, code);
    }

    @Override
    public void close() throws JMSException {
        connection.close();
    }
}
