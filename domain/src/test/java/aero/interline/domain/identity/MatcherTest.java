package aero.interline.domain.identity;

import static aero.interline.domain.identity.Persons.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aero.interline.contracts.fact.Gender;
import java.util.Map;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatcherTest {

    private static final Matcher MATCHER = new Matcher(MatchModel.standard());

    @Test
    void theWaterfallAddsUpToTheWeightAndBothWaysAreOne() {
        Traits one = person("WILKINSON/JOHN MR").born("1980-03-04").email("jw@example.org").phone("+4312345678").traits();
        Traits other = person("WILKINSEN/JON MR").born("1980-04-03").email("jw@example.org").traits();
        double prior = Math.log(1e-6 / (1 - 1e-6)) / Math.log(2);

        Comparison comparison = MATCHER.compare(one, other);

        double sum = comparison.fields().stream().mapToDouble(FieldWeight::weight).sum();
        assertThat(comparison.weight()).isCloseTo(prior + sum, Offset.offset(1e-9));
        assertThat(MATCHER.compare(other, one)).isEqualTo(comparison);
        assertThat(MATCHER.weight(MATCHER.subject(one), MATCHER.subject(other))).isEqualTo(comparison.weight());
        assertThat(level(comparison, "birthDate")).isEqualTo("day and month swapped");
        assertThat(level(comparison, "phones")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "1980-03-04, 1980-03-04, exact", "1980-03-04, 1980-04-03, day and month swapped", "1980-03-04, 1980-03-05, one digit",
        "1980-03-12, 1980-03-21, one digit", "1980-03-04, 1980-11-04, one part", "1980-03-04, 1980-03-25, one part",
        "1980-03-04, 1980-11-23, different", "1980-03-04, 1962-12-21, different",
    })
    void datesAgreeInSteps(String one, String other, String level) {
        assertThat(level(MATCHER.compare(person("A/B").born(one).traits(), person("A/B").born(other).traits()), "birthDate"))
                .isEqualTo(level);
    }

    @Test
    void twoProvenBirthDatesForbidUnlessOneDocumentWasMistyped() {
        Traits one = person("WILKINSON/JOHN").born("1980-03-04").passport("P1234567", "AUT").traits();

        assertThat(veto(one, person("WILKINSON/JOHN").born("1980-03-05").passport("P7654321", "AUT").traits()))
                .isEqualTo(Veto.BIRTH_DATES_PROVEN);
        assertThat(veto(one, person("WILKINSON/JOHN").born("1980-03-05").passport("P1234567", "AUT").traits())).isNull();
        assertThat(veto(one, person("WILKINSON/JOHN").born("1980-03-05").traits())).isNull();
    }

    @Test
    void twoMembersOfOneProgrammeBornApartAreTwo() {
        Traits one = person("WILKINSON/JOHN").born("1980-03-04").member("LH992003").traits();

        assertThat(veto(one, person("WILKINSON/JOHN").born("1980-03-05").member("LH555555").traits()))
                .isEqualTo(Veto.MEMBERS_BORN_APART);
        assertThat(veto(one, person("WILKINSON/JOHN").born("1980-03-05").member("BA555555").traits())).isNull();
        assertThat(veto(one, person("WILKINSON/JOHN").born("1980-03-05").member("LH992003").traits())).isNull();
    }

    @Test
    void relativesWhoShareContactsAreTwoUnlessANumberSaysOtherwise() {
        Traits one = person("WILKINSON/LAURA").email("w@example.org").member("LH992003").traits();

        assertThat(veto(one, person("WILKINSON/SOPHIE").email("w@example.org").traits())).isEqualTo(Veto.RELATIVES);
        assertThat(veto(one, person("WILKINSON/SOPHIE").member("LH992003").traits())).isNull();
        assertThat(veto(one, person("WILKINSON/LAURAH").email("w@example.org").traits())).isNull();
        assertThat(veto(person("WILKINSON/JOHN").born("1950-11-23").email("w@example.org").traits(),
                person("WILKINSON/JOHN").born("1984-02-07").email("w@example.org").traits())).isEqualTo(Veto.RELATIVES);
    }

    @Test
    void fatherAndSonOfOneNameAreToldApartByTheirTitles() {
        Traits father = person("WILKINSON/JOHN MR").email("w@example.org").traits();

        assertThat(veto(father, person("WILKINSON/JOHN MSTR").email("w@example.org").traits())).isEqualTo(Veto.RELATIVES);
        assertThat(veto(person("WILKINSON/JOHN MR").born("2010-01-02").traits(),
                person("WILKINSON/JOHN MSTR").born("2010-01-02").traits())).isNull();
    }

    @Test
    void contactsOfAHouseholdSayNothingWithoutAGivenName() {
        Comparison unnamed = MATCHER.compare(person("WILKINSON/").email("w@example.org").traits(),
                person("WILKINSON/JOHN").email("w@example.org").traits());
        Comparison named = MATCHER.compare(person("WILKINSON/JOHN").email("w@example.org").traits(),
                person("WILKINSON/JOHN").email("w@example.org").traits());

        assertThat(weight(unnamed, "emails")).isZero();
        assertThat(weight(named, "emails")).isGreaterThan(10);
    }

    @Test
    void whatRelativesShareIsTakenOffAgain() {
        Traits lead = person("WILKINSON/JOHN").email("w@example.org").phone("+4312345678").traits();
        Traits member = person("WILKINSON/JOHN MR").born("1980-03-04").email("w@example.org").phone("+4312345678").traits();
        Traits father = person("WILKINSON/JOHN MR").email("w@example.org").phone("+4312345678").traits();
        double link = MATCHER.model().thresholds().link();

        assertThat(level(MATCHER.compare(lead, member), "household")).isEqualTo("likely");
        assertThat(MATCHER.compare(lead, member).weight()).as("name and contacts alone").isBetween(MATCHER.model().thresholds().review(), link);
        assertThat(MATCHER.compare(father, member).weight()).as("and the title").isGreaterThan(link);
    }

    @Test
    void brotherAndSisterWithoutGivenNameAreTwo() {
        Traits brother = person("WILKINSON/ MR").born("1980-03-04").email("w@example.org").traits();

        assertThat(veto(brother, person("WILKINSON/ANNA MRS").born("1980-03-04").email("w@example.org").traits())).isEqualTo(Veto.RELATIVES);
        assertThat(veto(brother, person("WILKINSON/JOHN MR").born("1980-03-04").email("w@example.org").traits())).isNull();
    }

    @Test
    void onePassportWithTwoDatesOfBirthIsOnePersons() {
        Traits one = person("WILKINSON/JOHN").born("1980-03-04").passport("P1234567", "AUT").traits();

        assertThat(veto(one, person("WILKINSON/JOHN").born("1962-12-21").passport("P1234567", "AUT").traits())).isNull();
        assertThat(veto(one, person("WILKINSON/PETER").born("1962-12-21").passport("P1234567", "AUT").traits()))
                .isEqualTo(Veto.BIRTH_DATES_PROVEN);
    }

    @Test
    void shortNamesThatSoundAlikeAreOtherNames() {
        assertThat(level(MATCHER.compare(person("TANG/LI").traits(), person("YANG/LI").traits()), "surname")).isEqualTo("alike");
        assertThat(level(MATCHER.compare(person("A/PETER").traits(), person("A/PIOTR").traits()), "given")).isEqualTo("different");
        assertThat(level(MATCHER.compare(person("A/SOPHIA").traits(), person("A/SOFIA").traits()), "given")).isEqualTo("near");
    }

    @Test
    void modelsOfEarlierReleasesAreRead() {
        String before = MatchModel.standard().json().replace("\"one part\"", "\"same year\"");

        assertThat(MatchModel.read(before)).isEqualTo(MatchModel.standard());
    }

    @Test
    void ofSeveralContactsTheFurtherOnesCountAQuarter() {
        Comparison one = MATCHER.compare(person("A/B").phone("+4312345678").traits(), person("A/B").phone("+4312345678").traits());
        Comparison two = MATCHER.compare(person("A/B").phone("+4312345678").email("w@example.org").traits(),
                person("A/B").phone("+4312345678").email("w@example.org").traits());

        assertThat(weight(two, "phones")).isCloseTo(weight(one, "phones") / 4, Offset.offset(1e-9));
    }

    @Test
    void whatManyShareIsNobodysOwn() {
        Traits one = person("WILKINSON/JOHN").email("office@agency.example").traits();

        Matcher knowing = MATCHER.ignoring(key -> key.equals(new MatchKey(MatchKey.Kind.EMAIL, "office@agency.example")));

        assertThat(level(knowing.compare(one, one), "emails")).isNull();
        assertThat(level(MATCHER.compare(one, one), "emails")).isEqualTo("same");
    }

    @Test
    void aRareNameSaysMoreThanACommonOneByHalfItsBits() {
        MatchModel standard = MatchModel.standard();
        double usual = standard.odds().get(0).u().get(0);
        MatchModel counted = new MatchModel("t", standard.schema(), standard.prior(), standard.thresholds(), standard.odds(),
                new Frequencies(Map.of("surname", Map.of("WANG", usual * 16)), Map.of("surname", usual / 4)), Set.of());
        Matcher matcher = new Matcher(counted);

        double plain = weight(MATCHER.compare(person("WANG/B").traits(), person("WANG/B").traits()), "surname");
        assertThat(weight(matcher.compare(person("WANG/B").traits(), person("WANG/B").traits()), "surname"))
                .isCloseTo(plain - 2, Offset.offset(1e-9));
        assertThat(weight(matcher.compare(person("ZYX/B").traits(), person("ZYX/B").traits()), "surname"))
                .isCloseTo(plain + 1, Offset.offset(1e-9));
    }

    @Test
    void swappedNamesAreSaidOnce() {
        Comparison swapped = MATCHER.compare(person("RUTH/FERNANDEZ").traits(), person("FERNANDEZ/RUTH").traits());

        assertThat(level(swapped, "surname")).isEqualTo("swapped");
        assertThat(level(swapped, "given")).isNull();
    }

    @Test
    void childrenAreNotTheirParents() {
        assertThat(level(MATCHER.compare(person("A/B MSTR").traits(), person("A/B MR").traits()), "generation")).isEqualTo("different");
        assertThat(level(MATCHER.compare(person("A/B MISS").traits(), person("A/B MRS").traits()), "generation")).isEqualTo("unmarried");
        assertThat(level(MATCHER.compare(person("A/B").gender(Gender.MALE).traits(), person("A/B MR").traits()), "generation")).isNull();
    }

    @Test
    void aModelIsReadAsItWasWritten() {
        MatchModel hot = MatchModel.standard().withHotKeys("airline-2", Set.of(-5L, 7L));

        assertThat(MatchModel.read(hot.json())).isEqualTo(hot);
        assertThat(hot.version()).isEqualTo("airline-2");
        assertThat(hot.json()).contains("fffffffffffffffb");
    }

    @Test
    void whatIsNoModelIsRefused() {
        assertThatThrownBy(() -> MatchModel.read("{")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MatchModel.read("{}")).hasMessageContaining("no model");
        assertThatThrownBy(() -> MatchModel.read(MatchModel.standard().json().replace("\"near\"", "\"close\"")))
                .hasMessageContaining("other levels of surname");
    }

    @Test
    void everyLevelOfTheStandardModelIsAShare() {
        for (MatchModel.FieldOdds each : MatchModel.standard().odds()) {
            assertThat(each.m().stream().mapToDouble(share -> share).sum()).as(each.field()).isCloseTo(1, Offset.offset(1e-6));
            assertThat(each.u().stream().mapToDouble(share -> share).sum()).as(each.field()).isCloseTo(1, Offset.offset(1e-4));
        }
    }

    private static Veto veto(Traits one, Traits other) {
        return MATCHER.compare(one, other).veto();
    }

    private static String level(Comparison comparison, String field) {
        return field(comparison, field).level();
    }

    private static double weight(Comparison comparison, String field) {
        return field(comparison, field).weight();
    }

    private static FieldWeight field(Comparison comparison, String name) {
        return comparison.fields().stream().filter(each -> each.field().equals(name)).findFirst().orElseThrow();
    }
}
