package aero.interline.launcher.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class JsonLinesTest {

    @Test
    @DisplayName("A record is one line of JSON, whatever its message holds")
    void oneLine() {
        LogRecord entry = new LogRecord(Level.INFO, "said \"{0}\"\n\\ and\u0001");
        entry.setParameters(new Object[] {"yes"});
        entry.setLoggerName("a.b");
        entry.setLongThreadID(7);
        entry.setInstant(Instant.parse("2026-01-02T03:04:05Z"));

        assertThat(new JsonLines().format(entry)).isEqualTo("""
                {"time":"2026-01-02T03:04:05Z","level":"INFO","logger":"a.b","thread":"7",\
                "message":"said \\"yes\\"\\n\\\\ and\\u0001"}
                """);
    }

    @Test
    @DisplayName("A thrown exception is a field of the same line")
    void thrown() {
        LogRecord entry = new LogRecord(Level.SEVERE, "broken");
        entry.setThrown(new IllegalStateException("why"));

        assertThat(new JsonLines().format(entry))
                .contains("\"stack\":\"java.lang.IllegalStateException: why\\n\\tat ")
                .containsOnlyOnce("\n");
    }
}
