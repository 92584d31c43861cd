package aero.interline.routes.broker;

import aero.interline.contracts.exchange.Systems;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.apache.activemq.artemis.api.core.client.ClientMessage;
import org.apache.activemq.artemis.api.core.client.ClientRequestor;
import org.apache.activemq.artemis.api.core.client.ClientSession;
import org.apache.activemq.artemis.api.core.management.ManagementHelper;
import org.apache.activemq.artemis.api.core.management.ResourceNames;
import org.apache.activemq.artemis.jms.client.ActiveMQConnection;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.activemq.artemis.jms.client.ActiveMQSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An Artemis broker that others run. Its queues and rights are theirs to make; the hub's user needs to manage, too, so
 * that the broker can be asked for its counts. The address is Artemis's own: parameters for TLS, several brokers of which one
 * is live.
 */
public final class ExternalBroker implements Broker {

    private static final Logger LOG = LoggerFactory.getLogger(ExternalBroker.class);
    private static final int ANSWER_MS = 3_000;
    private static final int CHECK_MS = 1_000;
    private static final int SMALL_WINDOW = 64 << 10;
    private static final Duration AWAY = Duration.ofSeconds(3);

    private final String url;
    private final String user;
    private final String password;
    private final CarriedCounts carried;
    private ActiveMQConnection connection;
    private ClientSession core;
    private ClientRequestor requestor;
    private BrokerFailure failure;
    private long failedAt;

    /** @param carriedFile keeps what was received before the broker's last restart */
    public ExternalBroker(String url, String user, String password, Path carriedFile) {
        this.url = url;
        this.user = user;
        this.password = password;
        this.carried = new CarriedCounts(carriedFile);
    }

    @Override
    public void start() {
        // others start it; the consumers wait for it
    }

    @Override
    public void lookAfter() {
        try {
            Systems.ALL.forEach(system -> counts(Systems.queueOf(system)));
        } catch (BrokerFailure e) {
            LOG.debug("{}", e.getMessage()); // others start it; the consumers wait for it and tell
        }
    }

    @Override
    public ConnectionFactory connections(int windowBytes) {
        return BrokerConnections.to(url, user, password, windowBytes);
    }

    @Override
    public synchronized boolean reachable() {
        try {
            return ((Boolean) ask(ResourceNames.BROKER, "started")).booleanValue();
        } catch (BrokerFailure e) {
            return false;
        }
    }

    @Override
    public synchronized QueueCounts counts(String queue) {
        String resource = ResourceNames.QUEUE + queue;
        long depth = number(resource, "messageCount");
        int consumers = (int) number(resource, "consumerCount");
        long acknowledged = number(resource, "messagesAcknowledged");
        long added = number(resource, "messagesAdded");
        try {
            return new QueueCounts(depth, consumers, carried.received(queue, added, acknowledged));
        } catch (IOException e) {
            throw new BrokerFailure("The counts of " + queue + " cannot be kept: " + e.getMessage(), e);
        }
    }

    private long number(String resource, String attribute) {
        return ((Number) ask(resource, attribute)).longValue();
    }

    private Object ask(String resource, String attribute) {
        if (failure != null && System.nanoTime() - failedAt < AWAY.toNanos()) {
            throw new BrokerFailure(failure.getMessage(), failure);
        }
        Object result;
        try {
            connect();
            ClientMessage question = core.createMessage(false);
            ManagementHelper.putAttribute(question, resource, attribute);
            ClientMessage answer = requestor.request(question, ANSWER_MS);
            if (answer == null) {
                throw new TimeoutException("it is silent");
            }
            failure = null;
            result = ManagementHelper.hasOperationSucceeded(answer) ? ManagementHelper.getResult(answer) : null;
        } catch (Exception e) {
            throw away(e);
        }
        if (result == null) {
            throw new BrokerFailure("The broker at " + shown() + " does not tell " + attribute + " of " + resource
                    + ": does the queue exist, and may user " + user + " manage?", null);
        }
        return result;
    }

    /** Closes the connection, so that a late answer meets nobody who waits for another one. */
    private BrokerFailure away(Exception cause) {
        if (connection != null) {
            connection.getSessionFactory().cleanup();
        }
        failedAt = System.nanoTime();
        failure = new BrokerFailure("The broker at " + shown() + " does not answer: " + cause.getMessage(), cause);
        close();
        return failure;
    }

    /** The address without its parameters, among which may be the password of a trust store. */
    private String shown() {
        return url.replaceFirst("\\?.*", "");
    }

    private void connect() throws Exception {
        if (requestor == null) {
            ActiveMQConnectionFactory factory = BrokerConnections.to(url, user, password, SMALL_WINDOW);
            factory.setCallTimeout(ANSWER_MS);
            // whatever time a requestor is given, it waits until the connection fails
            factory.setConnectionTTL(ANSWER_MS);
            factory.setClientFailureCheckPeriod(CHECK_MS);
            connection = (ActiveMQConnection) factory.createConnection();
            core = ((ActiveMQSession) connection.createSession()).getCoreSession();
            connection.start();
            requestor = new ClientRequestor(core, "activemq.management");
        }
    }

    @Override
    public synchronized void close() {
        ActiveMQConnection open = connection;
        connection = null;
        core = null;
        requestor = null;
        if (open != null) {
            try {
                open.close();
            } catch (JMSException e) {
                throw new BrokerFailure("The connection to " + shown() + " could not be closed", e);
            }
        }
    }
}
