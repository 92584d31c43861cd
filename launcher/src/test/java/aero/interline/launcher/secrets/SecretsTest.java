package aero.interline.launcher.secrets;

import static java.nio.file.attribute.PosixFilePermissions.fromString;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import aero.interline.launcher.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    private Path data;

    private Path directory;

    @BeforeEach
    void directory() {
        directory = data.resolve("secrets");
    }

    @Test
    @DisplayName("The first start makes every secret, for the owner's eyes only")
    void firstStart() throws IOException {
        Secrets secrets = Secrets.openOrMake(directory);

        assertThat(contents()).containsOnlyKeys("admin-password", "admin-password.unseen", "broker-users.properties", "db-app-password",
                "db-owner-password", "master.key", "token.key");
        assertThat(Files.getPosixFilePermissions(directory)).isEqualTo(fromString("rwx------"));
        for (String name : contents().keySet()) {
            assertThat(Files.getPosixFilePermissions(directory.resolve(name))).isEqualTo(fromString("rw-------"));
        }
        assertThat(secrets.databasePasswordsMade()).isTrue();
        assertThat(secrets.unseenAdminPassword().orElseThrow()).matches("[a-zA-Z2-9]{16}");
    }

    @Test
    @DisplayName("Keys have 32 bytes and each broker user has a password of his own")
    void shape() throws IOException {
        Secrets.openOrMake(directory);
        for (String key : new String[] {"master.key", "token.key"}) {
            assertThat(Base64.getDecoder().decode(contents().get(key).strip())).hasSize(32);
        }
        Properties users = new Properties();
        users.load(Files.newBufferedReader(directory.resolve("broker-users.properties")));
        assertThat(users.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(Secrets.BROKER_USERS);
        assertThat(users.values()).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("A later start changes nothing and only makes what is missing")
    void laterStart() throws IOException {
        Secrets.openOrMake(directory);
        Map<String, String> before = contents();

        Secrets.openOrMake(directory);
        assertThat(contents()).isEqualTo(before);

        Files.delete(directory.resolve("db-app-password"));
        assertThat(Secrets.openOrMake(directory).databasePasswordsMade()).isTrue();
        assertThat(contents().get("db-app-password")).isNotEqualTo(before.get("db-app-password"));
        assertThat(contents().get("master.key")).isEqualTo(before.get("master.key"));
    }

    @Test
    @DisplayName("The administrator's password is shown until somebody saw it, and never made again")
    void adminPassword() throws IOException {
        String password = Secrets.openOrMake(directory).unseenAdminPassword().orElseThrow();
        assertThat(Secrets.openOrMake(directory).unseenAdminPassword()).hasValue(password);

        Secrets.openOrMake(directory).adminPasswordSeen();
        assertThat(Secrets.openOrMake(directory).unseenAdminPassword()).isEmpty();

        Files.delete(directory.resolve("admin-password"));
        assertThat(Secrets.openOrMake(directory).unseenAdminPassword()).isEmpty();
        assertThat(directory.resolve("admin-password")).doesNotExist();
    }

    @Test
    @DisplayName("A secret that others may read is refused")
    void readableByOthers() throws IOException {
        Secrets secrets = Secrets.openOrMake(directory);
        Files.setPosixFilePermissions(secrets.adminPasswordFile(), fromString("rw-r--r--"));
        assertThatExceptionOfType(Refusal.class).isThrownBy(secrets::unseenAdminPassword).withMessageContaining("chmod 600");
    }

    private Map<String, String> contents() throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path each : files.toList()) {
                contents.put(each.getFileName().toString(), Files.readString(each));
            }
        }
        return contents;
    }
}
