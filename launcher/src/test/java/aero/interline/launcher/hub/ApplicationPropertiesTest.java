package aero.interline.launcher.hub;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.launcher.secrets.Secrets;
import aero.interline.launcher.settings.Setting;
import aero.interline.launcher.settings.SettingsReader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApplicationPropertiesTest {

    @TempDir
    private Path home;

    @Test
    @DisplayName("Every file and folder that the application is told of starts at the home directory, wherever the hub was started")
    void relativePaths() {
        Map<String, String> environment = new HashMap<>();
        for (Setting each : Setting.values()) {
            if (!each.key().contains("password") && each.isPath()) {
                environment.put(each.variable(), "some/" + each.key());
            }
        }
        Map<String, String> told = properties(environment);

        assertThat(environment).hasSizeGreaterThan(3);
        for (Setting each : Setting.values()) {
            if (environment.containsKey(each.variable())) {
                assertThat(told).containsEntry(each.key(), home.resolve("some").resolve(each.key()).toString());
            }
        }
    }

    @Test
    @DisplayName("So do the defaults")
    void defaults() {
        assertThat(properties(Map.of()))
                .containsEntry("interline.survivorship.file", home.resolve("config/survivorship.rules").toString())
                .containsEntry("interline.copybooks.dir", home.resolve("config/copybooks").toString())
                .doesNotContainKey("interline.airports.file");
    }

    private Map<String, String> properties(Map<String, String> environment) {
        Path elsewhere = home.resolve("elsewhere");
        return ApplicationProperties.of(
                new SettingsReader(home, elsewhere, environment).read(List.of()), Secrets.openOrMake(home.resolve("secrets")), "");
    }
}
