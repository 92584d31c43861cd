package aero.interline.routes.broker;

import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.remoting.impl.netty.TransportConstants;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/** Makes connection factories for an Artemis address. */
final class BrokerConnections {

    private static final int CONNECT_MS = 3_000;

    private BrokerConnections() {}

    /**
     * @param url without the settings that are made here: whoever uses the connection reconnects by itself
     */
    static ActiveMQConnectionFactory to(String url, String user, String password, int windowBytes) {
        ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(url);
        factory.setUser(user);
        factory.setPassword(password);
        factory.setReconnectAttempts(0);
        factory.setInitialConnectAttempts(1);
        factory.setConsumerWindowSize(windowBytes);
        factory.setCallTimeout(15_000);
        factory.setConnectionTTL(30_000);
        factory.setClientFailureCheckPeriod(10_000);
        for (TransportConfiguration each : factory.getStaticConnectors()) {
            each.getParams().putIfAbsent(TransportConstants.NETTY_CONNECT_TIMEOUT, CONNECT_MS);
        }
        return factory;
    }
}
