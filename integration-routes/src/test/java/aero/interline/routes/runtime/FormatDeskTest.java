package aero.interline.routes.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.exchange.Origin;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The parsers read as much as the queues let in. */
class FormatDeskTest {

    private static ErrorCode verdict(long maxBodyBytes, int size) {
        byte[] body = new byte[size];
        Arrays.fill(body, "x".getBytes(StandardCharsets.US_ASCII)[0]);
        FormatDesk desk = new FormatDesk();
        desk.readUpTo(maxBodyBytes);
        return desk.read(new Origin("booking", null, Instant.EPOCH), body).rejection().code();
    }

    @Test
    void theConfiguredBoundHolds() {
        assertThat(verdict(100, 101)).isEqualTo(ErrorCode.BODY_TOO_LARGE);
        assertThat(verdict(100, 100)).isEqualTo(ErrorCode.FORMAT_UNKNOWN);
        assertThat(verdict(20L << 20, 17 << 20)).isEqualTo(ErrorCode.FORMAT_UNKNOWN);
    }
}
