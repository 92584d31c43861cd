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
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
    private final Long sequence;
    private final String series;
    private final Duration patience;

    /**
     * @param format   value of the property {@code format}, or {@code null} to leave it to the hub
     * @param sequence value of the property {@code sequence} of the first file, the next ones have the next; {@code null}: none
     * @param series   value of the property {@code series}, or {@code null}
     * @param patience how long the broker may confirm nothing
     */
    public FileSender(BrokerAddress broker, String queue, String format, Long sequence, String series, Duration patience) {
        this.broker = broker;
        this.queue = queue;
        this.format = format;
        this.sequence = sequence;
        this.series = series;
        this.patience = patience;
    }

    /** What was sent, in the order of the files, and the failure that ended it early, or {@code null}. */
    public record Result(List<SentFile> files, CommandFailed failure) {}

    /** Sends all; after a failure the files not confirmed have a {@code null} id. */
    public Result send(List<Path> files) {
        Progress progress = new Progress(files.size());
        // a broker whose disk is full leaves its senders waiting within a call that has no limit of its own
        FutureTask<CommandFailed> sending = new FutureTask<>(() -> failureOf(files, progress));
        Thread sender = new Thread(sending, "sender");
        sender.setDaemon(true);
        sender.start();
        CommandFailed failure = await(sending, progress);
        return new Result(progress.of(files), failure);
    }

    private CommandFailed await(FutureTask<CommandFailed> sending, Progress progress) {
        try {
            while (progress.idle().compareTo(patience) < 0) {
                try {
                    return sending.get(patience.minus(progress.idle()).toNanos(), TimeUnit.NANOSECONDS);
                } catch (TimeoutException e) {
                    // something may have been confirmed meanwhile
                }
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new CommandFailed(ExitCode.ENVIRONMENT, "Interrupted.", e);
        } finally {
            sending.cancel(true);
        }
        return broker.silent(patience);
    }

    /** @return what ended the sending early, or {@code null} */
    private CommandFailed failureOf(List<Path> files, Progress progress) throws InterruptedException {
        try (ActiveMQConnectionFactory factory = factory();
                Connection connection = factory.createConnection(broker.user(), broker.password());
                Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
            stream(session, files, progress);
            return null;
        } catch (JMSSecurityException e) {
            return broker.refused(queue, e);
        } catch (JMSException e) {
            return broker.unreachable(e);
        } catch (IOException e) {
            return new CommandFailed(ExitCode.ENVIRONMENT, "A file cannot be read: " + e.getMessage() + ".", e);
        }
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

    private void stream(Session session, List<Path> files, Progress progress)
            throws JMSException, IOException, InterruptedException {
        MessageProducer producer = session.createProducer(session.createQueue(queue));
        producer.setDeliveryMode(DeliveryMode.PERSISTENT);
        for (int i = 0; i < files.size() && progress.failed.get() == null; i++) {
            byte[] body = Files.readAllBytes(files.get(i));
            int share = Math.min(WINDOW_BYTES, Math.max(LEAST_BYTES, body.length));
            progress.window.acquire(share);
            producer.send(message(session, body, i), progress.confirmation(i, share));
        }
        progress.window.acquire(WINDOW_BYTES);
        if (progress.failed.get() instanceof JMSException e) {
            throw e;
        }
    }

    private BytesMessage message(Session session, byte[] body, int index) throws JMSException {
        BytesMessage message = session.createBytesMessage();
        message.writeBytes(body);
        if (format != null) {
            message.setStringProperty("format", format);
        }
        if (sequence != null) {
            message.setLongProperty("sequence", sequence + index);
        }
        if (series != null) {
            message.setStringProperty("series", series);
        }
        return message;
    }

    /** What the broker confirmed so far; its answers give their shares of the window back. */
    private static final class Progress {

        private final AtomicReferenceArray<String> ids;
        private final Semaphore window = new Semaphore(WINDOW_BYTES);
        private final AtomicReference<Exception> failed = new AtomicReference<>();
        private volatile long last = System.nanoTime();

        Progress(int files) {
            ids = new AtomicReferenceArray<>(files);
        }

        Duration idle() {
            return Duration.ofNanos(System.nanoTime() - last);
        }

        List<SentFile> of(List<Path> files) {
            return IntStream.range(0, files.size())
                    .mapToObj(i -> new SentFile(files.get(i), ids.get(i)))
                    .toList();
        }

        CompletionListener confirmation(int index, int share) {
            return new CompletionListener() {

                @Override
                public void onCompletion(Message message) {
                    try {
                        ids.set(index, message.getJMSMessageID());
                    } catch (JMSException e) {
                        failed.compareAndSet(null, e);
                    }
                    answered();
                }

                @Override
                public void onException(Message message, Exception e) {
                    failed.compareAndSet(null, e);
                    answered();
                }

                private void answered() {
                    last = System.nanoTime();
                    window.release(share);
                }
            };
        }
    }
}
