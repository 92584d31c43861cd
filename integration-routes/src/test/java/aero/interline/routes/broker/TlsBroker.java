package aero.interline.routes.broker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptor;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;

/** A broker of others that speaks nothing but TLS, with a certificate of its own. */
final class TlsBroker implements AutoCloseable {

    private static final String PASSWORD = "not-a-secret";
    private static final int PATIENCE_SECONDS = 60;

    private final Path keys;
    private final EmbeddedActiveMQ broker = new EmbeddedActiveMQ();

    TlsBroker(Path directory) throws Exception {
        keys = directory.resolve("keys.p12");
        certify();
        ConfigurationImpl configuration = new ConfigurationImpl();
        configuration.setPersistenceEnabled(false).setSecurityEnabled(false);
        configuration.addAcceptorConfiguration("tls", "tcp://127.0.0.1:0?protocols=CORE;sslEnabled=true;keyStoreType=PKCS12;keyStorePath="
                + keys + ";keyStorePassword=" + PASSWORD);
        broker.setConfiguration(configuration);
        broker.start();
        broker.getActiveMQServer().createQueue(QueueConfiguration.of("in.booking").setRoutingType(RoutingType.ANYCAST));
    }

    private void certify() throws IOException, InterruptedException {
        Process keytool = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias", "broker", "-keyalg", "EC",
                "-dname", "CN=127.0.0.1", "-ext", "SAN=IP:127.0.0.1", "-validity", "2", "-storetype", "PKCS12", "-keystore",
                keys.toString(), "-storepass", PASSWORD)).inheritIO().start();
        if (!keytool.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
            throw new AssertionError("no certificate was made");
        }
    }

    int port() {
        return ((NettyAcceptor) broker.getActiveMQServer().getRemotingService().getAcceptor("tls")).getActualPort();
    }

    /** Parameters of a client that trusts this broker. */
    String trust() {
        return "sslEnabled=true&trustStoreType=PKCS12&trustStorePath=" + keys + "&trustStorePassword=" + PASSWORD;
    }

    @Override
    public void close() {
        try {
            broker.stop();
        } catch (Exception e) {
            throw new AssertionError("the broker does not stop", e);
        }
    }
}
