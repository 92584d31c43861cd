package aero.interline.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.domain.identity.Resolution.Link;
import aero.interline.domain.identity.Resolution.Person;
import aero.interline.domain.identity.Resolution.Rule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** I5: who is who depends on the records, the decisions and the model alone. */
class ResolutionProperties {

    private static final Matcher MATCHER = new Matcher(MatchModel.standard());

    @Property(tries = 10)
    void aHundredOrdersOfArrivalGiveTheSamePersons(@ForAll long seed, @ForAll @IntRange(min = 2, max = 40) int size) {
        List<IdentityRecord> records = new RandomSociety(seed).records(size);
        List<StewardDecision> decisions = decisions(records, new Random(seed), 4);
        Resolution first = Resolution.of(records, decisions, MATCHER);

        List<IdentityRecord> shuffled = new ArrayList<>(records);
        List<StewardDecision> told = new ArrayList<>(decisions);
        for (int i = 0; i < 100; i++) {
            Collections.shuffle(shuffled, new Random(seed + i));
            Collections.shuffle(told, new Random(seed - i));
            assertThat(Resolution.of(shuffled, told, MATCHER)).isEqualTo(first);
        }
    }

    @Property(tries = 1000)
    void decisionsThatAreTakenBackLeaveNoTrace(@ForAll long seed, @ForAll @IntRange(min = 2, max = 14) int size) {
        List<IdentityRecord> records = new RandomSociety(seed).records(size);
        Random dice = new Random(seed);
        List<StewardDecision> kept = decisions(records, dice, dice.nextInt(3));
        Resolution before = Resolution.of(records, kept, MATCHER);

        List<StewardDecision> more = new ArrayList<>(kept);
        more.addAll(decisions(records, dice, 1 + dice.nextInt(4)));
        Resolution merged = Resolution.of(records, more, MATCHER);
        more.removeAll(more.subList(kept.size(), more.size()));

        assertThat(merged.persons().stream().mapToInt(each -> each.links().size()).sum()).isEqualTo(size);
        assertThat(Resolution.of(records, more, MATCHER)).isEqualTo(before);
    }

    @Property(tries = 300)
    void whatMayNotBeOnePersonNeverIs(@ForAll long seed, @ForAll @IntRange(min = 2, max = 30) int size) {
        Resolution resolution = Resolution.of(new RandomSociety(seed).records(size), List.of(), MATCHER);

        for (Person person : resolution.persons()) {
            Set<Long> groups = new HashSet<>();
            assertThat(person.records()).allMatch(each -> groups.add(each.group()));
            for (Link link : person.links()) {
                if (link.rule() == Rule.WEIGHT) {
                    assertThat(link.comparison().veto()).isNull();
                    assertThat(link.comparison().weight()).isGreaterThanOrEqualTo(MATCHER.model().thresholds().link());
                }
            }
            assertThat(person.records()).noneMatch(one -> person.records().stream().anyMatch(other -> forbidden(one, other)));
        }
    }

    @Property(tries = 300)
    void whatAStewardPartedIsNeverOnePersonAndEveryRecordHasOneLink(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 30) int size) {
        List<IdentityRecord> records = new RandomSociety(seed).records(size);
        List<StewardDecision> decisions = decisions(records, new Random(seed), 5);
        Decided decided = Decided.of(decisions, Evidence.withoutEdges(records, MATCHER));

        Resolution resolution = Resolution.of(records, decisions, MATCHER);

        Set<UUID> linked = new HashSet<>();
        for (Person person : resolution.persons()) {
            assertThat(person.records()).allMatch(each -> linked.add(each.sourceKey()));
            Set<UUID> within = new HashSet<>();
            person.records().forEach(each -> within.add(each.sourceKey()));
            assertThat(within).noneMatch(each -> decided.apart().getOrDefault(each, Set.of()).stream().anyMatch(within::contains));
        }
        assertThat(linked).hasSize(size);
    }

    @Property(tries = 200)
    void whatHasNothingToDoWithAFamilyDoesNotChangeIt(@ForAll long seed, @ForAll @IntRange(min = 2, max = 30) int size) {
        List<IdentityRecord> records = new RandomSociety(seed).records(size);
        Resolution whole = Resolution.of(records, List.of(), MATCHER);

        for (Resolution.Family family : whole.families()) {
            List<IdentityRecord> members = family.persons().stream().flatMap(each -> each.records().stream()).toList();
            assertThat(Resolution.of(members, List.of(), MATCHER).families()).containsExactly(family);
        }
    }

    private static boolean forbidden(IdentityRecord one, IdentityRecord other) {
        Veto veto = one == other ? null : MATCHER.compare(one.traits(), other.traits()).veto();
        return veto == Veto.BIRTH_DATES_PROVEN || veto == Veto.MEMBERS_BORN_APART;
    }

    private static List<StewardDecision> decisions(List<IdentityRecord> records, Random dice, int count) {
        List<StewardDecision> decisions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            IdentityRecord one = records.get(dice.nextInt(records.size()));
            IdentityRecord other = records.get(dice.nextInt(records.size()));
            if (one != other) {
                decisions.add(new StewardDecision(one.sourceKey(), other.sourceKey(), dice.nextBoolean(),
                        Instant.EPOCH.plusSeconds(dice.nextInt(3)), dice.nextInt()));
            }
        }
        return decisions;
    }
}
