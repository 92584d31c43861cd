package aero.interline.formats.typeb;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TelexRecognitionTest {

    @ParameterizedTest
    @ValueSource(strings = {".KATALIN.VAN", ".SATO768//EX", "ADL", "ADL "})
    void anInterchangeOnOneLongLineIsNoTelexWhateverStandsWhere(String words) {
        for (int before = 10; before < 400; before++) {
            String interchange = "UNA:+.?*'" + "x".repeat(before) + words + "+LH+261126:1000'".repeat(20);

            assertThat(Telex.recognised(interchange.getBytes(StandardCharsets.US_ASCII), 0)).isFalse();
        }
    }
}
