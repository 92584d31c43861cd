package aero.interline.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BirthDayTest {

    @ParameterizedTest
    @CsvSource({
        "1980-03-04, 1980-03-04, 0", "1980-03-04, 1980-04-03, 1", "1980-03-04, 1980-03-05, 2", "1980-03-04, 2980-03-04, 2",
        "1980-03-12, 1980-03-21, 2", "1980-03-04, 1908-03-04, 2", "1990-12-05, 1990-10-25, 2", "1990-10-12, 1990-01-12, 2",
        "1990-01-12, 1990-02-02, 4", "1980-03-04, 1971-03-04, 3", "1980-03-04, 1980-05-06, 4", "1980-03-04, 1881-03-04, 3",
    })
    void daysAreAlikeInSteps(String one, String other, int step) {
        assertThat(BirthDay.of(one).likeness(BirthDay.of(other))).isEqualTo(step);
        assertThat(BirthDay.of(other).likeness(BirthDay.of(one))).isEqualTo(step);
    }
}
