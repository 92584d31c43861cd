package aero.interline.launcher.database;

import aero.interline.launcher.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Starts, finds and stops the server of one cluster. */
final class PostgresServer {

    private static final String WAIT_SECONDS = "60";

    private final PostgresCluster cluster;
    private final PostgresBinaries binaries;
    private final ServerUser user;
    private final Path logs;

    PostgresServer(PostgresCluster cluster, PostgresBinaries binaries, ServerUser user, Path logs) {
        this.cluster = cluster;
        this.binaries = binaries;
        this.user = user;
        this.logs = logs;
    }

    /** The server that a killed hub left behind. */
    Optional<Postmaster> survivor() throws IOException {
        return Postmaster.of(cluster.directory());
    }

    void start(int port) throws IOException {
        Path directory = cluster.directory();
        Postmaster.forgetDead(directory);
        Files.createDirectories(logs);
        Files.setPosixFilePermissions(logs, PosixFilePermissions.fromString("rwx------"));
        Files.writeString(directory.resolve("postgresql.conf"), PostgresConfiguration.text(port));
        Path log = logs.resolve("start.log");
        Files.deleteIfExists(log);
        Files.createFile(log);
        user.letThrough(logs.getParent());
        user.own(logs, binaries.root());
        user.own(directory, binaries.root());
        Finished started = control("start", "-l", log.toString());
        if (started.exitCode() != 0) {
            throw Refusal.environment("The database did not start: " + last(log) + " The whole story is in "
                    + log + ".");
        }
    }

    /** Ends sessions, writes everything to disk and ends the server. */
    void stop() throws IOException {
        Finished stopped = control("stop", "-m", "fast");
        if (stopped.exitCode() != 0 && survivor().isPresent()) {
            throw Refusal.environment("The database did not stop: " + stopped.output().strip());
        }
    }

    /** The server inherits no stream of ours, else reading them would wait for its end. */
    private Finished control(String verb, String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(binaries.program("pg_ctl"), verb, "-D",
                cluster.directory().toString(), "-w", "-t", WAIT_SECONDS, "-s"));
        command.addAll(List.of(more));
        return Finished.run(user.command(command), cluster.directory(), "");
    }

    private static String last(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        return lines.isEmpty() ? "it said nothing." : lines.get(lines.size() - 1).strip() + ".";
    }
}
