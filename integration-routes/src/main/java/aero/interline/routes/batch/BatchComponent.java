package aero.interline.routes.batch;

import jakarta.jms.ConnectionFactory;
import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;

/**
 * Component {@code jms-batch:QUEUE?batchSize=100&sessions=4&wait=25}. A component that consumes one message per
 * transaction waits for one disk write per message; this one shares the write among a batch.
 */
public class BatchComponent extends DefaultComponent {

    private final ConnectionFactory connections;

    /**
     * @param connections to an Artemis broker, with user and password; must not reconnect by itself, and its window
     *     should hold a bit less than a batch per session
     */
    public BatchComponent(ConnectionFactory connections) {
        this.connections = connections;
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        BatchEndpoint endpoint = new BatchEndpoint(uri, this, remaining);
        setProperties(endpoint, parameters);
        return endpoint;
    }

    ConnectionFactory connections() {
        return connections;
    }
}
