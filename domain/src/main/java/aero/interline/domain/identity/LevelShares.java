package aero.interline.domain.identity;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Shares of levels by field, as arrays to calculate with. */
final class LevelShares {

    private LevelShares() {}

    static double[][] none(MatchModel model) {
        double[][] none = new double[model.odds().size()][];
        for (int at = 0; at < none.length; at++) {
            none[at] = new double[model.odds().get(at).m().size()];
        }
        return none;
    }

    static double[][] of(MatchModel model, Function<MatchModel.FieldOdds, List<Double>> side) {
        return model.odds().stream().map(each -> side.apply(each).stream().mapToDouble(share -> share).toArray())
                .toArray(double[][]::new);
    }

    /** Counts as shares, smoothed by what was believed before as if it had been counted once. */
    static double[] smoothed(double[] counts, List<Double> before) {
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

    static void atLeast(double[] shares, double least) {
        for (int level = 0; level < shares.length; level++) {
            shares[level] = Math.max(least, shares[level]);
        }
    }

    /** @param left fields that do not count */
    static double posterior(byte[] pair, double[][] m, double[][] u, Set<Integer> left, double prior) {
        double odds = prior / (1 - prior);
        for (int at = 0; at < pair.length; at++) {
            if (pair[at] >= 0 && !left.contains(at)) {
                odds *= m[at][pair[at]] / u[at][pair[at]];
            }
        }
        return odds / (1 + odds);
    }
}
