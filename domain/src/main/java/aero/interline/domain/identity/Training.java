package aero.interline.domain.identity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Learns a model from records of which nobody said who is who (expectation maximisation; Winkler 2000). How often levels
 * are found with two persons is counted on random pairs. How often with one person is learned within blocks of records
 * that agree in something; what they agree in is left out there, and learned in the other blocks.
 */
public final class Training {

    private static final int MOST_PAIRS_PER_BLOCK = 400_000;
    private static final int MOST_ROUNDS = 60;
    private static final int PASSES = 3;

    /** A model is kept and shown: a name that it lists is that of at least so many. */
    static final int LEAST_PERSONS = 20;

    private final MatchModel start;
    private final List<Columns> records;
    private final ValueCounts counts;

    private Training(List<Columns> records, ValueCounts counts, MatchModel start) {
        this.records = records;
        this.counts = counts;
        this.start = start;
    }

    /**
     * The prior never gets bolder than that of the start: a young database will grow.
     *
     * @param sample  of each person or each print one
     * @param persons whose each is, as far as it is known
     * @param hot     contacts with such a key are nobody's own
     */
    public static MatchModel ofTraits(List<Traits> sample, List<Long> persons, MatchModel start, Predicate<MatchKey> hot) {
        List<Columns> records = sample.stream().map(each -> (Columns) new TraitColumns(each, hot)).toList();
        MatchModel learned = new Training(records, new ValueCounts(records, persons, LEAST_PERSONS), start).model();
        return new MatchModel(learned.version(), learned.schema(), Math.min(start.prior(), learned.prior()),
                learned.thresholds(), learned.odds(), learned.frequencies(), learned.hotKeys());
    }

    /**
     * @param start its schema and thresholds stay; where the sample tells nothing about a level, its odds stay, too
     */
    public static MatchModel of(List<Columns> sample, MatchModel start) {
        List<Columns> records = List.copyOf(sample);
        List<Integer> each = IntStream.range(0, records.size()).boxed().toList();
        return new Training(records, new ValueCounts(records, each, 2), start).model();
    }

    /** A first model of a schema: the higher a level, the more it speaks for one person. */
    public static MatchModel start(String version, Schema schema, Thresholds thresholds) {
        List<MatchModel.FieldOdds> odds = new ArrayList<>();
        for (Field field : schema.fields()) {
            int levels = field.levels().size();
            List<Double> m = new ArrayList<>();
            List<Double> u = new ArrayList<>();
            for (int level = 0; level < levels; level++) {
                double rest = 0.15 / (levels - 1);
                m.add(level == 0 ? 0.85 : rest);
                u.add(level == levels - 1 ? 0.97 : 0.03 / (levels - 1));
            }
            odds.add(new MatchModel.FieldOdds(field.name(), m, u));
        }
        return new MatchModel(version, schema, 1e-4, thresholds, odds, Frequencies.NONE, Set.of());
    }

    private MatchModel model() {
        Frequencies counted = counts.of(start.schema().counted());
        Matcher matcher = new Matcher(new MatchModel(start.version(), start.schema(), start.prior(), start.thresholds(),
                start.odds(), counted, start.hotKeys()));
        List<Subject> subjects = records.stream().map(matcher::subject).toList();
        RandomPairs random = new RandomPairs(subjects, matcher);
        Expectation expectation = new Expectation(start);
        Set<Long> candidates = new LinkedHashSet<>();
        for (List<String> block : start.schema().blocks()) {
            List<byte[]> pairs = new ArrayList<>();
            new Block(block).pairs(records, MOST_PAIRS_PER_BLOCK, (one, other) -> {
                pairs.add(matcher.levels(subjects.get(one), subjects.get(other)).level);
                candidates.add((long) one << 32 | other);
            });
            expectation.block(block, pairs);
        }
        double[][] u = random.chance(null);
        MatchModel model = null;
        for (int round = 0; round < PASSES; round++) {
            double[][] m = expectation.learned(u);
            MatchModel weighed = with(m, u, start.prior(), counted);
            model = with(m, u, prior(weighed, subjects, candidates), counted);
            u = random.chance(model);
        }
        return model;
    }

    private MatchModel with(double[][] m, double[][] u, double prior, Frequencies counted) {
        List<MatchModel.FieldOdds> odds = new ArrayList<>();
        for (int at = 0; at < m.length; at++) {
            MatchModel.FieldOdds before = start.odds().get(at);
            odds.add(new MatchModel.FieldOdds(before.field(), boxed(m[at]), boxed(u[at]), before.h()));
        }
        return new MatchModel(start.version(), start.schema(), prior, start.thresholds(), odds, counted, start.hotKeys());
    }

    private static List<Double> boxed(double[] values) {
        List<Double> boxed = new ArrayList<>();
        for (double each : values) {
            boxed.add(each);
        }
        return boxed;
    }

    /** The share of matches among all pairs: what the weights expect, until what they expect and what they assume agree. */
    private double prior(MatchModel model, List<Subject> subjects, Set<Long> candidates) {
        double all = records.size() * (records.size() - 1.0) / 2;
        Matcher matcher = new Matcher(model);
        double own = Math.log(model.prior() / (1 - model.prior())) / Math.log(2);
        List<Double> evidence = new ArrayList<>();
        for (long pair : candidates) {
            evidence.add(matcher.compare(subjects.get((int) (pair >> 32)), subjects.get((int) pair)).weight() - own);
        }
        double prior = model.prior();
        for (int round = 0; round < MOST_ROUNDS && all > 0; round++) {
            double logOdds = Math.log(prior / (1 - prior)) / Math.log(2);
            double matches = evidence.stream().mapToDouble(each -> Comparison.probability(each + logOdds)).sum();
            prior = Math.min(0.5, Math.max(1e-12, matches / all));
        }
        return prior;
    }


}
