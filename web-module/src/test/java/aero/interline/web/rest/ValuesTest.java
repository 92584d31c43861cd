package aero.interline.web.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.platform.boundary.RequestRefused;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ValuesTest {

    @Test
    @DisplayName("A NUL, which the database would refuse, is a wrong value and no failure of the hub")
    void nul() {
        assertThatExceptionOfType(RequestRefused.class)
                .isThrownBy(() -> Values.text("a\0b"))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(ErrorCode.PARAMETER_INVALID));
    }

    @Test
    @DisplayName("Blanks are no value, and blanks around one are not part of it")
    void blanks() {
        assertThat(Values.text("  ")).isNull();
        assertThat(Values.text(" smith ")).isEqualTo("smith");
    }
}
