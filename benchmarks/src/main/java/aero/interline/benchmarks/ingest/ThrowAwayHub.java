package aero.interline.benchmarks.ingest;

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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A hub for one run, started as an operator starts it, on free ports and a data directory that goes with it. */
final class ThrowAwayHub implements AutoCloseable {

    private static final long START_SECONDS = 300;
    private static final long STOP_SECONDS = 60;

    private final Process process;
    private final Path directory;
    private final DataDirectory data;

    private ThrowAwayHub(Process process, Path directory) {
        this.process = process;
        this.directory = directory;
        this.data = new DataDirectory(directory, directory.resolve("secrets"));
    }

    /**
     * @param home where the start script is
     * @param work below which the data directory is made
     */
    static ThrowAwayHub start(Path home, Path work) throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory(Files.createDirectories(work), "interline-bench-");
        List<String> ports = freePorts(3);
        Process process = new ProcessBuilder(
                        home.resolve("interline").toString(), "run", "--data", directory.toString(),
                        "--http-port", ports.get(0), "--broker-port", ports.get(1), "--db-port", ports.get(2))
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("output.txt").toFile())
                .start();
        ThrowAwayHub hub = new ThrowAwayHub(process, directory);
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        hub.awaitReady();
        return hub;
    }

    private void awaitReady() throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (!Files.exists(directory.resolve("hub.json"))) {
            if (!process.isAlive() || System.nanoTime() > end) {
                String output = Files.readString(directory.resolve("output.txt"));
                close();
                throw new IOException("The throw-away hub did not start:\n" + output);
            }
            Thread.sleep(100);
        }
    }

    RestClient rest() {
        return RestClient.local(data, Role.OPERATOR);
    }

    BrokerLogin broker(String user) {
        return new BrokerLogin(data.runningHub().broker(), user, data.brokerPassword(user));
    }

    Connection database() throws SQLException {
        return DriverManager.getConnection(
                data.runningHub().database(), "interline_app", data.secret("db-app-password"));
    }

    /** As the owner of the tables, working in the given schema. */
    Connection database(String schema) throws SQLException {
        Connection connection = DriverManager.getConnection(databaseUrl(), "interline_owner", ownerPassword());
        connection.setSchema(schema);
        return connection;
    }

    String databaseUrl() {
        return data.runningHub().database();
    }

    String ownerPassword() {
        return data.secret("db-owner-password");
    }

    Path secrets() {
        return directory.resolve("secrets");
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
            throw new IOException("The throw-away hub in " + directory + " was not stopped", e);
        }
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
