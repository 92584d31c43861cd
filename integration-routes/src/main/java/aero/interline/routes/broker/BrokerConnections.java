package aero.interline.routes.broker;

import jakarta.jms.ConnectionFactory;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/** Makes connection factories for an Artemis address. */
final class BrokerConnections {

    private BrokerConnections() {}

    /**
     * @param url without the settings that are made here: whoever uses the connection reconnects by itself
     */
    static ConnectionFactory to(String url, String user, String password, int windowBytes) {
        ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(url);
        factory.setUser(user);
        factory.setPassword(password);
        factory.setReconnectAttempts(0);
        factory.setInitialConnectAttempts(1);
        factory.setConsumerWindowSize(windowBytes);
        factory.setCallTimeout(15_000);
        factory.setConnectionTTL(30_000);
        factory.setClientFailureCheckPeriod(10_000);
        return factory;
    }
}
