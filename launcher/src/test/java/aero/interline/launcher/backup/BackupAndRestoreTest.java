package aero.interline.launcher.backup;

import static java.nio.file.attribute.PosixFilePermissions.fromString;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import aero.interline.launcher.Refusal;
import aero.interline.launcher.settings.Settings;
import aero.interline.launcher.settings.SettingsReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive itself; that a hub starts from a restored directory is a process test. */
class BackupAndRestoreTest {

    @TempDir
    private Path home;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private Path archive;

    @BeforeEach
    void aHubsData() throws IOException {
        archive = home.resolve("hub.backup");
        write("data/postgres/PG_VERSION", "17");
        Files.createDirectories(home.resolve("data/postgres/pg_twophase"));
        write("data/broker/received.dat", "12");
        write("data/secrets/master.key", "key");
        write("data/logs/hub.0.log", "not kept");
    }

    @Test
    @DisplayName("A restored directory has all that the first had but logs, for its owner alone")
    void thereAndBack() throws IOException {
        backup();
        restore("copy", false);

        Path copy = home.resolve("copy");
        assertThat(copy.resolve("postgres/PG_VERSION")).hasContent("17");
        assertThat(copy.resolve("postgres/pg_twophase")).isEmptyDirectory();
        assertThat(copy.resolve("broker/received.dat")).hasContent("12");
        assertThat(copy.resolve("secrets/master.key")).hasContent("key");
        assertThat(copy.resolve("logs")).doesNotExist();
        assertThat(Files.getPosixFilePermissions(archive)).isEqualTo(fromString("rw-------"));
        assertThat(Files.getPosixFilePermissions(copy.resolve("postgres"))).isEqualTo(fromString("rwx------"));
        assertThat(Files.getPosixFilePermissions(copy.resolve("secrets/master.key"))).isEqualTo(fromString("rw-------"));
    }

    @Test
    @DisplayName("A directory with data is left alone, and moved aside with force")
    void notOverwritten() throws IOException {
        backup();
        write("data/broker/received.dat", "13");

        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> restore("data", false)).withMessageContaining("--force");
        assertThat(home.resolve("data/broker/received.dat")).hasContent("13");

        restore("data", true);
        assertThat(home.resolve("data/broker/received.dat")).hasContent("12");
        try (var replaced = Files.find(home.resolve("data"), 3, (path, is) -> path.endsWith("broker/received.dat"))) {
            assertThat(replaced.filter(path -> path.toString().contains("replaced-"))).hasSize(1);
        }
    }

    @Test
    @DisplayName("What is no backup, or names places outside, is refused")
    void notABackup() throws IOException {
        Files.writeString(archive, "something else");
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> restore("copy", false));

        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry(BackupFormat.DESCRIPTION));
            zip.write("format=1\n".getBytes(StandardCharsets.US_ASCII));
            zip.putNextEntry(new ZipEntry("secrets/../../evil"));
        }
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> restore("copy", false)).withMessageContaining("evil");
        assertThat(home.resolve("evil")).doesNotExist();
    }

    private void backup() throws IOException {
        new Archive(settings("data")).write(archive);
    }

    private void restore(String data, boolean force) {
        new Restore(settings(data), new PrintStream(said, true, StandardCharsets.UTF_8)).from(archive, force);
    }

    private Settings settings(String data) {
        return new SettingsReader(home, home, Map.of()).read(List.of("--data", data));
    }

    private void write(String file, String text) throws IOException {
        Path path = home.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
