package aero.interline.launcher.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A directory with all that is in it. Symbolic links are never followed. */
public final class DirectoryTree {

    private DirectoryTree() {}

    /** Does nothing if there is none. */
    public static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        for (Path each : paths(directory, Comparator.reverseOrder())) {
            Files.delete(each);
        }
    }

    /** @param to must not exist */
    public static void copy(Path from, Path to) throws IOException {
        for (Path each : paths(from, Comparator.naturalOrder())) {
            Files.copy(each, to.resolve(from.relativize(each).toString()));
        }
    }

    private static List<Path> paths(Path directory, Comparator<Path> order) throws IOException {
        try (Stream<Path> paths = Files.walk(directory)) {
            return paths.sorted(order).toList();
        }
    }
}
