package aero.interline.launcher.settings;

import aero.interline.launcher.Refusal;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Resolves settings: option before environment before {@code config/interline.properties} before default. */
public final class SettingsReader {

    private final Path home;
    private final Path workingDirectory;
    private final Map<String, String> environment;

    /**
     * @param home             has {@code config/}
     * @param workingDirectory where relative paths of options start
     */
    public SettingsReader(Path home, Path workingDirectory, Map<String, String> environment) {
        this.home = home.toAbsolutePath().normalize();
        this.workingDirectory = workingDirectory.toAbsolutePath();
        this.environment = Map.copyOf(environment);
    }

    /**
     * @param options {@code --http-port 8080} or {@code --http-port=8080}; anything else is refused
     * @throws Refusal for an unknown option or key, or a value of the wrong form
     */
    public Settings read(List<String> options) {
        Map<Setting, String> given = new EnumMap<>(Setting.class);
        given.putAll(fromFile(home.resolve("config").resolve("interline.properties")));
        given.putAll(fromEnvironment());
        given.putAll(fromOptions(options));
        return new Settings(home, given);
    }

    private Map<Setting, String> fromOptions(List<String> options) {
        Map<Setting, String> found = new EnumMap<>(Setting.class);
        for (int i = 0; i < options.size(); i++) {
            String[] parts = options.get(i).split("=", 2);
            Setting setting = Setting.ofOption(parts[0]).orElseThrow(() -> unknown(parts[0]));
            if (parts.length == 1 && i + 1 == options.size()) {
                throw Refusal.usage("The option " + parts[0] + " needs a value. See ./interline help run");
            }
            String value = parts.length == 2 ? parts[1] : options.get(++i);
            if (found.put(setting, Settings.checked(setting, located(setting, value), parts[0])) != null) {
                throw Refusal.usage("The option " + parts[0] + " is given twice.");
            }
        }
        return found;
    }

    private static Refusal unknown(String option) {
        return Refusal.usage("There is no option '" + option + "'. See ./interline help run");
    }

    private String located(Setting setting, String value) {
        return setting.isPath() ? workingDirectory.resolve(value).normalize().toString() : value;
    }

    private Map<Setting, String> fromEnvironment() {
        Map<Setting, String> found = new EnumMap<>(Setting.class);
        for (Setting each : Setting.values()) {
            String value = environment.get(each.variable());
            if (value != null && !value.isBlank()) {
                found.put(each, Settings.checked(each, value.strip(), each.variable()));
            }
        }
        return found;
    }

    private static Map<Setting, String> fromFile(Path file) {
        Map<Setting, String> found = new EnumMap<>(Setting.class);
        Properties properties = properties(file);
        for (String key : properties.stringPropertyNames()) {
            Setting setting = Setting.ofKey(key).orElseThrow(() -> Refusal.usage(
                    "There is no key '" + key + "': mend or remove it in " + file + "."));
            String value = properties.getProperty(key).strip();
            if (!value.isEmpty()) {
                found.put(setting, Settings.checked(setting, value, key + " in " + file));
            }
        }
        return found;
    }

    private static Properties properties(Path file) {
        Properties properties = new Properties();
        if (Files.isRegularFile(file)) {
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                properties.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                throw Refusal.environment("The configuration " + file + " cannot be read: " + e.getMessage() + ".", e);
            }
        }
        return properties;
    }
}
