package aero.interline.launcher.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplacementTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final String ASIDE = "replaced-2026-11-22T10-00-00Z";

    @TempDir
    private Path folder;

    @Test
    @DisplayName("What comes is in its place, what was there aside, each beside its place")
    void replaced() throws IOException {
        Path keys = place("disk/secrets");
        Path broker = place("data/broker");

        assertThat(new Replacement(List.of(keys, broker), NOW).putInPlace())
                .containsExactly(folder.resolve("disk").resolve(ASIDE), folder.resolve("data").resolve(ASIDE));

        assertThat(keys.resolve("file")).hasContent("new");
        assertThat(broker.resolve("file")).hasContent("new");
        assertThat(folder.resolve("disk").resolve(ASIDE).resolve("secrets/file")).hasContent("old");
        assertThat(folder.resolve("data").resolve(ASIDE).resolve("broker/file")).hasContent("old");
    }

    @Test
    @DisplayName("When one cannot be moved, all are where they were")
    void halfWay() throws IOException {
        Path keys = place("disk/secrets");
        Path broker = place("data/broker");
        Path obstacle = Files.createDirectories(folder.resolve("data").resolve(ASIDE).resolve("broker"));
        Files.createFile(obstacle.resolve("somebody's"));

        Replacement replacement = new Replacement(List.of(keys, broker), NOW);
        assertThatExceptionOfType(IOException.class).isThrownBy(replacement::putInPlace);

        assertThat(keys.resolve("file")).hasContent("old");
        assertThat(broker.resolve("file")).hasContent("old");
        replacement.clear();
        assertThat(Replacement.beside(keys)).doesNotExist();
        assertThat(Replacement.beside(broker)).doesNotExist();
    }

    private Path place(String name) throws IOException {
        Path place = folder.resolve(name);
        Files.createDirectories(place);
        Files.writeString(place.resolve("file"), "old");
        Files.createDirectories(Replacement.beside(place));
        Files.writeString(Replacement.beside(place).resolve("file"), "new");
        return place;
    }
}
