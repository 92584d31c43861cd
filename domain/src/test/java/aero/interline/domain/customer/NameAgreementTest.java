package aero.interline.domain.customer;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.contracts.fact.PersonName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameAgreementTest {

    @ParameterizedTest
    @CsvSource({
        "SMITH, ANNA, SMITH, ANNA, true",
        "SMITH, ANNA MARIA, SMITH, Anna, true",
        "SMITH, A, SMITH, ANNA, true",
        "SMITH, ANNA, JONES, ANNA, true",
        "SMITH, PETER, SMITH, ANNA, false",
        "SMITH, , SMITHSON, ANNA, true",
        "SMITH, , JONES, ANNA, false",
        "MÜLLER-OR, , MULLER ORTEGA, , true"
    })
    void givenNamesDecideWhereBothTellOne(String surname, String given, String other, String otherGiven, boolean agrees) {
        assertThat(NameAgreement.possible(new PersonName(surname, given, null, ""), other, otherGiven)).isEqualTo(agrees);
    }

    @Test
    void nobodyContradictsAnUnknownName() {
        assertThat(NameAgreement.possible(null, "SMITH", "ANNA")).isTrue();
        assertThat(NameAgreement.possible(new PersonName("SMITH", "ANNA", null, ""), null, null)).isTrue();
    }
}
