package aero.interline.launcher.settings;

import aero.interline.launcher.Refusal;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The resolved configuration of one run. Values are checked for their form when they are read. */
public final class Settings {

    private final Map<Setting, String> values;
    private final Map<Setting, String> given;
    private final Path home;

    Settings(Path home, Map<Setting, String> given) {
        this.home = home;
        this.given = new EnumMap<>(Setting.class);
        this.given.putAll(given);
        this.values = new EnumMap<>(Setting.class);
        for (Setting each : Setting.values()) {
            values.put(each, given.getOrDefault(each, each.fallback()));
        }
    }

    /** Where {@code config/} is and relative paths of the configuration start. */
    public Path home() {
        return home;
    }

    public Path dataDirectory() {
        return path(Setting.DATA_DIR).orElseThrow();
    }

    public Path secretsDirectory() {
        return path(Setting.SECRETS_DIR).orElseGet(() -> dataDirectory().resolve("secrets"));
    }

    public String bind() {
        return text(Setting.BIND);
    }

    public int port(Setting port) {
        return Integer.parseInt(text(port));
    }

    public long number(Setting number) {
        return Long.parseLong(text(number));
    }

    public String text(Setting setting) {
        return values.get(setting);
    }

    public Optional<Path> path(Setting setting) {
        String text = text(setting);
        return text.isEmpty() ? Optional.empty() : Optional.of(home.resolve(text).normalize());
    }

    /** Whether the launcher starts the database itself. */
    public boolean embeddedDatabase() {
        return text(Setting.DB_URL).isEmpty();
    }

    /** Whether the EAR starts the broker itself. */
    public boolean embeddedBroker() {
        return text(Setting.BROKER_URL).isEmpty();
    }

    /** What the operator said himself, for the EAR, which knows its own defaults. */
    public Map<Setting, String> given() {
        return Map.copyOf(given);
    }

    /** Refuses a value that does not have the form of its kind. */
    static String checked(Setting setting, String value, String origin) {
        String wanted = switch (setting.kind()) {
            case PORT -> value.matches("\\d{1,5}") && isPort(value) ? null : "a port between 1 and 65535";
            case NUMBER -> value.matches("\\d{1,12}") ? null : "a whole number";
            case COUNT -> value.matches("0{0,8}[1-9]\\d{0,8}") ? null : "a whole number from 1 on";
            case SIZE -> value.matches("(?i)\\d{1,7}[mg]") ? null : "a size such as 1500m or 2g";
            case CARRIER -> value.matches("[A-Z0-9]{2,3}") ? null : "an airline designator such as AC";
            case CARRIERS -> value.matches("[A-Z0-9]{2,3}(,[A-Z0-9]{2,3})*") ? null : "airline designators such as AC,LH";
            case WORD -> setting.words().contains(value) ? null : "one of " + String.join(", ", setting.words());
            default -> null;
        };
        if (wanted != null) {
            throw Refusal.usage(origin + " is '" + value + "' and should be " + wanted + ".");
        }
        return value;
    }

    private static boolean isPort(String value) {
        int port = Integer.parseInt(value);
        return port >= 1 && port <= 65535;
    }
}
