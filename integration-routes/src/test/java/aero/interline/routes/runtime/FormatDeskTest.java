package aero.interline.routes.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.exchange.Origin;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The parsers read as much as the queues let in. */
class FormatDeskTest {

    private static ErrorCode verdict(long maxBodyBytes, int size) {
        byte[] body = new byte[size];
        Arrays.fill(body, "x".getBytes(StandardCharsets.US_ASCII)[0]);
        FormatDesk desk = new FormatDesk();
        desk.readUpTo(maxBodyBytes, "XX");
        return desk.read(new Origin("booking", null, Instant.EPOCH), body).rejection().code();
    }

    @Test
    void aCopybookThatCannotBeReadIsNamed(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("broken.cpy"), "       01 RECORD.\n          05 A PIC Q(3).\n");
        assertThatThrownBy(() -> FormatDesk.readLayouts(folder))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("broken.cpy");
        FormatDesk.readLayouts(folder.resolve("missing"));
    }

    @Test
    void theConfiguredBoundHolds() {
        assertThat(verdict(100, 101)).isEqualTo(ErrorCode.BODY_TOO_LARGE);
        assertThat(verdict(100, 100)).isEqualTo(ErrorCode.FORMAT_UNKNOWN);
        assertThat(verdict(20L << 20, 17 << 20)).isEqualTo(ErrorCode.FORMAT_UNKNOWN);
    }
}
