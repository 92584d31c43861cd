package aero.interline.acceptance;

import aero.interline.contracts.exchange.Systems;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.apache.activemq.artemis.core.config.impl.SecurityConfiguration;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.spi.core.security.ActiveMQJAASSecurityManager;
import org.apache.activemq.artemis.spi.core.security.jaas.InVMLoginModule;

/** An Artemis broker in a process of its own, set up by the file that operators are given, {@code config/external/broker.xml}. */
final class ExternalBroker implements AutoCloseable {

    private static final int READY = 'r';
    private static final long PATIENCE_SECONDS = 60;

    private final Path directory;
    private final Path users;
    private final int port;
    private Process process;

    /** @param users a file of lines {@code user=password}; each user has a role of the same name */
    ExternalBroker(Path directory, Path users, int port) {
        this.directory = directory;
        this.users = users;
        this.port = port;
    }

    String url() {
        return "tcp://127.0.0.1:" + port;
    }

    /** Returns when it listens. */
    void start() throws IOException {
        Path settings = Path.of(System.getProperty("interline.root"), "config", "external", "broker.xml");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m", "-XX:TieredStopAtLevel=1",
                "-Ddata.dir=" + directory, "-Dinterline.broker.listen=127.0.0.1:" + port,
                "-cp", System.getProperty("java.class.path"),
                ExternalBroker.class.getName(), settings.toUri().toString(), users.toString()));
        process = new ProcessBuilder(command)
                .redirectError(Files.createDirectories(directory).resolve("broker.log").toFile())
                .start();
        if (process.getInputStream().read() != READY) {
            throw new AssertionError("the broker did not start:\n" + Files.readString(directory.resolve("broker.log")));
        }
    }

    /** Stops it in order, as its operators would. */
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("the broker does not stop");
        }
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly();
        }
    }

    /** @param args the address of the settings, and the file of the users */
    public static void main(String[] args) throws Exception {
        Properties users = new Properties();
        try (InputStream lines = Files.newInputStream(Path.of(args[1]))) {
            users.load(lines);
        }
        SecurityConfiguration security = new SecurityConfiguration();
        for (Map.Entry<Object, Object> user : users.entrySet()) {
            security.addUser((String) user.getKey(), (String) user.getValue());
            security.addRole((String) user.getKey(), (String) user.getKey());
        }
        EmbeddedActiveMQ broker = new EmbeddedActiveMQ();
        broker.setConfigResourcePath(args[0]);
        broker.setSecurityManager(new ActiveMQJAASSecurityManager(InVMLoginModule.class.getName(), security));
        broker.start();
        if (broker.getActiveMQServer().locateQueue(Systems.queueOf(Systems.BOOKING)) == null) {
            throw new IllegalStateException("the queues are missing");
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(broker)));
        System.out.write(READY);
        System.out.flush();
    }

    private static void stop(EmbeddedActiveMQ broker) {
        try {
            broker.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the broker did not stop in order", e);
        }
    }
}
