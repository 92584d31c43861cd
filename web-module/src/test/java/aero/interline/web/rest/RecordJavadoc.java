package aero.interline.web.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What the Javadoc of a record says of its components: in Java it is the only place that tells which can be null. */
final class RecordJavadoc {

    private static final List<String> MODULES = List.of("contracts", "domain", "ejb-module", "web-module");
    private static final String PARAM = "@param ";

    private RecordJavadoc() {}

    /** The components that are {@code null} at times, or may be left out of a request; of a list, its elements. */
    static Set<String> nullable(Class<?> type) {
        Set<String> names = new TreeSet<>();
        String[] parts = of(type).split(PARAM);
        for (int i = 1; i < parts.length; i++) {
            String told = parts[i].replaceAll("\\s+\\*?\\s*", " ");
            if (told.contains("{@code null}") || told.contains("left out")) {
                names.add(told.substring(0, told.indexOf(' ')));
            }
        }
        return names;
    }

    private static String of(Class<?> type) {
        String source = source(type);
        int declared = source.indexOf("record " + type.getSimpleName() + "(");
        int begin = source.lastIndexOf("/**", declared);
        int end = source.indexOf("*/", Math.max(begin, 0));
        // what ends or opens a body in between: the comment is somebody else's
        return begin < 0 || source.substring(end, declared).matches("(?s).*[;{}].*") ? "" : source.substring(begin, end);
    }

    private static String source(Class<?> type) {
        String file = type.getName().replaceAll("\\$.*", "").replace('.', '/') + ".java";
        Path found = MODULES.stream()
                .map(module -> Path.of("..", module, "src", "main", "java").resolve(file))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no source of " + type));
        try {
            return Files.readString(found);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
