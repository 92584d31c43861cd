package aero.interline.launcher.hub;

import aero.interline.launcher.secrets.Secrets;
import aero.interline.launcher.settings.Setting;
import aero.interline.launcher.settings.Settings;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The settings as the EAR reads them, through MicroProfile Config from system properties. */
final class ApplicationProperties {

    private ApplicationProperties() {}

    /** @param databaseUrl of the embedded database, or the configured one */
    static Map<String, String> of(Settings settings, Secrets secrets, String databaseUrl) {
        Map<String, String> properties = new TreeMap<>();
        settings.given().forEach((setting, value) -> properties.put(setting.key(), value));
        for (Setting each : Setting.values()) {
            if (each.isPath()) {
                // the application would begin at the working directory
                settings.path(each).ifPresent(path -> properties.put(each.key(), path.toString()));
            }
        }
        properties.put(Setting.SECRETS_DIR.key(), settings.secretsDirectory().toString());
        properties.put(Setting.BIND.key(), settings.bind());
        for (Setting each : new Setting[] {Setting.HTTP_PORT, Setting.BROKER_PORT, Setting.DB_PORT,
            Setting.DB_USER, Setting.DB_OWNER_USER, Setting.BROKER_USER}) {
            properties.put(each.key(), settings.text(each));
        }
        properties.put(Setting.DB_URL.key(), databaseUrl);
        if (settings.embeddedDatabase()) {
            properties.put("interline.db.password", secrets.applicationPassword());
            properties.put("interline.db.owner.password", secrets.ownerPassword());
        } else {
            password(settings, Setting.DB_PASSWORD_FILE, "interline.db.password", properties);
            password(settings, Setting.DB_OWNER_PASSWORD_FILE, "interline.db.owner.password", properties);
        }
        password(settings, Setting.BROKER_PASSWORD_FILE, "interline.broker.password", properties);
        return properties;
    }

    private static void password(Settings settings, Setting file, String key, Map<String, String> properties) {
        settings.path(file).map((Path path) -> Secrets.read(path)).ifPresent(text -> properties.put(key, text));
    }
}
