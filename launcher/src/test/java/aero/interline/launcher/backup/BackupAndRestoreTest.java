package aero.interline.launcher.backup;

import static java.nio.file.attribute.PosixFilePermissions.fromString;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import aero.interline.launcher.Refusal;
import aero.interline.launcher.files.DirectoryTree;
import aero.interline.launcher.settings.Settings;
import aero.interline.launcher.settings.SettingsReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive itself; that a hub starts from a restored directory is a process test. */
class BackupAndRestoreTest {

    @TempDir
    private Path home;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    /** What was in place when the database was stopped. */
    private final List<String> stopped = new ArrayList<>();
    private Path archive;

    private Path disk;

    @AfterEach
    void noDisk() throws IOException {
        if (disk != null) {
            DirectoryTree.delete(disk);
        }
    }

    @BeforeEach
    void aHubsData() throws IOException {
        archive = home.resolve("hub.backup");
        write("data/postgres/PG_VERSION", "17");
        Files.createDirectories(home.resolve("data/postgres/pg_twophase"));
        write("data/broker/received.dat", "12");
        write("data/secrets/master.key", "key");
        write("data/out/loyalty/a.csv.response.tsv", "not fetched yet");
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
        assertThat(copy.resolve("out/loyalty/a.csv.response.tsv")).hasContent("not fetched yet");
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
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> restore("copy", false)).withMessage("There is no file " + archive + ".");
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

    @Test
    @DisplayName("A backup of which a byte changed is refused, and what was there stays")
    void aByteChanged() throws IOException {
        Random random = new Random(1);
        StringBuilder noise = new StringBuilder();
        random.ints(20_000, 'a', 'z').forEach(letter -> noise.append((char) letter));
        write("data/postgres/base/1/1259", noise.toString());
        backup();
        byte[] whole = Files.readAllBytes(archive);
        for (int i = 0; i < 20; i++) {
            byte[] bytes = whole.clone();
            bytes[whole.length / 4 + random.nextInt(whole.length / 2)] ^= 1;
            Files.write(archive, bytes);

            assertThatExceptionOfType(Refusal.class).isThrownBy(() -> restore("data", true)).withMessageContaining("damaged");
        }
        assertThat(home.resolve("data/broker/received.dat")).hasContent("12");
        assertThat(home.resolve("copy")).doesNotExist();
    }

    @Test
    @DisplayName("A link to nothing that a system put into its folder does not keep the rest from being kept")
    void aLinkToNothingInADropFolder() throws IOException {
        write("data/in/loyalty/a.csv", "number");
        Files.createSymbolicLink(home.resolve("data/in/loyalty/b.csv"), home.resolve("nowhere"));

        backup();
        restore("copy", false);

        assertThat(home.resolve("copy/in/loyalty")).isDirectoryContaining("glob:**/a.csv").isDirectoryNotContaining("glob:**/b.csv");
    }

    @Test
    @DisplayName("What lies on another disk and is linked to is kept as well")
    void linkedDirectories() throws IOException {
        for (String name : List.of("secrets", "postgres")) {
            Files.createDirectories(home.resolve("disk"));
            Files.move(home.resolve("data").resolve(name), home.resolve("disk").resolve(name));
            Files.createSymbolicLink(home.resolve("data").resolve(name), home.resolve("disk").resolve(name));
        }

        backup();
        restore("copy", false);

        assertThat(home.resolve("copy/secrets/master.key")).hasContent("key");
        assertThat(home.resolve("copy/postgres/PG_VERSION")).hasContent("17");
    }

