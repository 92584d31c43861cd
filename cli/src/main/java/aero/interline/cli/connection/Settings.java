package aero.interline.cli.connection;

import aero.interline.cli.CommandFailed;
import aero.interline.cli.ExitCode;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * Configuration as a command sees it when no option was given: the environment ({@code INTERLINE_DATA_DIR} for
 * {@code interline.data.dir}), then {@code config/interline.properties}.
 */
public final class Settings {

    private final Map<String, String> environment;
    private final Properties file;
    private final Path home;

    Settings(Map<String, String> environment, Properties file, Path home) {
        this.environment = environment;
        this.file = file;
        this.home = home;
    }

    /** From the process's environment and the configuration below the home directory. */
    public static Settings load() {
        Path home = Path.of(System.getProperty("interline.home", "")).toAbsolutePath();
        return new Settings(System.getenv(), read(home.resolve("config").resolve("interline.properties")), home);
    }

    /** Where relative paths of the configuration start. */
    public Path home() {
        return home;
    }

    public Optional<String> find(String key) {
        String variable = key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
        String value = environment.get(variable);
        if (value == null || value.isBlank()) {
            value = file.getProperty(key);
        }
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static Properties read(Path path) {
        Properties properties = new Properties();
        if (Files.isRegularFile(path)) {
            try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
                properties.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                throw new CommandFailed(
                        ExitCode.ENVIRONMENT, "The configuration " + path + " cannot be read: " + e.getMessage(), e);
            }
        }
        return properties;
    }
}
