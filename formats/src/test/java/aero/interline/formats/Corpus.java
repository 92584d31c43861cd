package aero.interline.formats;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where sample messages are found: the project's own {@code samples/}, or the folder named by the system property
 * {@code interline.samples}; and, where it lies beside the project, a folder of foreign samples that is never committed.
 */
public final class Corpus {
    private Corpus() {}

    public static Path own() {
        String named = System.getProperty("interline.samples");
        return named == null || named.isBlank() ? projectRoot().resolve("samples") : Path.of(named);
    }

    /** {@code ../shared/data} beside the project, if somebody put it there. */
    public static Optional<Path> foreign() {
        return Optional.of(projectRoot().resolveSibling("shared").resolve("data")).filter(Files::isDirectory);
    }

    /** All regular files under the folder, in the order of their names. */
    public static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return new ArrayList<>(all.filter(Files::isRegularFile).sorted().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Path projectRoot() {
        Path at = Path.of("").toAbsolutePath();
        while (at != null && !Files.exists(at.resolve("mvnw"))) {
            at = at.getParent();
        }
        if (at == null) {
            throw new IllegalStateException("run the tests inside the project: no mvnw in any folder above");
        }
        return at;
    }
}
