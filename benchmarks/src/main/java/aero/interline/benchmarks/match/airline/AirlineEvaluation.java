package aero.interline.benchmarks.match.airline;

import aero.interline.benchmarks.match.Score;
import aero.interline.domain.identity.IdentityRecord;
import aero.interline.domain.identity.Matcher;
import aero.interline.domain.identity.Resolution;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How the hub recognises a society that all systems tell of.
 *
 * @param records    that all systems told
 * @param prints     ways in which persons were told
 * @param direct     by comparing pairs alone
 * @param clustered  as the hub links records to customers without asking anybody
 * @param mistakes   how many of the true pairs with such a record are found
 * @param newcomers  persons who were told of once
 * @param falseLinks newcomers who were taken for somebody else
 * @param merged     customers that hold more than one person
 * @param largest    records of the largest family
 * @param reviewed   records that a proposal names
 */
record AirlineEvaluation(
        int records,
        int prints,
        Census.Direct direct,
        Score clustered,
        Map<Mistake, Found> mistakes,
        int newcomers,
        int falseLinks,
        int merged,
        int largest,
        int reviewed) {

    /**
     * True pairs of which one record has a mistake of a kind.
     *
     * @param records with the mistake
     */
    record Found(long records, long right, long there) {

        Found plus(Found other) {
            return new Found(records + other.records, right + other.right, there + other.there);
        }

        double recall() {
            return there == 0 ? 1 : (double) right / there;
        }
    }

    static AirlineEvaluation of(Census census, Society society, Matcher matcher) {
        Census.Direct direct = census.direct(matcher);
        Resolution resolution = Resolution.of(census.records(), List.of(), matcher, census::hot);
        List<List<IdentityRecord>> customers = resolution.persons().stream().map(Resolution.Person::records).toList();
        Set<Integer> fresh = new HashSet<>();
        society.newcomers().forEach(each -> fresh.add(each.id()));
        int falseLinks = 0;
        int merged = 0;
        List<List<Integer>> persons = new ArrayList<>();
        for (List<IdentityRecord> customer : customers) {
            List<Integer> within = customer.stream().map(census::person).toList();
            persons.add(within);
            Set<Integer> different = new HashSet<>(within);
            merged += different.size() > 1 ? 1 : 0;
            falseLinks += different.size() > 1 ? (int) different.stream().filter(fresh::contains).count() : 0;
        }
        Set<IdentityRecord> reviewed = new HashSet<>();
        resolution.proposals().forEach(each -> {
            reviewed.add(each.one());
            reviewed.add(each.other());
        });
        int largest = resolution.families().stream()
                .mapToInt(family -> family.persons().stream().mapToInt(each -> each.links().size()).sum()).max().orElse(0);
        return new AirlineEvaluation(census.records().size(), census.prints(), direct, Score.ofClusters(persons),
                mistakes(census, customers), society.newcomers().size(), falseLinks, merged, largest, reviewed.size());
    }

    private static Map<Mistake, Found> mistakes(Census census, List<List<IdentityRecord>> customers) {
        Map<Integer, Long> all = new HashMap<>();
        census.records().forEach(each -> all.merge(census.person(each), 1L, Long::sum));
        Map<Mistake, Found> mistakes = new EnumMap<>(Mistake.class);
        for (List<IdentityRecord> customer : customers) {
            Map<Integer, Long> here = new HashMap<>();
            customer.forEach(each -> here.merge(census.person(each), 1L, Long::sum));
            for (IdentityRecord each : customer) {
                int person = census.person(each);
                mistakes.merge(census.heard(each).told().mistake(), new Found(1, here.get(person) - 1, all.get(person) - 1), Found::plus);
            }
        }
        return mistakes;
    }

    double reviewShare() {
        return (double) reviewed / records;
    }

    double falseLinksPer10000() {
        return newcomers == 0 ? 0 : falseLinks * 10_000.0 / newcomers;
    }
}
