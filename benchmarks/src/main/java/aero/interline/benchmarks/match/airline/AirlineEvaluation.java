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
import java.util.stream.Collectors;

/**
 * How the hub recognises a society that all systems tell of.
 *
 * @param records    that all systems told
 * @param prints     ways in which persons were told
 * @param direct     by comparing pairs alone
 * @param clustered  as the hub links records to customers without asking anybody
 * @param mistakes   how many of the true pairs with such a record are found
 * @param relatives  persons who were told of once and live with somebody known
 * @param strangers  the others who were told of once
 * @param merged     customers that hold more than one person
 * @param households of these, those whose persons live together
 * @param largest    records of the largest family
 * @param reviewed   records that a proposal names
 */
record AirlineEvaluation(
        int records,
        int prints,
        Census.Direct direct,
        Score clustered,
        Map<Mistake, Found> mistakes,
        Newcomers relatives,
        Newcomers strangers,
        int merged,
        int households,
        int largest,
        int reviewed) {

    /** @param taken how many were taken for somebody else */
    record Newcomers(int came, int taken) {

        static Newcomers of(List<Resident> came, Set<Integer> taken) {
            return new Newcomers(came.size(), (int) came.stream().filter(each -> taken.contains(each.id())).count());
        }
    }

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
        Set<Integer> taken = new HashSet<>();
        int merged = 0;
        int together = 0;
        List<List<Integer>> persons = new ArrayList<>();
        for (List<IdentityRecord> customer : customers) {
            List<Integer> within = customer.stream().map(census::person).toList();
            persons.add(within);
            if (new HashSet<>(within).size() > 1) {
                taken.addAll(within);
                merged++;
                together += customer.stream().map(each -> census.heard(each).told().who().household()).distinct().count() == 1 ? 1 : 0;
            }
        }
        Set<Integer> homes = society.residents().stream().map(Resident::household).collect(Collectors.toSet());
        Map<Boolean, List<Resident>> newcomers =
                society.newcomers().stream().collect(Collectors.partitioningBy(each -> homes.contains(each.household())));
        Set<IdentityRecord> reviewed = new HashSet<>();
        resolution.proposals().forEach(each -> {
            reviewed.add(each.one());
            reviewed.add(each.other());
        });
        int largest = resolution.families().stream()
                .mapToInt(family -> family.persons().stream().mapToInt(each -> each.links().size()).sum()).max().orElse(0);
        return new AirlineEvaluation(census.records().size(), census.prints(), direct, Score.ofClusters(persons),
                mistakes(census, customers), Newcomers.of(newcomers.get(true), taken), Newcomers.of(newcomers.get(false), taken), merged,
                together, largest, reviewed.size());
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
        int came = relatives.came() + strangers.came();
        return came == 0 ? 0 : (relatives.taken() + strangers.taken()) * 10_000.0 / came;
    }
}
