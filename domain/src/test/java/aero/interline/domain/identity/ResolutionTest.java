package aero.interline.domain.identity;

import static aero.interline.domain.identity.Persons.person;
import static aero.interline.domain.identity.Persons.uuid;
import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.contracts.fact.Gender;
import aero.interline.domain.identity.Resolution.Why;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ResolutionTest {

    private static final Matcher MATCHER = new Matcher(MatchModel.standard());

    @Test
    void nobodyAlikeIsANewPersonC1() {
        Resolution resolution = resolve(person("SMITH/JOHN MR").born("1980-03-04").email("js@example.org").record("a"),
                person("NAKAMURA/YUKI MS").born("1991-12-24").email("yn@example.org").record("b"));

        assertThat(resolution.persons()).hasSize(2);
        assertThat(cases(resolution)).containsExactly(MatchCase.C1, MatchCase.C1);
    }

    @Test
    void oneSureMatchIsLinkedC2() {
        Resolution resolution = resolve(
                person("WILKINSON/JOHNMR").born("1980-03-04").email("jw@example.org").record("a"),
                person("WILKINSON/JOHN MR").email("jw@example.org").record("b"));

        assertThat(resolution.persons()).hasSize(1);
        assertThat(cases(resolution)).containsExactlyInAnyOrder(MatchCase.C1, MatchCase.C2);
    }

    @Test
    void twinsWhoShareEverythingButTheNameStayTwo() {
        Resolution resolution = resolve(
                person("WILKINSON/LAURA MS").born("1980-03-04").email("w@example.org").phone("+4312345678").record("a"),
                person("WILKINSON/SOPHIE MS").born("1980-03-04").email("w@example.org").phone("+4312345678").record("b"));

        assertThat(resolution.persons()).hasSize(2);
        assertThat(resolution.proposals()).isEmpty();
    }

    @Test
    void twoPassengersOfOneGroupAreNeverOnePerson() {
        Resolution resolution = resolve(
                person("WILKINSON/JOHN").born("1980-03-04").email("jw@example.org").inGroup(7).record("a"),
                person("WILKINSON/JOHN").born("1980-03-04").email("jw@example.org").inGroup(7).record("b"));

        assertThat(resolution.persons()).hasSize(2);
        assertThat(resolution.proposals()).isEmpty();
        assertThat(resolution.families()).hasSize(1);
    }

    @Test
    void whoCouldBeFatherOrSonOfOneNameIsNeitherC4() {
        Resolution resolution = resolve(
                person("WILKINSON/JOHN").born("1950-03-04").email("w@example.org").phone("+4312345678").record("a"),
                person("WILKINSON/JOHN").born("1985-11-23").email("w@example.org").phone("+4312345678").inGroup(7).record("b"),
                person("WILKINSON/JOHN").email("w@example.org").phone("+4312345678").gender(Gender.MALE).record("c"));

        assertThat(resolution.persons().stream().filter(each -> each.records().size() > 1)).hasSizeLessThan(2);
    }

    @Test
    void whatAStewardJoinedStaysJoinedAndIsOnlyProposedTo() {
        IdentityRecord one = person("WILKINSON/LIZ").email("lw@example.org").record("a");
        IdentityRecord other = person("BROWN/ELIZABETH").born("1980-03-04").record("b");
        StewardDecision same = new StewardDecision(one.sourceKey(), other.sourceKey(), true, Instant.EPOCH, 1);

        Resolution resolution = Resolution.of(List.of(one, other), List.of(same), MATCHER);

        assertThat(resolution.persons()).hasSize(1);
        assertThat(resolution.persons().get(0).steward()).isTrue();
    }

    @Test
    void whatAStewardPartedStaysParted() {
        IdentityRecord one = person("WILKINSON/JOHN").born("1980-03-04").email("jw@example.org").record("a");
        IdentityRecord other = person("WILKINSON/JOHN").born("1980-03-04").email("jw@example.org").record("b");
        StewardDecision apart = new StewardDecision(other.sourceKey(), one.sourceKey(), false, Instant.EPOCH, 1);

        Resolution resolution = Resolution.of(List.of(one, other), List.of(apart), MATCHER);

        assertThat(resolution.persons()).hasSize(2);
        assertThat(resolution.proposals()).isEmpty();
        assertThat(resolution.families()).hasSize(1);
    }

    @Test
    void likelyButNotEnoughIsProposedC3() {
        Resolution resolution = resolve(person("WILKINSON/JOHN").born("1980-03-04").record("a"),
                person("WILKINSON/J").born("1980-03-04").record("b"));

        assertThat(resolution.persons()).hasSize(2);
        assertThat(resolution.proposals()).singleElement().extracting(Resolution.Proposal::why).isEqualTo(Why.POSSIBLE);
        assertThat(cases(resolution)).containsOnly(MatchCase.C3);
    }

    static Resolution resolve(IdentityRecord... records) {
        return Resolution.of(List.of(records), List.of(), MATCHER);
    }

    static List<MatchCase> cases(Resolution resolution) {
        return resolution.persons().stream().flatMap(each -> each.links().stream())
                .map(Resolution.Link::matchCase).toList();
    }

    static Set<Set<UUID>> persons(Resolution resolution) {
        return resolution.persons().stream()
                .map(person -> person.records().stream().map(IdentityRecord::sourceKey).collect(Collectors.toSet()))
                .collect(Collectors.toSet());
    }

    static UUID key(String text) {
        return uuid(text);
    }
}
