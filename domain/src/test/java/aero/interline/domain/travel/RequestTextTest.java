package aero.interline.domain.travel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "VGML | NO NUTS PLEASE ROW 12      | NO NUTS PLEASE ROW 12",
        "WCHR | OWN CHAIR 18KG BATTERY     | OWN CHAIR 18KG BATTERY",
        "OSI  | CALL +44 20 7946 0958 NOW  | CALL *** NOW",
        "OSI  | PASSPORT C01X00T47 SEEN    | PASSPORT *** SEEN",
        "OSI  | WRITE TO ANNA@EXAMPLE.ORG  | WRITE TO ***",
        "OSI  | ANNA//EXAMPLE.ORG          | ***",
        "DOCS | P/DEU/C01X00T47            | -",
        "CTCE | ANNA                       | -",
        "VGML | -                          | -",
    })
    void whatLooksLikeADocumentOrAContactStaysInTheSealedReservation(String code, String text, String shown) {
        assertThat(RequestText.of(code, text)).isEqualTo(shown);
    }
}
