package aero.interline.domain.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Learns a model from records of which nobody said who is who (expectation maximisation; Winkler 2000). How often levels
 * are found with two persons is counted on random pairs. How often with one person is learned within blocks of records
 * that agree in something; what they agree in is left out there, and learned in the other blocks.
 */
public final class Training {

    private static final int RANDOM_PAIRS = 400_000;
    private static final int MOST_PAIRS_PER_BLOCK = 400_000;
    private static final int MOST_ROUNDS = 60;
    /** Nothing is believed to be rarer than this with one person: people move, marry and are mistyped. */
    private static final double LEAST = 1e-3;
    /** Nothing is believed to be rarer than this by chance: numbers are mistyped and lent. */
    private static final double LEAST_CHANCE = 1e-7;
    private static final int MOST_COUNTED = 2000;
    private static final int PASSES = 3;

    private final MatchModel start;
    private final List<Columns> records;

    private Training(List<Columns> records, MatchModel start) {
        this.records = records;
        this.start = start;
    }

    /** Of persons, none of whose keys is too common. */
    public static MatchModel ofTraits(Collection<Traits> sample, MatchModel start) {
        return ofTraits(sample, start, key -> false);
    }

    /**
     * The prior never gets bolder than that of the start: a young database will grow.
     *
     * @param sample of each person or each print one
     * @param hot    contacts with such a key are nobody's own
     */
    public static MatchModel ofTraits(Collection<Traits> sample, MatchModel start, Predicate<MatchKey> hot) {
        MatchModel learned = of(sample.stream().map(each -> (Columns) new TraitColumns(each, hot)).toList(), start);
        return new MatchModel(learned.version(), learned.schema(), Math.min(start.prior(), learned.prior()),
                learned.thresholds(), learned.odds(), learned.frequencies(), learned.hotKeys());
    }

    /**
     * @param start its schema and thresholds stay; where the sample tells nothing about a level, its odds stay, too
     */
    public static MatchModel of(List<Columns> sample, MatchModel start) {
        return new Training(List.copyOf(sample), start).model();
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
        Frequencies counted = frequencies();
        Matcher matcher = new Matcher(new MatchModel(start.version(), start.schema(), start.prior(), start.thresholds(),
                start.odds(), counted, start.hotKeys()));
        List<Subject> subjects = records.stream().map(matcher::subject).toList();
        List<byte[]> random = random(subjects, matcher);
        Map<List<String>, List<byte[]>> sessions = new LinkedHashMap<>();
        Set<Long> candidates = new LinkedHashSet<>();
        for (List<String> block : start.schema().blocks()) {
            List<byte[]> pairs = new ArrayList<>();
            new Block(block).pairs(records, MOST_PAIRS_PER_BLOCK, (one, other) -> {
                pairs.add(matcher.levels(subjects.get(one), subjects.get(other)).level);
                candidates.add((long) one << 32 | other);
            });
            sessions.put(block, pairs);
        }
        double[][] u = chance(random, null);
        MatchModel model = null;
        for (int round = 0; round < PASSES; round++) {
            double[][] m = learned(sessions, u);
            MatchModel weighed = with(m, u, start.prior(), counted);
            model = with(m, u, prior(weighed, subjects, candidates), counted);
            u = chance(random, model);
        }
        return model;
    }

    /**
     * How often levels are found by chance. Of random pairs some are of one person, and in a small file they are most of
     * those that agree in a number: what the model takes for one person counts the less.
     */
    private double[][] chance(List<byte[]> random, MatchModel model) {
        double[][] m = model == null ? null : odds(model, MatchModel.FieldOdds::m);
        double[][] u = model == null ? null : odds(model, MatchModel.FieldOdds::u);
        double[][] counts = empty();
        for (byte[] pair : random) {
            double two = model == null ? 1 : 1 - posterior(pair, m, u, Set.of(), model.prior());
            for (int at = 0; at < pair.length; at++) {
                if (pair[at] >= 0) {
                    counts[at][pair[at]] += two;
                }
            }
        }
        for (int at = 0; at < counts.length; at++) {
            counts[at] = shares(counts[at], start.odds().get(at).u());
            for (int level = 0; level < counts[at].length; level++) {
                counts[at][level] = Math.max(LEAST_CHANCE, counts[at][level]);
            }
        }
        return counts;
    }

