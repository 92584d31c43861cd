package aero.interline.launcher.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ConfigurationDocumentsTest {

    private static final Path CONFIG = Path.of("..", "config");
    private static final Pattern FILE_LINE = Pattern.compile("(?m)^# ?(interline\\.[\\w.-]+)=(.*)$");
    private static final Pattern KEY_IN_CODE = Pattern.compile("[\"=](interline\\.[a-z]+\\.[a-z.-]*[a-z])[\":}]");
    private static final Pattern TABLE_ROW =
            Pattern.compile("(?m)^\\| `(interline\\.[\\w.-]+)` \\| (?:`([^`]*)`)? ?\\| (?:`([^`]*)`)? ?\\| \\S.*\\|$");

    @Test
    @DisplayName("The file names every key with its default, as a comment")
    void file() throws IOException {
        assertThat(found(FILE_LINE, "interline.properties")).isEqualTo(defaults());
        assertThat(properties(CONFIG.resolve("interline.properties"))).isEmpty();
    }

    @Test
    @DisplayName("The table of the README names every key with its default, its option and what it means")
    void table() throws IOException {
        assertThat(found(TABLE_ROW, "README.md")).isEqualTo(defaults());
        Matcher row = TABLE_ROW.matcher(Files.readString(CONFIG.resolve("README.md")));
        while (row.find()) {
            assertThat(row.group(3)).as(row.group(1))
                    .isEqualTo(Setting.ofKey(row.group(1)).orElseThrow().option().orElse(null));
        }
    }

    @Test
    @DisplayName("The application's own defaults are those that are documented")
    void application() throws IOException {
        Path file = Path.of("..", "ejb-module", "src", "main", "resources", "META-INF", "microprofile-config.properties");
        Map<String, String> documented = defaults();
        Properties own = properties(file);
        own.stringPropertyNames().stream().filter(key -> key.startsWith("interline.")).forEach(key -> {
            assertThat(documented).containsKey(key);
            if (!own.getProperty(key).contains("${")) {
                assertThat(own.getProperty(key)).as(key).isEqualTo(documented.get(key));
            }
        });
    }

    @Test
    @DisplayName("Every key that the application reads can be set")
    void code() throws IOException {
        for (String module : List.of("ejb-module", "integration-routes", "web-module")) {
            try (Stream<Path> sources = Files.walk(Path.of("..", module, "src", "main", "java"))) {
                for (Path each : sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                    assertThat(keysIn(each)).as(each.toString()).isSubsetOf(settable());
                }
            }
        }
    }

    private static List<String> keysIn(Path source) throws IOException {
        return KEY_IN_CODE.matcher(Files.readString(source)).results().map(match -> match.group(1)).toList();
    }

    /** The launcher reads passwords from files and hands them over under these keys. */
    private static List<String> settable() {
        return Stream.concat(
                        defaults().keySet().stream(),
                        Stream.of("interline.db.password", "interline.db.owner.password", "interline.broker.password"))
                .toList();
    }

    private static Map<String, String> defaults() {
        Map<String, String> defaults = new TreeMap<>();
        for (Setting each : Setting.values()) {
            defaults.put(each.key(), each.fallback());
        }
        return defaults;
    }

    private static Map<String, String> found(Pattern line, String document) throws IOException {
        Map<String, String> found = new TreeMap<>();
        Matcher each = line.matcher(Files.readString(CONFIG.resolve(document)));
        while (each.find()) {
            found.put(each.group(1), each.group(2) == null ? "" : each.group(2));
        }
        return found;
    }

    private static Properties properties(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }
}
