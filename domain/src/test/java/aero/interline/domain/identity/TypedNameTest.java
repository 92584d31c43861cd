package aero.interline.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TypedNameTest {

    @Test
    void wordsMayStandInAnyOrder() {
        assertThat(fit("anna smith", "SMITH ANNA")).isEqualTo(new TypedName.Fit(1, true));
        assertThat(fit("smith anna", "SMITH ANNA").value()).isEqualTo(1);
        assertThat(fit("anna smith", "SMITH ANNA MARIA").value()).isBetween(0.95, 0.999);
    }

    @Test
    void anEqualWordIsBetterThanABeginningAndThatBetterThanAMistake() {
        double equal = fit("smith", "SMITH ANNA").value();
        double begun = fit("smit", "SMITH ANNA").value();
        double edited = fit("smoth", "SMITH ANNA").value();
        assertThat(equal).isGreaterThan(begun);
        assertThat(begun).isGreaterThan(edited);
        assertThat(edited).isGreaterThan(TypedName.WORTH_SHOWING);
        assertThat(fit("smit", "SMITH ANNA").spelt()).isTrue();
        assertThat(fit("smoth", "SMITH ANNA").spelt()).isFalse();
    }

    @Test
    void anotherNameIsNotWorthShowing() {
        assertThat(fit("anna bob", "SMITH ANNA").value()).isZero();
        assertThat(fit("garcia", "SMITH ANNA").value()).isZero();
    }

    @Test
    void ofThreeWordsOneMayBeMissing() {
        assertThat(fit("john paul smith", "SMITH JOHN").value()).isGreaterThan(TypedName.WORTH_SHOWING);
        assertThat(fit("john paul jones", "SMITH JOHN").value()).isZero();
    }

    @Test
    void joinedAndDividedNamesAreOne() {
        assertThat(fit("xiao ming wang", "WANG XIAOMING").value()).isEqualTo(1);
        assertThat(fit("xiaoming wang", "WANG XIAO MING").value()).isEqualTo(1);
    }

    @Test
    void titlesGluedOrInFrontAreNoPartOfIt() {
        assertThat(plain("SMITH/JOHNMR")).containsExactly("SMITH", "JOHN");
        assertThat(plain("mr john smith")).containsExactly("JOHN", "SMITH");
        assertThat(plain("OMAR")).containsExactly("OMAR");
        assertThat(plain("mr")).containsExactly("MR");
    }

    @Test
    void scriptsAreWrittenInLatinLetters() {
        assertThat(plain("Иванов")).containsExactly("IVANOV");
        assertThat(TypedName.of("müller").orElseThrow().words().get(0)).contains("MULLER", "MUELLER");
        assertThat(TypedName.of("mueller").orElseThrow().words().get(0)).contains("MUELLER", "MULLER");
        assertThat(TypedName.key("王", "小明")).isEqualTo("WANG XIAOMING");
        assertThat(TypedName.key(null, null)).isEmpty();
    }

    @Test
    void whatHoldsNoLetterIsNoName() {
        assertThat(TypedName.of("' & | ! :* (")).isEmpty();
        assertThat(TypedName.of("Anna").orElseThrow()).hasToString("1 words");
    }

    private static TypedName.Fit fit(String typed, String key) {
        return TypedName.of(typed).orElseThrow().fit(key);
    }

    private static List<String> plain(String typed) {
        return TypedName.of(typed).orElseThrow().plain();
    }
}
