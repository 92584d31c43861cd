package aero.interline.cli.message;

import aero.interline.cli.CommandFailed;
import aero.interline.cli.ExitCode;
import aero.interline.cli.connection.BrokerAddress;
import jakarta.jms.BytesMessage;
import jakarta.jms.CompletionListener;
import jakarta.jms.Connection;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSException;
import jakarta.jms.JMSSecurityException;
import jakarta.jms.Message;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/**
 * Puts files on a system's queue as persistent bytes messages, many over one session: the next is sent before the
 * broker confirmed the last, within a window of bytes, and a file counts as sent only when its message was confirmed.
 */
public final class FileSender {

    private static final int WINDOW_BYTES = 16 << 20;
    private static final int LEAST_BYTES = 4 << 10;

    private final BrokerAddress broker;
    private final String queue;
    private final String format;

    /** @param format value of the property {@code format}, or {@code null} to leave it to the hub */
    public FileSender(BrokerAddress broker, String queue, String format) {
        this.broker = broker;
        this.queue = queue;
        this.format = format;
    }

    /** What was sent, in the order of the files, and the failure that ended it early, or {@code null}. */
    public record Result(List<SentFile> files, CommandFailed failure) {}

    /** Sends all; after a failure the files not confirmed have a {@code null} id. */
    public Result send(List<Path> files) {
        AtomicReferenceArray<String> ids = new AtomicReferenceArray<>(files.size());
        CommandFailed failure = null;
        try (ActiveMQConnectionFactory factory = factory();
                Connection connection = factory.createConnection(broker.user(), broker.password());
                Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
            stream(session, files, ids);
        } catch (JMSSecurityException e) {
            failure = new CommandFailed(
                    ExitCode.ENVIRONMENT, "The broker refused " + broker + " to send to " + queue + ".", e);
        } catch (JMSException e) {
            failure = broker.unreachable(e);
        } catch (IOException e) {
            failure = new CommandFailed(ExitCode.ENVIRONMENT, "A file cannot be read: " + e.getMessage() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            failure = new CommandFailed(ExitCode.ENVIRONMENT, "Interrupted.", e);
        }
        return new Result(confirmed(files, ids), failure);
    }

    private ActiveMQConnectionFactory factory() {
        // what the client library has to say comes back as an exception and becomes one sentence
        Logger.getLogger("").setLevel(Level.OFF);
        ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(broker.url());
        factory.setConfirmationWindowSize(1 << 20);
        factory.setReconnectAttempts(0);
        factory.setInitialConnectAttempts(1);
        factory.setUseGlobalPools(false);
        return factory;
    }

    private void stream(Session session, List<Path> files, AtomicReferenceArray<String> ids)
            throws JMSException, IOException, InterruptedException {
        Semaphore window = new Semaphore(WINDOW_BYTES);
        AtomicReference<Exception> failed = new AtomicReference<>();
        MessageProducer producer = session.createProducer(session.createQueue(queue));
        producer.setDeliveryMode(DeliveryMode.PERSISTENT);
        for (int i = 0; i < files.size() && failed.get() == null; i++) {
            byte[] body = Files.readAllBytes(files.get(i));
            int share = Math.min(WINDOW_BYTES, Math.max(LEAST_BYTES, body.length));
            window.acquire(share);
            producer.send(message(session, body), new Confirmation(i, share, ids, window, failed));
        }
        window.acquire(WINDOW_BYTES);
        if (failed.get() instanceof JMSException e) {
            throw e;
        }
    }

    private BytesMessage message(Session session, byte[] body) throws JMSException {
        BytesMessage message = session.createBytesMessage();
        message.writeBytes(body);
        if (format != null) {
            message.setStringProperty("format", format);
        }
        return message;
    }

    private static List<SentFile> confirmed(List<Path> files, AtomicReferenceArray<String> ids) {
        return IntStream.range(0, files.size())
                .mapToObj(i -> new SentFile(files.get(i), ids.get(i)))
                .toList();
    }

    /** Notes the broker's answer to one message and gives its share of the window back. */
    private record Confirmation(
            int index,
            int share,
            AtomicReferenceArray<String> ids,
            Semaphore window,
            AtomicReference<Exception> failed)
            implements CompletionListener {

        @Override
        public void onCompletion(Message message) {
            try {
                ids.set(index, message.getJMSMessageID());
            } catch (JMSException e) {
                failed.compareAndSet(null, e);
            } finally {
                window.release(share);
            }
        }

        @Override
        public void onException(Message message, Exception e) {
            failed.compareAndSet(null, e);
            window.release(share);
        }
    }
}
