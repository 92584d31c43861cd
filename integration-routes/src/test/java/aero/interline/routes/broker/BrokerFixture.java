package aero.interline.routes.broker;

import aero.interline.contracts.exchange.Systems;
import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** A real broker in a directory of its own, and what tests want of it. */
public final class BrokerFixture implements AutoCloseable {

    private final Path directory;
    private final long maxBodyBytes;
    private final long minFreeBytes;
    private EmbeddedBroker broker;
    private int port;

    public BrokerFixture(Path directory) {
        this(directory, 1 << 20, 0);
    }

    public BrokerFixture(Path directory, long maxBodyBytes, long minFreeBytes) {
        this.directory = directory;
        this.maxBodyBytes = maxBodyBytes;
        this.minFreeBytes = minFreeBytes;
        start();
    }

    public static BrokerUsers users() {
        Map<String, String> passwords = new HashMap<>();
        passwords.put(BrokerUsers.HUB, passwordOf(BrokerUsers.HUB));
        Systems.ALL.forEach(system -> passwords.put(system, passwordOf(system)));
        return BrokerUsers.of(passwords);
    }

    public static String passwordOf(String user) {
        return "secret of " + user;
    }

    public void start() {
        broker = new EmbeddedBroker(
                new BrokerSettings(directory, "127.0.0.1", port, minFreeBytes, 96 << 20, maxBodyBytes, users()));
        broker.start();
        port = broker.port();
    }

    public EmbeddedBroker broker() {
        return broker;
    }

    public String url() {
        return "tcp://127.0.0.1:" + port;
    }

    /** Connections of the hub that outlive a restart of the broker. */
    public ConnectionFactory hub(int windowBytes) {
        return BrokerConnections.to(url(), BrokerUsers.HUB, passwordOf(BrokerUsers.HUB), windowBytes);
    }

    /** A connection of a system's own user. */
    public Connection signIn(String user) throws JMSException {
        return BrokerConnections.to(url(), user, passwordOf(user), 1 << 20).createConnection();
    }

    /** Sends messages whose bodies are {@code prefix-0}, {@code prefix-1} and so on, in one transaction. */
    public void send(String system, String prefix, int count) throws JMSException {
        try (Connection connection = signIn(system);
                Session session = connection.createSession(Session.SESSION_TRANSACTED);
                MessageProducer producer = session.createProducer(session.createQueue(Systems.queueOf(system)))) {
            for (int i = 0; i < count; i++) {
                BytesMessage message = session.createBytesMessage();
                message.writeBytes((prefix + "-" + i).getBytes(StandardCharsets.UTF_8));
                producer.send(message);
            }
            session.commit();
        }
    }

    public long depth(String queue) {
        return broker.server().locateQueue(queue).getMessageCount();
    }

    /** Looks for expired messages now instead of at the next round. */
    public void expire(String queue) {
        try {
            broker.server().locateQueue(queue).expireReferences();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    public long received(String queue) {
        return broker.counts(queue).received();
    }

    /** Waits for something that another thread brings about; looks every few milliseconds. */
    public static void eventually(String what, BooleanSupplier condition) throws InterruptedException {
        long until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        Object lock = new Object();
        synchronized (lock) {
            while (!condition.getAsBoolean()) {
                if (System.nanoTime() > until) {
                    throw new AssertionError("did not come about within 30 s: " + what);
                }
                lock.wait(5);
            }
        }
    }

    public void stop() {
        broker.close();
    }

    @Override
    public void close() {
        stop();
    }
}
