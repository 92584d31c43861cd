package aero.interline.domain.identity;

import static aero.interline.domain.identity.Persons.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import aero.interline.contracts.fact.Gender;
import aero.interline.domain.identity.Resolution.Rule;
import aero.interline.domain.identity.Resolution.Why;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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

    @Test
    void aFrequentTravellerIsOnePersonWhateverTheNumberOfRecords() {
        List<IdentityRecord> records = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            Persons told = person("WILKINSON/JOHN MR").email("john@example.org");
            records.add((i % 3 == 0 ? told.born("1980-03-04").passport("P1234567", "AUT")
                    : i % 3 == 1 ? told.phone("+431234567") : told.member("LH992003")).record("r" + i));
        }

        Resolution resolution = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> Resolution.of(records, List.of(), MATCHER));

        assertThat(resolution.persons()).hasSize(1);
        assertThat(resolution.persons().get(0).links()).hasSize(3000).allMatch(each -> each.to() != null || each.rule() == Rule.FIRST);
    }

    @Test
    void whoHasNoNameJoinsTheOnePersonWhoHasTheNumber() {
        IdentityRecord nameless = Persons.nobodyNamed().member("LH992003").record("c");
        IdentityRecord one = person("WILKINSON/JOHN").member("LH992003").record("a");
        IdentityRecord other = person("NAKAMURA/YUKI").member("LH992003").record("b");

        assertThat(resolve(nameless, one).persons()).hasSize(1);
        assertThat(resolve(nameless, one).persons().get(0).links()).extracting(Resolution.Link::rule)
                .containsExactlyInAnyOrder(Rule.FIRST, Rule.MEMBER);
        assertThat(resolve(nameless, one, other).persons()).hasSize(3);
        assertThat(resolve(nameless, one, other).families()).hasSize(1);
    }

    @Test
    void aKeyThatTwoOfOneGroupHoldTiesNobody() {
        IdentityRecord mother = person("CONTI/IOANA").born("1985-04-10").journey("ABC123").inGroup(7).record("a");
        IdentityRecord daughter = person("CONTI/IOANA").born("2019-08-18").journey("ABC123").inGroup(7).record("b");
        IdentityRecord listed = person("CONTI/IOANA").journey("ABC123").record("c");

        assertThat(resolve(mother, daughter, listed).persons()).hasSize(3);
        assertThat(resolve(mother, listed).persons()).hasSize(1);
    }

    @Test
    void aSlipOfThePenElsewhereDoesNotKeepAJourneyApart() {
        IdentityRecord booked = person("HASHMI/ALY MR").born("1958-07-19").passport("P1234567", "ARE").journey("ABC123").record("a");
        IdentityRecord scanned = person("HASHMI/ALI MR").born("1958-07-19").passport("P1234567", "ARE").record("b");
        IdentityRecord listed = person("HASHMI/ALY MR").journey("ABC123").record("c");

        assertThat(resolve(booked, scanned, listed).persons()).hasSize(1);
    }

    @Test
    void aPersonThatAStewardMadeTakesRecordsButIsNotJoinedByMachine() {
        IdentityRecord one = person("WILKINSON/JOHN MR").email("jw@example.org").record("a");
        IdentityRecord other = person("BROWN/JOHN").born("1980-03-04").record("b");
        IdentityRecord like = person("WILKINSON/JOHN MR").email("jw@example.org").phone("+4312345678").record("c");
        IdentityRecord second = person("WILKINSON/JOHN MR").phone("+4312345678").record("d");
        IdentityRecord tied = person("SMITH/ANNA").record("e");
        List<IdentityRecord> records = List.of(one, other, like, second, tied);
        StewardDecision first = new StewardDecision(one.sourceKey(), other.sourceKey(), true, Instant.EPOCH, 1);
        StewardDecision further = new StewardDecision(second.sourceKey(), tied.sourceKey(), true, Instant.EPOCH, 2);

        Resolution attached = Resolution.of(records, List.of(first), MATCHER);
        Resolution both = Resolution.of(records, List.of(first, further), MATCHER);

        assertThat(persons(attached)).contains(Set.of(one.sourceKey(), other.sourceKey(), like.sourceKey()));
        assertThat(both.persons()).noneMatch(each -> each.records().containsAll(List.of(one, second)));
        assertThat(both.proposals()).isNotEmpty().allMatch(each -> each.why() == Why.STEWARD || each.why() == Why.SEVERAL);
    }

    @Test
    void aNumberThatManyTypeMakesNoPersonOfStrangers() {
        IdentityRecord anna = person("SMITH/ANNA").passport("12345678", "DEU").record("a");
        assertThat(resolve(anna, person("OKAFOR/CHIDI").passport("12345678", "DEU").record("b")).persons()).hasSize(2);
        assertThat(resolve(anna, person("OKAFOR").passport("12345678", "DEU").record("b")).persons()).hasSize(2);
        assertThat(resolve(anna, person("OKAFOR/CHIDI").passport("12345678", "DEU").member("LH992003").record("b"),
                person("OKAFOR/CHIDI").member("LH992003").record("c")).persons()).hasSize(2);
        assertThat(resolve(anna, person("JONES/BELA").passport("12345678", "DEU").record("b"),
                person("OKAFOR/CHIDI").passport("12345678", "DEU").record("c")).persons()).hasSize(3);
    }

    @Test
    void aDocumentTiesWhoseNameWasChangedMistypedOrTurnedRound() {
        IdentityRecord anna = person("SMITH/ANNA").born("1980-03-04").passport("P1234567", "AUT").record("a");
        for (String name : List.of("JONES/ANNA", "SMYTH/ANA", "ANNA/SMITH", "SMITH/ELISABETH", "JONES/ANNA MARIA", "SMITH")) {
            assertThat(resolve(anna, person(name).passport("P1234567", "AUT").record("b")).persons()).as(name).hasSize(1);
        }
        assertThat(resolve(anna, person("JONES/LIZ").born("1980-03-04").passport("P1234567", "AUT").record("b")).persons()).hasSize(1);
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
}
