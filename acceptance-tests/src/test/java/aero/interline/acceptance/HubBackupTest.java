package aero.interline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.acceptance.WalkThroughHub.Told;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A hub's backup becomes a second hub that knows the same. */
class HubBackupTest {

    private static final int WRONG_ENVIRONMENT = 3;

    private Path folder;
    private Path data;
    private Path copy;
    private Path backup;

    @BeforeEach
    void folders() throws Exception {
        folder = Files.createTempDirectory("hub backup");
        data = folder.resolve("data");
        copy = folder.resolve("copy");
        backup = folder.resolve("hub.backup");
    }

    @AfterEach
    void leaveNothing() {
        Folders.deleteQuietly(folder);
    }

    @Test
    @DisplayName("A restored hub has the same balance and can read the same messages")
    void thereAndBack() throws Exception {
        List<String> balance;
        String id;
        try (HubProcess hub = HubProcess.ready(data)) {
            Told sent = WalkThroughHub.command(data, "send", "booking", WalkThroughHub.samples().get(0), "--wait");
            assertThat(sent.exitCode()).as(sent.errors()).isZero();
            id = sent.lines().get(0).split("\t")[1];
            balance = balance(data);
            assertThat(balance).anyMatch(line -> line.contains("system=booking received=1 applied=1"));

            Told refused = WalkThroughHub.command(data, "backup", backup.toString());
            assertThat(refused.exitCode()).isEqualTo(WRONG_ENVIRONMENT);
            assertThat(refused.errors()).contains("process " + hub.pid(), "stop it first");
            assertThat(hub.stop()).isZero();
        }
        assertThat(WalkThroughHub.command(data, "backup", backup.toString()).exitCode()).isZero();
        assertThat(Files.getPosixFilePermissions(backup)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(WalkThroughHub.command(copy, "restore", backup.toString()).exitCode()).isZero();

        try (HubProcess restored = HubProcess.ready(copy)) {
            assertThat(balance(copy)).isEqualTo(balance);
            assertThat(restored.output()).doesNotContain("admin /");
            // the same keys: what the first hub encrypted, the second decrypts
            Told token = WalkThroughHub.command(copy, "token", "--role", "operator");
            assertThat(restored.get("/api/v1/messages/" + id + "/body", token.lines().get(0)).statusCode())
                    .isEqualTo(200);

            // a killed hub leaves its database running; it must not live on in a directory that was moved aside
            restored.kill();
            Told again = WalkThroughHub.command(copy, "restore", backup.toString(), "--force");
            assertThat(again.exitCode()).as(again.errors()).isZero();
            try (Stream<Path> files = Files.walk(copy, 3)) {
                assertThat(files.filter(file -> file.endsWith("postgres/PG_VERSION") || file.endsWith("postgres/postmaster.pid")))
                        .hasSize(2).allMatch(file -> file.endsWith("postgres/PG_VERSION"));
            }
        }
    }

    private static List<String> balance(Path data) throws Exception {
        Told status = WalkThroughHub.command(data, "status");
        assertThat(status.exitCode()).as(status.errors()).isZero();
        return status.lines().stream().filter(line -> line.startsWith("system=")).toList();
    }
}
