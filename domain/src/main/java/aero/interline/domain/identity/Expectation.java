package aero.interline.domain.identity;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Learns within blocks of records that agree in something how often levels are found with one person. */
final class Expectation {

    private static final int MOST_ROUNDS = 60;
    private static final double FIRST_PRIOR = 0.3;
    /** Nothing is believed to be rarer than this with one person: people move, marry and are mistyped. */
    private static final double LEAST = 1e-3;

    private final MatchModel start;
    private final Map<List<String>, List<byte[]>> sessions = new LinkedHashMap<>();

    Expectation(MatchModel start) {
        this.start = start;
    }

    /** Pairs that agree in all fields, and how many they are. */
    private static final class Pattern {
        private final byte[] levels;
        private int count;

        Pattern(byte[] levels) {
            this.levels = levels;
        }
    }

    void block(List<String> terms, List<byte[]> pairs) {
        sessions.put(terms, pairs);
    }

    /** How often levels are found with one person; what the records of a block agree in is left out there. */
    double[][] learned(double[][] u) {
        double[][] found = LevelShares.none(start);
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
            m[at] = LevelShares.smoothed(found[at], start.odds().get(at).m());
            LevelShares.atLeast(m[at], LEAST);
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
        double[][] m = LevelShares.of(start, MatchModel.FieldOdds::m);
        Map<String, Pattern> patterns = new LinkedHashMap<>();
        pairs.forEach(pair -> patterns.computeIfAbsent(Arrays.toString(pair), none -> new Pattern(pair)).count++);
        double prior = FIRST_PRIOR;
        double[][] expected = LevelShares.none(start);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            expected = LevelShares.none(start);
            double matches = expect(patterns.values(), m, u, left, prior, expected);
            double before = prior;
            prior = Math.min(0.999, Math.max(1e-9, matches / Math.max(1, pairs.size())));
            for (int at = 0; at < m.length; at++) {
                m[at] = LevelShares.smoothed(expected[at], start.odds().get(at).m());
            }
            if (Math.abs(before - prior) < 1e-7) {
                break;
            }
        }
        return expected;
    }

    /** @return how many of the pairs are expected to be of one person */
    private static double expect(Collection<Pattern> patterns, double[][] m, double[][] u, Set<Integer> left, double prior,
            double[][] expected) {
        double matches = 0;
        for (Pattern each : patterns) {
            double one = each.count * LevelShares.posterior(each.levels, m, u, left, prior);
            matches += one;
            for (int at = 0; at < m.length; at++) {
                if (each.levels[at] >= 0) {
                    expected[at][each.levels[at]] += one;
                }
            }
        }
        return matches;
    }
}
