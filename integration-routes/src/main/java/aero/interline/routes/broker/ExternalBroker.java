package aero.interline.routes.broker;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.activemq.artemis.api.core.client.ClientMessage;
import org.apache.activemq.artemis.api.core.client.ClientRequestor;
import org.apache.activemq.artemis.api.core.client.ClientSession;
import org.apache.activemq.artemis.api.core.management.ManagementHelper;
import org.apache.activemq.artemis.api.core.management.ResourceNames;
import org.apache.activemq.artemis.jms.client.ActiveMQSession;

/**
 * An Artemis broker that others run. Its queues and rights are theirs to make; the hub's user needs to manage, too, so
 * that the broker can be asked for its counts. The address is Artemis's own: parameters for TLS, several brokers of which one
 * is live.
 */
public final class ExternalBroker implements Broker {

    private static final int ANSWER_MS = 5_000;
    private static final int SMALL_WINDOW = 64 << 10;

    private final String url;
    private final String user;
    private final String password;
    private final CarriedCounts carried;
    private Connection connection;
    private ClientSession core;
    private ClientRequestor requestor;

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
    public void revive() {
        // others start it; the consumers wait for it
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
        try {
            connect();
            ClientMessage question = core.createMessage(false);
            ManagementHelper.putAttribute(question, resource, attribute);
            ClientMessage answer = requestor.request(question, ANSWER_MS);
            if (answer == null || !ManagementHelper.hasOperationSucceeded(answer)) {
                throw new BrokerFailure("The broker at " + shown() + " does not tell " + attribute + " of " + resource
                        + ": does the queue exist, and may user " + user + " manage?", null);
            }
            return ManagementHelper.getResult(answer);
        } catch (BrokerFailure e) {
            throw e;
        } catch (Exception e) {
            close();
            throw new BrokerFailure("The broker at " + shown() + " does not answer: " + e.getMessage(), e);
        }
    }

    /** The address without its parameters, among which may be the password of a trust store. */
    private String shown() {
        return url.replaceFirst("\\?.*", "");
    }

    private void connect() throws Exception {
        if (requestor == null) {
            connection = connections(SMALL_WINDOW).createConnection();
            core = ((ActiveMQSession) connection.createSession()).getCoreSession();
            connection.start();
            requestor = new ClientRequestor(core, "activemq.management");
        }
    }

    @Override
    public synchronized void close() {
        Connection open = connection;
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
