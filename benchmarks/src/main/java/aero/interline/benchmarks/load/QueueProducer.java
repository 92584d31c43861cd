package aero.interline.benchmarks.load;

import jakarta.jms.BytesMessage;
import jakarta.jms.CompletionListener;
import jakarta.jms.Connection;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/**
 * One session that sends persistent bytes messages without waiting for each: at most a window of them is unconfirmed.
 * After the first failure every call throws; what was not confirmed may or may not have reached the broker. For one
 * thread.
 */
public final class QueueProducer implements AutoCloseable {

    private static final int WINDOW = 1_000;

    private final ActiveMQConnectionFactory factory;
    private final Connection connection;
    private final Session session;
    private final MessageProducer producer;
    private final Semaphore window = new Semaphore(WINDOW);
    private final AtomicReference<Exception> failure = new AtomicReference<>();

    public QueueProducer(BrokerLogin login, String queue) throws JMSException {
        factory = new ActiveMQConnectionFactory(login.url());
        factory.setConfirmationWindowSize(1 << 20);
        factory.setReconnectAttempts(0);
        factory.setInitialConnectAttempts(1);
        factory.setUseGlobalPools(false);
        factory.setCallTimeout(10_000);
        connection = factory.createConnection(login.user(), login.password());
        connection.setExceptionListener(this::failed);
        session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
        producer = session.createProducer(session.createQueue(queue));
        producer.setDeliveryMode(DeliveryMode.PERSISTENT);
    }

    /** Where the broker is and who sends. */
    public record BrokerLogin(String url, String user, String password) {

        @Override
        public String toString() {
            return user + " at " + url;
        }
    }

    /**
     * Hands a message to the broker, waiting only while the window is full.
     *
     * @param confirmed run on another thread once the broker has stored the message
     */
    public void send(String correlationId, byte[] body, Runnable confirmed) throws JMSException, InterruptedException {
        window.acquire();
        throwFailure();
        BytesMessage message = session.createBytesMessage();
        message.writeBytes(body);
        message.setJMSCorrelationID(correlationId);
        producer.send(message, new Confirmation(confirmed));
    }

    /** Waits until everything sent is confirmed. */
    public void flush() throws JMSException, InterruptedException {
        window.acquire(WINDOW);
        window.release(WINDOW);
        throwFailure();
    }

    @Override
    public void close() throws JMSException {
        try {
            connection.close();
        } finally {
            factory.close();
        }
    }

    private void throwFailure() throws JMSException {
        Exception e = failure.get();
        if (e != null) {
            JMSException lost = new JMSException("the broker went away");
            lost.initCause(e);
            throw lost;
        }
    }

    private void failed(Exception e) {
        failure.compareAndSet(null, e);
        window.release(WINDOW);
    }

    private final class Confirmation implements CompletionListener {

        private final Runnable confirmed;

        Confirmation(Runnable confirmed) {
            this.confirmed = confirmed;
        }

        @Override
        public void onCompletion(Message message) {
            confirmed.run();
            window.release();
        }

        @Override
        public void onException(Message message, Exception e) {
            failed(e);
        }
    }
}
