package aero.interline.domain.customer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameFoldingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Müller              | MULLER",
        "Nuñez-Ortega        | NUNEZ ORTEGA",
        "  van  der  Berg    | VAN DER BERG",
        "O'Neill             | O NEILL",
        "Strauß              | STRAUSS",
        "Øster Łukasz        | OSTER LUKASZ",
        "Nguyễn              | NGUYEN",
        "İnönü ınce          | INONU INCE",
        "山田                | 山田",
    })
    void namesAreComparedWithoutAccentsAndPunctuation(String name, String folded) {
        assertThat(NameFolding.words(name)).isEqualTo(folded);
        assertThat(NameFolding.joined(name)).isEqualTo(folded.replace(" ", ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {"SMITH|ANNA MARIA|SMITH ANNA MARIA", "SMITH|-|SMITH", "-|-|''"})
    void theKeyIsTheSurnameThenTheGivenName(String surname, String given, String key) {
        assertThat(NameFolding.key(surname, given)).isEqualTo(key);
    }
}
