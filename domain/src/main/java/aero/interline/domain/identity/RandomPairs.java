package aero.interline.domain.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Pairs drawn at random: how often levels are found by chance. */
final class RandomPairs {

    private static final int PAIRS = 400_000;
    /** Nothing is believed to be rarer than this by chance: numbers are mistyped and lent. */
    private static final double LEAST = 1e-7;

    private final MatchModel start;
    private final List<byte[]> levels = new ArrayList<>();

    RandomPairs(List<Subject> subjects, Matcher matcher) {
        this.start = matcher.model();
        Random dice = new Random(17);
        int size = subjects.size();
        for (int i = 0; size > 1 && i < PAIRS; i++) {
            int one = dice.nextInt(size);
            int other = dice.nextInt(size - 1);
            levels.add(matcher.levels(subjects.get(one), subjects.get(other < one ? other : other + 1)).level);
        }
    }

    /**
     * Of random pairs some are of one person, and in a small file they are most of those that agree in a number: what the
     * model takes for one person counts the less.
     *
     * @param model {@code null} before there is one
     */
    double[][] chance(MatchModel model) {
        double[][] m = model == null ? null : LevelShares.of(model, MatchModel.FieldOdds::m);
        double[][] u = model == null ? null : LevelShares.of(model, MatchModel.FieldOdds::u);
        double[][] counts = LevelShares.none(start);
        for (byte[] pair : levels) {
            double two = model == null ? 1 : 1 - LevelShares.posterior(pair, m, u, Set.of(), model.prior());
            for (int at = 0; at < pair.length; at++) {
                if (pair[at] >= 0) {
                    counts[at][pair[at]] += two;
                }
            }
        }
        for (int at = 0; at < counts.length; at++) {
            counts[at] = LevelShares.smoothed(counts[at], start.odds().get(at).u());
            LevelShares.atLeast(counts[at], LEAST);
        }
        return counts;
    }
}
