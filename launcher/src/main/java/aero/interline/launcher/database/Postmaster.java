package aero.interline.launcher.database;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A running server as its {@code postmaster.pid} tells: line 1 process id, line 4 port (PostgreSQL documentation,
 * "Database File Layout").
 */
record Postmaster(long pid, int port) {

    private static final int PORT_LINE = 3;

    /** The server that runs on the directory; a file left behind by a dead one is not a server. */
    static Optional<Postmaster> of(Path cluster) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
        if (lines.size() <= PORT_LINE) {
            return Optional.empty();
        }
        long pid = Long.parseLong(lines.get(0).strip());
        boolean alive = ProcessHandle.of(pid)
                .flatMap(process -> process.info().command())
                .map(command -> Path.of(command).getFileName().toString())
                .filter(name -> name.equals("postgres"))
                .isPresent() && worksIn(cluster, pid);
        return alive ? Optional.of(new Postmaster(pid, Integer.parseInt(lines.get(PORT_LINE).strip()))) : Optional.empty();
    }

    /** Whether the process is the server of this directory and not another's: a server works in its own, as far as the system tells. */
    private static boolean worksIn(Path cluster, long pid) throws IOException {
        Path directory = Path.of("/proc", Long.toString(pid), "cwd");
        try {
            return !Files.exists(Path.of("/proc/self/cwd")) || directory.toRealPath().equals(cluster.toRealPath());
        } catch (FileSystemException notOurs) {
            return false;
        }
    }

    /** Removes the file of a server that is no longer there: its process id may meanwhile be another program's. */
    static void forgetDead(Path cluster) throws IOException {
        if (of(cluster).isEmpty()) {
            Files.deleteIfExists(cluster.resolve("postmaster.pid"));
        }
    }
}
