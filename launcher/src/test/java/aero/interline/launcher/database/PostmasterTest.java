package aero.interline.launcher.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class PostmasterTest {

    @TempDir
    Path directory;

    /** Some program called postgres that works in the directory. */
    private Process postgres(Path workingDirectory) throws IOException {
        Path program = directory.resolve("postgres");
        Files.copy(Path.of("/bin/sleep").toRealPath(), program);
        return new ProcessBuilder(program.toString(), "60").directory(workingDirectory.toFile()).start();
    }

    private static void tells(Path cluster, long pid) throws IOException {
        Files.writeString(cluster.resolve("postmaster.pid"), pid + "\n" + cluster + "\n1700000000\n15432\n");
    }

    @Test
    void theServerOfTheDirectoryIsFound() throws IOException {
        Path cluster = Files.createDirectory(directory.resolve("cluster"));
        Process server = postgres(cluster);
        try {
            tells(cluster, server.pid());
            assertThat(Postmaster.of(cluster)).contains(new Postmaster(server.pid(), 15432));
            Postmaster.forgetDead(cluster);
            assertThat(cluster.resolve("postmaster.pid")).exists();
        } finally {
            server.destroyForcibly();
        }
    }

    @Test
    void theServerOfAnotherDirectoryThatHasTheDeadOnesNumberIsNotIt() throws IOException {
        Path cluster = Files.createDirectory(directory.resolve("cluster"));
        Process other = postgres(Files.createDirectory(directory.resolve("other")));
        try {
            tells(cluster, other.pid());
            assertThat(Postmaster.of(cluster)).isEmpty();
            Postmaster.forgetDead(cluster);
            assertThat(cluster.resolve("postmaster.pid")).doesNotExist();
        } finally {
            other.destroyForcibly();
        }
    }
}
