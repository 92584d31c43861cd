package aero.interline.routes.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class BatchEndpointTest {

    @Test
    void withoutOptionsItTakesWhatTheHubTakes() throws IOException {
        Properties hub = documented();
        BatchSettings settings = new BatchEndpoint("jms-batch:in.booking", new BatchComponent(null), "in.booking").settings();

        assertThat(settings.batchSize()).hasToString(hub.getProperty("interline.intake.batch-size"));
        assertThat(settings.sessions()).hasToString(hub.getProperty("interline.intake.sessions"));
        assertThat(settings.linger().toMillis()).hasToString(hub.getProperty("interline.intake.wait-ms"));
        assertThat(settings.maxBodyBytes()).hasToString(hub.getProperty("interline.intake.max-body-bytes"));
    }

    /** The documented defaults are lines that were commented out. */
    private static Properties documented() throws IOException {
        String text = Files.readString(Path.of("..", "config", "interline.properties"));
        Properties hub = new Properties();
        try (Reader reader = new StringReader(text.replaceAll("(?m)^# (?=interline\\.)", ""))) {
            hub.load(reader);
        }
        return hub;
    }
}
