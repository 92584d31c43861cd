package aero.interline.launcher.preflight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import aero.interline.launcher.ExitCode;
import aero.interline.launcher.Refusal;
import aero.interline.launcher.settings.Settings;
import aero.interline.launcher.settings.SettingsReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreflightTest {

    @TempDir
    private Path directory;

    @Test
    @DisplayName("An old Java is refused with what to do")
    void oldJava() {
        refuses(() -> Preflight.java(11), "Java 11", "JAVA_HOME");
        Preflight.java(17);
    }

    @Test
    @DisplayName("A taken port is refused with the option that changes it")
    void takenPort() throws IOException {
        String other = freePort();
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            refuses(() -> Preflight.ports(settings("--http-port", port)), port, "--http-port");
            refuses(() -> Preflight.ports(settings("--http-port", other, "--broker-port", port)), port, "--broker-port");
            refuses(() -> Preflight.databasePort(settings("--db-port", port)), port, "--db-port");
        }
    }

    @Test
    @DisplayName("An external database that nobody listens for is refused with its address and its setting")
    void noDatabase() throws IOException {
        String nobody = "jdbc:postgresql://127.0.0.1:" + freePort() + "/interline";
        refuses(() -> ExternalDatabase.answers(database(nobody + "?password=x"), Duration.ZERO),
                nobody + ":", "interline.db.url");
        try (ServerSocket somebody = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String two = nobody.replace("/interline", ",127.0.0.1:" + somebody.getLocalPort() + "/interline");
            ExternalDatabase.answers(database(two), Duration.ZERO);
            ExternalDatabase.answers(database(two + "?targetServerType=primary&sslmode=verify-full&sslrootcert=/etc/db.crt"), Duration.ZERO);
        }
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> ExternalDatabase.answers(database("postgres://host/interline"), Duration.ZERO))
                .withMessageContaining("jdbc:postgresql://host:port/database");
    }

    private Settings database(String url) {
        return new SettingsReader(directory, directory, Map.of("INTERLINE_DB_URL", url)).read(List.of());
    }

    @Test
    @DisplayName("An address of another machine is refused")
    void foreignAddress() {
        refuses(() -> Preflight.ports(settings("--bind", "203.0.113.7")), "203.0.113.7", "--bind");
    }

    @Test
    @DisplayName("Too little disk is refused with what is free and what is needed")
    void littleDisk() {
        refuses(() -> Preflight.diskSpace(directory, Long.MAX_VALUE >> 21), "MB", "--data");
        Preflight.diskSpace(directory, 1);
    }

    @Test
    @DisplayName("A data directory that cannot be made is refused")
    void notWritable() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));
        refuses(() -> Preflight.writable(file.resolve("data")), "--data");
        Preflight.writable(directory.resolve("new").resolve("data"));
        assertThat(directory.resolve("new").resolve("data")).isEmptyDirectory();
    }

    @Test
    @DisplayName("A file that was named and is not there is refused; a default may be missing")
    void missingFile() throws IOException {
        Preflight.files(settings());
        Settings named = new SettingsReader(directory, directory, Map.of("INTERLINE_SURVIVORSHIP_FILE", "my.rules")).read(List.of());
        refuses(() -> Preflight.files(named), "interline.survivorship.file", directory.resolve("my.rules").toString());
        Files.createFile(directory.resolve("my.rules"));
        Preflight.files(named);
    }

    @Test
    @DisplayName("The lock holds the process id while it is held, and nothing afterwards")
    void lock() throws IOException {
        HubLock.whileHolding(directory, () -> assertThat(directory.resolve("hub.lock"))
                .hasContent(Long.toString(ProcessHandle.current().pid())));
        assertThat(directory.resolve("hub.lock")).isEmptyFile();
    }

    private Settings settings(String... options) {
        return new SettingsReader(directory, directory, Map.of()).read(List.of(options));
    }

    private static String freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return Integer.toString(free.getLocalPort());
        }
    }

    private static void refuses(ThrowingCallable call, String... words) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(call)
                .withMessageContainingAll(words)
                .satisfies(refusal -> assertThat(refusal.exitCode()).isEqualTo(ExitCode.ENVIRONMENT));
    }
}
