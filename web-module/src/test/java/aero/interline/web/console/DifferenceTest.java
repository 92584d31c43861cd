package aero.interline.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DifferenceTest {

    @Test
    void whatBothBeginAndEndWithIsNotApart() {
        assertThat(Difference.of("1970-03-13", "1970-03-18")).isEqualTo(new Difference("1970-03-1", "3", ""));
        assertThat(Difference.of("SMITH", "SMYTH")).isEqualTo(new Difference("SM", "I", "TH"));
        assertThat(Difference.of("ANNA", "ANNAMARIA")).isEqualTo(new Difference("ANNA", "", ""));
        assertThat(Difference.of("ANNAMARIA", "ANNA")).isEqualTo(new Difference("ANNA", "MARIA", ""));
        assertThat(Difference.of("AA", "AAA")).isEqualTo(new Difference("AA", "", ""));
    }

    @Test
    void aloneNothingIsApart() {
        assertThat(Difference.of("SMITH", null)).isEqualTo(new Difference("SMITH", "", ""));
        assertThat(Difference.of(null, "SMITH")).isNull();
    }
}
