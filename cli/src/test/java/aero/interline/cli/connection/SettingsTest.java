package aero.interline.cli.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void theEnvironmentGoesBeforeTheFile() {
        Properties file = new Properties();
        file.setProperty("interline.data.dir", "from-file");
        file.setProperty("interline.password-file", "from-file");
        Settings settings = new Settings(Map.of("INTERLINE_DATA_DIR", "from-environment"), file, Path.of("/home"));

        assertThat(settings.find("interline.data.dir")).contains("from-environment");
        assertThat(settings.find("interline.password-file")).contains("from-file");
        assertThat(settings.find("interline.url")).isEmpty();
    }
}
