package aero.interline.benchmarks.hub;

import aero.interline.benchmarks.load.QueueProducer.BrokerLogin;
import aero.interline.cli.connection.DataDirectory;
import aero.interline.cli.connection.RestClient;
import aero.interline.cli.connection.Role;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A hub in a process of its own, on free ports and a data directory that goes with it. */
public final class ThrowAwayHub implements AutoCloseable {

    private static final long START_SECONDS = 300;
    private static final long STOP_SECONDS = 60;
    private static final String OWNER = "interline_owner";

    private final Path home;
    private final Path directory;
    private final DataDirectory data;
    private final List<String> ports;
    private final Map<String, String> environment;
    private Process process;

    private ThrowAwayHub(Path home, Path directory, List<String> ports, Map<String, String> environment) {
        this.environment = environment;
        this.home = home;
        this.directory = directory;
        this.ports = ports;
        this.data = new DataDirectory(directory, directory.resolve("secrets"));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> process.destroy()));
    }

    /**
     * Returns when the hub is ready.
     *
     * @param home where the start script is
     * @param work below which the data directory is made
     */
    public static ThrowAwayHub start(Path home, Path work) throws IOException, InterruptedException {
        return start(home, work, Map.of());
    }

    /** @param environment what its processes see beside this one's environment */
    public static ThrowAwayHub start(Path home, Path work, Map<String, String> environment)
            throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory(Files.createDirectories(work), "interline-hub-");
        ThrowAwayHub hub = new ThrowAwayHub(home, directory, freePorts(3), environment);
        hub.run();
        return hub;
    }

    /** Ends the hub's JVM as a power cut would, and nothing else: its database server goes on. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Ends the database server as a power cut would, and nothing else. */
    public void killDatabase() throws IOException {
        databaseServer().orElseThrow().destroyForcibly();
    }

    /** Starts it again on the same data; returns when it is ready. */
    public void restart() throws IOException, InterruptedException {
        Files.deleteIfExists(directory.resolve("hub.json"));
        run();
    }

    private void run() throws IOException, InterruptedException {
        Path output = directory.resolve("output.txt");
        ProcessBuilder builder = new ProcessBuilder(
                        home.resolve("interline").toString(), "run", "--data", directory.toString(),
                        "--http-port", ports.get(0), "--broker-port", ports.get(1), "--db-port", ports.get(2))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        builder.environment().putAll(environment);
        process = builder.start();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (!Files.exists(directory.resolve("hub.json"))) {
            if (!process.isAlive() || System.nanoTime() > end) {
                String said = Files.readString(output);
                close();
                throw new IOException("The hub did not start:\n" + said);
            }
            Thread.sleep(100);
        }
    }

    /** Its REST interface, as an operator. */
    public RestClient rest() {
        return RestClient.local(data, Role.OPERATOR);
    }

    /** Its broker, as one of the broker's users. */
    public BrokerLogin broker(String user) {
        return new BrokerLogin(data.runningHub().broker(), user, data.brokerPassword(user));
    }

    /** Its database as the application sees it; does not need the hub itself to be alive. */
    public Connection database() throws SQLException {
        return DriverManager.getConnection(databaseUrl(), "interline_app", applicationPassword());
    }

    /** As the owner of the tables, working in the given schema. */
    public Connection database(String schema) throws SQLException {
        Connection connection = DriverManager.getConnection(databaseUrl(), OWNER, ownerPassword());
        connection.setSchema(schema);
        return connection;
    }

    public String databaseUrl() {
        return "jdbc:postgresql://127.0.0.1:" + ports.get(2) + "/interline";
    }

    public String applicationPassword() {
        return data.secret("db-app-password");
    }

    public String ownerPassword() {
        return data.secret("db-owner-password");
    }

    public Path secrets() {
        return directory.resolve("secrets");
    }

    /** A folder for whoever measures, which goes with the hub. */
    public Path folder(String name) {
        return directory.resolve(name);
    }

    /** Stops it, by force if it does not go by itself, and deletes everything it had. */
    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            process.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().onExit().join();
        } catch (InterruptedException | ExecutionException e) {
            throw new IOException("The hub on " + directory + " was not stopped", e);
        }
        stopDatabase();
        delete(directory);
    }

    /** After a kill the database server is still there. */
    private void stopDatabase() throws IOException {
        databaseServer().ifPresent(server -> {
            server.destroy();
            server.onExit().orTimeout(STOP_SECONDS, TimeUnit.SECONDS).join();
        });
    }

    private Optional<ProcessHandle> databaseServer() throws IOException {
        Path file = directory.resolve("postgres").resolve("postmaster.pid");
        return Files.exists(file)
                ? ProcessHandle.of(Long.parseLong(Files.readAllLines(file).get(0).strip()))
                : Optional.empty();
    }

    private static void delete(Path directory) throws IOException {
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException e) throws IOException {
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static List<String> freePorts(int count) throws IOException {
        List<ServerSocket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return sockets.stream().map(socket -> String.valueOf(socket.getLocalPort())).toList();
        } finally {
            for (ServerSocket socket : sockets) {
                socket.close();
            }
        }
    }
}
