package aero.interline.platform.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {

    @Test
    void aTimeWithItsZoneIsRead() {
        assertThat(Moments.read("at", "2026-01-31T14:00:00+02:00")).isEqualTo(Instant.parse("2026-01-31T12:00:00Z"));
        assertThat(Moments.read("at", "9999-12-31T23:59:59Z")).isEqualTo(Instant.parse("9999-12-31T23:59:59Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2026-01-31", "2026-01-31T12:00:00", "-999999999-01-01T00:00:00Z", "0000-12-31T00:00:00Z",
            "+300000-01-01T00:00:00Z"})
    void whatIsNoTimeOfOursIsRefused(String text) {
        assertThatThrownBy(() -> Moments.read("at", text)).isInstanceOf(RequestRefused.class).hasMessageContaining("RFC 3339");
    }
}
