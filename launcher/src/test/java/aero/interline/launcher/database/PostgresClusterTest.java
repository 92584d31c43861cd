package aero.interline.launcher.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import aero.interline.launcher.Refusal;
import aero.interline.launcher.secrets.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With programs that only note what they are told; that the real ones do it is a process test. */
class PostgresClusterTest {

    @TempDir
    private Path folder;

    private Path directory;

    @BeforeEach
    void programs() throws IOException {
        directory = folder.resolve("data").resolve("postgres");
        Files.createDirectories(directory.getParent());
        program("initdb", "touch \"$2/PG_VERSION\"");
        program("postgres", "[ ! -e '" + folder.resolve("no-power") + "' ] && cat >> \"$3/told\"");
    }

    @Test
    @DisplayName("A first start that ended before the roles were made leaves no database that nobody can sign in to")
    void interrupted() throws IOException {
        Files.createFile(folder.resolve("no-power"));
        assertThatExceptionOfType(Refusal.class).isThrownBy(this::start);
        assertThat(directory).doesNotExist();

        Files.delete(folder.resolve("no-power"));
        start();

        assertThat(directory.resolve("told")).content()
                .contains("CREATE ROLE interline_owner", "CREATE ROLE interline_app", "CREATE DATABASE interline");
    }

    @Test
    @DisplayName("A database that is there learns new passwords only")
    void newPasswords() throws IOException {
        start();
        Files.delete(directory.resolve("told"));
        start();
        assertThat(directory.resolve("told")).doesNotExist();

        Files.delete(folder.resolve("secrets").resolve("db-app-password"));
        start();
        assertThat(directory.resolve("told")).content().contains("ALTER ROLE interline_app").doesNotContain("CREATE");
    }

    private void start() throws IOException {
        new PostgresCluster(directory, new PostgresBinaries(folder.resolve("programs")), ServerUser.suitable())
                .prepare(Secrets.openOrMake(folder.resolve("secrets")), "interline_owner", "interline_app");
    }

    private void program(String name, String does) throws IOException {
        Path file = folder.resolve("programs").resolve("bin").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + does + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
