package aero.interline.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "SMITH/JOHNMR, SMITH, JOHN, MR",
        "SMITH/JOHN MR, SMITH, JOHN, MR",
        "smith/mary-ann mrs, SMITH, MARY ANN, MRS",
        "SMITH/ADAMSTR, SMITH, ADA, MSTR",
        "HASSAN/AMR, HASSAN, AMR, -",
        "HASSAN/OMAR, HASSAN, OMAR, -",
        "JONES/WILLIAMS, JONES, WILLIAMS, -",
        "SMITH/MR, SMITH, -, MR",
        "LEE/KA HON MR, LEE, KA HON, MR",
        "PEREZ/KAREN LADY MRS, PEREZ, KAREN LADY, MRS",
        "WONG/HON, WONG, HON, -",
        "LEE/KA HON, LEE, KA HON, -",
        "LEE/KA HON DR, LEE, KA HON, DR",
        "HON/KA WAI, HON, KA WAI, -",
        "WONG/HON DR, WONG, HON, DR",
        "WONG/HON MR, WONG, HON, MR",
        "SMITH/JANE LADY, SMITH, JANE, LADY",
        "SMITH/JOHN SIR DR, SMITH, JOHN, SIR",
        "SMITH/SIR, SMITH, -, SIR",
        "O'BRIEN/SEAN DR MR, OBRIEN, SEAN, MR",
        "EXST/ONE, -, -, -",
        "CBBG/SMITH, -, -, -",
        "SMITH/TBA, SMITH, -, -",
        "John Smith, SMITH, JOHN, -",
        "Smith, SMITH, -, -",
    })
    void airlineNamesAreTakenApart(String raw, String surname, String given, String title) {
        assertThat(AirlineName.of(raw)).isEqualTo(new AirlineName(surname, given, title));
    }

    @ParameterizedTest
    @CsvSource({
        "ЩЕРБАКОВ, SHCHERBAKOV", "ЮРИЙ, IURII", "ΠΑΠΑΔΟΠΟΥΛΟΣ, PAPADOPOULOS", "ΕΥΑ, EVA", "Ά, A", "毛泽东, MAOZEDONG",
        "محمد, MHMD", "WEISS, WEISS",
    })
    void everyScriptHasLatinLetters(String name, String latin) {
        assertThat(Transliteration.latin(name)).isEqualTo(latin);
    }

    @Test
    void lettersWithMarksAreWrittenInSeveralWays() {
        assertThat(Transliteration.ways("MÜLLER")).containsExactlyInAnyOrder("MULLER", "MUELLER", "MUXXLLER");
        assertThat(Transliteration.ways("NUÑEZ")).contains("NUNEZ", "NUNXXEZ");
        assertThat(Transliteration.ways("SMITH")).containsExactly("SMITH");
    }

    @ParameterizedTest
    @CsvSource({
        "MOHAMMED, MUHAMAD", "ALEKSANDR, ALEXANDER", "YURIY, IURII", "MUELLER, MULLER", "PHILIP, FILIP", "KATHERINE, CATERINE",
    })
    void oneSkeletonHoweverSpelt(String one, String other) {
        assertThat(NameSkeleton.of(one)).isEqualTo(NameSkeleton.of(other));
    }

    @ParameterizedTest
    @CsvSource({
        "XIAO MING, XIAOMING, 0", "MÜLLER, MUELLER, 0", "MARIA, MARIA ELENA, 1", "J, JOHN, 1", "CHRISTOPH, CHRISTOPHER, 1",
        "JONATHAN, JONATAHN, 2", "SMITH, SMYTH, 2", "LILY, ILY, 2", "JAN, JON, 4", "LAURA, SOPHIE, 4", "ALEKSANDR, ALEKSEI, 3",
    })
    void namesAreAlikeInSteps(String one, String other, int step) {
        Words here = Words.of(one, "given", Frequencies.NONE);
        Words there = Words.of(other, "given", Frequencies.NONE);

        assertThat(Likeness.of(here, there)).isEqualTo(step);
        assertThat(Likeness.of(there, here)).isEqualTo(step);
    }

    @ParameterizedTest
    @CsvSource({"MARTHA, MARHTA, 0.961", "DIXON, DICKSONX, 0.813", "DWAYNE, DUANE, 0.840", "ABC, XYZ, 0.0", "SAME, SAME, 1.0"})
    void jaroWinklerAsPublished(String one, String other, double expected) {
        assertThat(Similarity.jaroWinkler(one, other)).isCloseTo(expected, Offset.offset(0.001));
        assertThat(Similarity.jaroWinkler(other, one)).isCloseTo(expected, Offset.offset(0.001));
    }

    @ParameterizedTest
    @CsvSource({
        "ABCD, ABCD, true", "ABCD, ABXD, true", "ABCD, ACBD, true", "ABCD, ABD, true", "ABCD, ABCDE, true", "ABCD, BACE, false",
        "ABCD, AD, false", "ABCD, DBCA, false", "ABCDE, ACBED, false", "ABC, BCD, false",
    })
    void oneEditIsOne(String one, String other, boolean expected) {
        assertThat(Similarity.oneEdit(one, other)).isEqualTo(expected);
        assertThat(Similarity.oneEdit(other, one)).isEqualTo(expected);
    }
}
