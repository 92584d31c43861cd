package aero.interline.platform.control;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;

/**
 * Migrations that hubs have run stand for ever: Flyway refuses to start on a database whose migrations were other ones. The
 * list is what {@code sha256sum} prints in their folder; a new migration gets its line with the change that brings it.
 */
class MigrationsTest {

    private static final Path FOLDER = Path.of("src/main/resources/db/migration");
    private static final Path LIST = Path.of("src/test/resources/migrations.sha256");

    @Test
    void whatWasRunAnywhereIsAsItWas() throws IOException {
        Map<String, String> frozen = frozen();
        assertThat(frozen).isNotEmpty();
        assertThat(frozen).allSatisfy((name, sum) -> assertThat(sumOf(FOLDER.resolve(name))).as(name).isEqualTo(sum));
    }

    @Test
    void aNewMigrationComesAfterAllThatWereRun() throws IOException {
        Set<String> frozen = frozen().keySet();
        MigrationVersion last = Stream.concat(frozen.stream().map(MigrationsTest::version), Stream.of(new KeyedContentHashes(null).getVersion()))
                .max(MigrationVersion::compareTo).orElseThrow();
        try (Stream<Path> files = Files.list(FOLDER)) {
            Set<String> added = files.map(each -> each.getFileName().toString())
                    .filter(name -> !frozen.contains(name))
                    .collect(Collectors.toSet());
            assertThat(added).allSatisfy(name -> assertThat(version(name)).as(name).isGreaterThan(last));
        }
    }

    private static Map<String, String> frozen() throws IOException {
        try (Stream<String> lines = Files.lines(LIST)) {
            return lines.map(line -> line.split(" +")).collect(toMap(line -> line[1], line -> line[0]));
        }
    }

    private static MigrationVersion version(String file) {
        return MigrationVersion.fromVersion(file.substring(1, file.indexOf("__")));
    }

    private static String sumOf(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new AssertionError(file + " cannot be summed up", e);
        }
    }
}