    private static double[][] odds(MatchModel model, Function<MatchModel.FieldOdds, List<Double>> side) {
        return model.odds().stream().map(each -> side.apply(each).stream().mapToDouble(share -> share).toArray())
                .toArray(double[][]::new);
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

    private List<byte[]> random(List<Subject> subjects, Matcher matcher) {
        Random dice = new Random(17);
        List<byte[]> pairs = new ArrayList<>();
        int size = subjects.size();
        for (int i = 0; size > 1 && i < RANDOM_PAIRS; i++) {
            int one = dice.nextInt(size);
            int other = dice.nextInt(size - 1);
            pairs.add(matcher.levels(subjects.get(one), subjects.get(other < one ? other : other + 1)).level);
        }
        return pairs;
    }

    private double[][] empty() {
        double[][] empty = new double[start.odds().size()][];
        for (int at = 0; at < empty.length; at++) {
            empty[at] = new double[start.odds().get(at).m().size()];
        }
        return empty;
    }

    /** Counts as shares, smoothed by what was believed before as if it had been counted once. */
    private static double[] shares(double[] counts, List<Double> before) {
        double sum = 1;
        for (double each : counts) {
            sum += each;
        }
        double[] shares = new double[counts.length];
        for (int level = 0; level < shares.length; level++) {
            shares[level] = (counts[level] + before.get(level)) / sum;
        }
        return shares;
    }

    private double[][] learned(Map<List<String>, List<byte[]>> sessions, double[][] u) {
        double[][] found = empty();
        sessions.forEach((block, pairs) -> {
            Set<Integer> left = fieldsOf(block);
            double[][] expected = session(pairs, u, left);
            for (int at = 0; at < found.length; at++) {
                for (int level = 0; !left.contains(at) && level < found[at].length; level++) {
                    found[at][level] += expected[at][level];
                }
            }
        });
        double[][] m = new double[found.length][];
        for (int at = 0; at < m.length; at++) {
            m[at] = shares(found[at], start.odds().get(at).m());
            for (int level = 0; level < m[at].length; level++) {
                m[at][level] = Math.max(LEAST, m[at][level]);
            }
        }
        return m;
    }

    private Set<Integer> fieldsOf(List<String> block) {
        Set<Integer> fields = new HashSet<>();
        List<Field> all = start.schema().fields();
        for (String term : block) {
            List<String> columns = Block.columns(term);
            for (int at = 0; at < all.size(); at++) {
                if (columns.contains(all.get(at).name())) {
                    fields.add(at);
                }
            }
        }
        return fields;
    }

    /** Expectation and maximisation in turn until nothing changes; the expected counts of each level at the end. */
    private double[][] session(List<byte[]> pairs, double[][] u, Set<Integer> left) {
        double[][] m = empty();
        for (int at = 0; at < m.length; at++) {
            for (int level = 0; level < m[at].length; level++) {
                m[at][level] = start.odds().get(at).m().get(level);
            }
        }
        Map<String, Integer> patterns = new HashMap<>();
        List<byte[]> levels = new ArrayList<>();
        List<Integer> counts = new ArrayList<>();
        for (byte[] pair : pairs) {
            int index = patterns.computeIfAbsent(Arrays.toString(pair), none -> levels.size());
            if (index == levels.size()) {
                levels.add(pair);
                counts.add(0);
            }
            counts.set(index, counts.get(index) + 1);
        }
        double prior = 0.3;
        double[][] expected = empty();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            expected = empty();
            double matches = 0;
            for (int i = 0; i < levels.size(); i++) {
                double one = counts.get(i) * posterior(levels.get(i), m, u, left, prior);
                matches += one;
                for (int at = 0; at < m.length; at++) {
                    if (levels.get(i)[at] >= 0) {
                        expected[at][levels.get(i)[at]] += one;
                    }
                }
            }
            double before = prior;
            prior = Math.min(0.999, Math.max(1e-9, matches / Math.max(1, pairs.size())));
            for (int at = 0; at < m.length; at++) {
                m[at] = shares(expected[at], start.odds().get(at).m());
            }
            if (Math.abs(before - prior) < 1e-7) {
                break;
            }
        }
        return expected;
    }

    private static double posterior(byte[] pair, double[][] m, double[][] u, Set<Integer> left, double prior) {
        double odds = prior / (1 - prior);
        for (int at = 0; at < pair.length; at++) {
            if (pair[at] >= 0 && !left.contains(at)) {
                odds *= m[at][pair[at]] / u[at][pair[at]];
            }
        }
        return odds / (1 + odds);
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

    private Frequencies frequencies() {
        Map<String, Map<String, Double>> shares = new LinkedHashMap<>();
        Map<String, Double> unseen = new LinkedHashMap<>();
        for (String column : start.schema().counted()) {
            Map<String, Integer> counts = new HashMap<>();
            int told = 0;
            for (Columns each : records) {
                String value = each.value(column);
                if (value != null && !value.isBlank()) {
                    told++;
                    counts.merge(Transliteration.ways(value.toUpperCase(Locale.ROOT)).get(0), 1, Integer::sum);
                }
            }
            if (told > 0) {
                double all = told;
                Map<String, Double> common = new LinkedHashMap<>();
                counts.entrySet().stream()
                        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                        .filter(each -> each.getValue() > 1).limit(MOST_COUNTED)
                        .forEach(each -> common.put(each.getKey(), each.getValue() / all));
                shares.put(column, common);
                unseen.put(column, 1 / all);
            }
        }
        return new Frequencies(shares, unseen);
    }
}