    @Test
    @DisplayName("Without the master key or the database there is no backup, nor with a linked directory among the files")
    void notWorthKeeping() throws IOException {
        Files.createDirectories(home.resolve("elsewhere"));
        Path link = Files.createSymbolicLink(home.resolve("data/broker/paging"), home.resolve("elsewhere"));
        assertThatExceptionOfType(Refusal.class).isThrownBy(this::backup).withMessageContaining(link.toString());
        Files.delete(link);

        Files.move(home.resolve("data/secrets/master.key"), home.resolve("elsewhere/master.key"));
        assertThatExceptionOfType(Refusal.class).isThrownBy(this::backup).withMessageContaining("master.key");
        Files.move(home.resolve("elsewhere/master.key"), home.resolve("data/secrets/master.key"));

        Files.delete(home.resolve("data/postgres/PG_VERSION"));
        assertThatExceptionOfType(Refusal.class).isThrownBy(this::backup).withMessageContaining("PG_VERSION");
        try (var left = Files.list(home)) {
            assertThat(left).containsExactlyInAnyOrder(home.resolve("data"), home.resolve("elsewhere"));
        }
    }

    @Test
    @DisplayName("Secrets on another disk are moved aside there")
    void secretsElsewhere() throws IOException {
        backup();
        Path disk = otherFileSystem();
        Files.writeString(disk.resolve("secrets/master.key"), "former key");

        restore(new SettingsReader(home, home, Map.of("INTERLINE_SECRETS_DIR", disk.resolve("secrets").toString())).read(List.of("--data", "data")), true);

        assertThat(disk.resolve("secrets/master.key")).hasContent("key");
        assertThat(home.resolve("data/postgres/PG_VERSION")).hasContent("17");
        try (var replaced = Files.find(disk, 3, (path, is) -> path.endsWith("secrets/master.key"))) {
            assertThat(replaced.filter(path -> path.toString().contains("replaced-"))).singleElement()
                    .satisfies(path -> assertThat(path).hasContent("former key"));
        }
    }

    @Test
    @DisplayName("When the backup turns out to be damaged, everything is where it was")
    void damaged() throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry(BackupFormat.DESCRIPTION));
            zip.write("format=1\n".getBytes(StandardCharsets.US_ASCII));
            zip.putNextEntry(new ZipEntry("postgres/"));
            zip.putNextEntry(new ZipEntry("nowhere/evil"));
        }
        Map<Path, String> before = contents();

        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> restore("data", true));

        assertThat(contents()).isEqualTo(before);
    }

    @Test
    @DisplayName("A database that a killed hub left running is stopped before anything is moved")
    void survivor() throws IOException {
        backup();
        write("data/broker/received.dat", "13");
        restore("data", true);
        assertThat(stopped).containsExactly("13");
        restore("copy", false);
        assertThat(stopped).as("where there is no database").hasSize(1);
    }

    private void backup() throws IOException {
        new Archive(settings("data")).write(archive);
    }

    private void restore(String data, boolean force) {
        restore(settings(data), force);
    }

    private void restore(Settings settings, boolean force) {
        Runnable stopDatabase = () -> stopped.add(read("data/broker/received.dat"));
        new Restore(settings, stopDatabase, new PrintStream(said, true, StandardCharsets.UTF_8)).from(archive, force);
    }

    /** With a directory for secrets. */
    private Path otherFileSystem() throws IOException {
        Path memory = Path.of("/dev/shm");
        assumeTrue(Files.isWritable(memory) && !Files.getFileStore(memory).equals(Files.getFileStore(home)), "no second file system here");
        disk = Files.createTempDirectory(memory, "secrets");
        Files.createDirectory(disk.resolve("secrets"));
        return disk;
    }

    private Map<Path, String> contents() throws IOException {
        Map<Path, String> contents = new TreeMap<>();
        try (var files = Files.walk(home.resolve("data"))) {
            for (Path each : files.filter(path -> !path.endsWith("hub.lock")).toList()) {
                contents.put(each, Files.isDirectory(each) ? "" : Files.readString(each));
            }
        }
        return contents;
    }

    private Settings settings(String data) {
        return new SettingsReader(home, home, Map.of()).read(List.of("--data", data));
    }

    private void write(String file, String text) throws IOException {
        Path path = home.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private String read(String file) {
        try {
            return Files.readString(home.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
