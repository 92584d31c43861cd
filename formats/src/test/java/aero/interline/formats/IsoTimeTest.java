package aero.interline.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Points in time mean what they mean to the JDK's parser, however they are written. */
class IsoTimeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-22T04:26:00Z",
                "2024-02-29T23:59:59Z",
                "0000-01-01T00:00:00Z",
                "2026-11-22T04:26Z",
                "2026-11-22t04:26:00z",
                "2026-11-22T04:26:00.5Z",
                "2026-11-22T04:26:00+02:00",
                "2026-11-22T04:26:00-03"
            })
    void aPointInTimeIsThatOfTheGeneralParser(String text) {
        assertThat(IsoTime.instant(text)).isEqualTo(OffsetDateTime.parse(text).toInstant());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-11-22T04:26:00",
                "2026-02-29T04:26:00Z",
                "2026-13-22T04:26:00Z",
                "2026-11-22T24:00:00Z",
                "2026-11-22T04:60:00Z",
                "2026-11-22T04:26:60Z",
                "2026-11-22 04:26:00Z",
                "2026-11-22T04:2a:00Z",
                "+026-11-22T04:26:00Z"
            })
    void whatIsNoneIsRefused(String text) {
        assertThatThrownBy(() -> OffsetDateTime.parse(text)).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> IsoTime.instant(text)).isInstanceOf(DateTimeException.class);
    }
}
