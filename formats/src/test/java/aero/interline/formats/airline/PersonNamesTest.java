package aero.interline.formats.airline;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.contracts.fact.PersonName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNamesTest {
    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "GRETAMRS,GRETA,MRS", "JOHNMR,JOHN,MR", "UTAKMS,UTAK,MS", "PAULMSTR,PAUL,MSTR", "ANNAMISS,ANNA,MISS",
        "RIKE MS,RIKE,MS", "MEI LING MRS,MEI LING,MRS", "WOLFGANG DR MR,WOLFGANG,MR", "EVA PROF DR,EVA,DR",
        "OMAR,OMAR,-", "AMR,AMR,-", "CAMR,CAMR,-", "ABDUL AMR,ABDUL AMR,-", "WILLIAMS,WILLIAMS,-", "ALEXANDR,ALEXANDR,-",
        "AMR MR,AMR,MR", "MR,-,MR", "FREYA MRS(ADT)(INF/NOEL/20SEP24),FREYA,MRS", "MAXMASTER,MAXMASTER,-", "MAX MASTER,MAX,MSTR",
        "J MR,J,MR", "molly mrs,MOLLY,MRS",
        "KA HON MR,KA HON,MR", "KA HON MASTER,KA HON,MSTR", "KAREN LADY MRS,KAREN LADY,MRS", "HON,HON,-", "LADY,LADY,-", "HON DR,HON,DR",
        "HON MR,HON,MR", "KA HON,KA HON,-", "KA HONMR,KA HON,MR", "KA HON DR,KA HON,DR", "JOHN HON,JOHN HON,-", "JANE LADY,JANE,LADY", "JOHN SIR DR,JOHN,SIR", "SIR,-,SIR"
    })
    void titlesComeOffGivenNames(String sent, String given, String title) {
        PersonName name = PersonNames.of("DOE", sent);
        assertThat(name.given()).isEqualTo(given);
        assertThat(name.title()).isEqualTo(title);
        assertThat(name.raw()).isEqualTo("DOE/" + sent);
    }

    @Test
    void aSurnameWithASlashHoldsBothNames() {
        PersonName name = PersonNames.of("DOE/JANE MRS", "");
        assertThat(name.surname()).isEqualTo("DOE");
        assertThat(name.given()).isEqualTo("JANE");
        assertThat(name.title()).isEqualTo("MRS");
    }

    @Test
    void aTitleCanBePutBack() {
        PersonName name = PersonNames.withTitlePutBack(PersonNames.of("HADID", "ZEDMR"));
        assertThat(name.given()).isEqualTo("ZEDMR");
        assertThat(name.title()).isNull();
        PersonName apart = PersonNames.of("HADID", "ZED MR");
        assertThat(PersonNames.withTitlePutBack(apart)).isEqualTo(apart);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EXST", "CBBG", "TBA", "STCR"})
    void extraSeatsAndPlacesToBeNamedAreNobody(String word) {
        assertThat(PersonNames.isNobody(word, "")).isTrue();
        assertThat(PersonNames.isNobody("DOE", word)).isTrue();
        assertThat(PersonNames.isNobody("DOE", "JANE")).isFalse();
    }
}
