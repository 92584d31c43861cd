package aero.interline.formats.airline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AirlineDatesTest {
    private final AirlineDates dates = new AirlineDates(LocalDate.of(2026, 11, 22));

    @ParameterizedTest
    @CsvSource({"231126,2026-11-23", "010100,2000-01-01", "311299,1999-12-31", "290224,2024-02-29", "23112026,2026-11-23", "20261123,2026-11-23"})
    void operationalDaysLieNearTheMessage(String text, LocalDate day) {
        assertThat(dates.day(text)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({"12JUL64,1964-07-12", "01JAN26,2026-01-01", "23NOV26,1926-11-23", "22NOV26,2026-11-22", "31DEC99,1999-12-31",
        "10AUG2011,2011-08-10", "01JAN27,1927-01-01", "120764,1964-07-12"})
    void birthsLieInThePast(String text, LocalDate day) {
        assertThat(dates.birth(text)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({"25OCT17,2017-10-25", "12NOV40,2040-11-12", "01JAN76,2076-01-01", "31DEC99,1999-12-31"})
    void documentsExpireNearTheMessage(String text, LocalDate day) {
        assertThat(dates.expiry(text)).isEqualTo(day);
    }

    @Test
    void documentsWereIssuedBefore() {
        assertThat(dates.issue("22DEC06")).isEqualTo(LocalDate.of(2006, 12, 22));
        assertThat(dates.issue("22DEC30")).isEqualTo(LocalDate.of(1930, 12, 22));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "000000", "310226", "300299", "99XXX99", "12JUX64", "ABCDEF", "1", "1234567", "12JUL6", "٠١٠١٢٦"})
    void whatIsNoDateIsNull(String text) {
        assertThat(dates.day(text)).isNull();
        assertThat(dates.birth(text)).isNull();
        assertThat(dates.expiry(text)).isNull();
    }

    @Test
    void timesHaveFourOrSixDigits() {
        assertThat(AirlineDates.time("0905")).isEqualTo(LocalTime.of(9, 5));
        assertThat(AirlineDates.time("115500")).isEqualTo(LocalTime.of(11, 55));
        assertThat(AirlineDates.time("2400")).isEqualTo(LocalTime.MIDNIGHT);
        assertThat(AirlineDates.time("2460")).isNull();
        assertThat(AirlineDates.time("9")).isNull();
    }

    @Property
    void noTextBreaksThem(@ForAll String text) {
        dates.day(text);
        dates.birth(text);
        dates.issue(text);
        dates.expiry(text);
        AirlineDates.serviceDay(text);
        AirlineDates.time(text);
    }
}
