package aero.interline.benchmarks.match;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Pairs found beside pairs that there are. All true pairs count, also those that were never compared.
 *
 * @param right pairs found that are of one entity
 * @param found pairs found
 * @param there pairs that are of one entity
 */
public record Score(long right, long found, long there) {

    /** @param clusters of records, each told by its entity */
    public static <E> Score ofClusters(Collection<List<E>> clusters) {
        long right = 0;
        long found = 0;
        Map<E, Long> sizes = new HashMap<>();
        for (List<E> cluster : clusters) {
            Map<E, Long> within = new HashMap<>();
            cluster.forEach(each -> within.merge(each, 1L, Long::sum));
            within.forEach((entity, count) -> sizes.merge(entity, count, Long::sum));
            right += pairs(within.values());
            found += pairs(List.of((long) cluster.size()));
        }
        return new Score(right, found, pairs(sizes.values()));
    }

    private static long pairs(Collection<Long> sizes) {
        return sizes.stream().mapToLong(each -> each * (each - 1) / 2).sum();
    }

    /** How many pairs there are among records of these entities. */
    public static <E> long pairsAmong(Collection<E> entities) {
        Map<E, Long> sizes = new HashMap<>();
        entities.forEach(each -> sizes.merge(each, 1L, Long::sum));
        return pairs(sizes.values());
    }

    public double precision() {
        return found == 0 ? 1 : (double) right / found;
    }

    public double recall() {
        return there == 0 ? 1 : (double) right / there;
    }

    public double f1() {
        return found + there == 0 ? 1 : 2.0 * right / (found + there);
    }

    @Override
    public String toString() {
        return "precision=" + digits(precision()) + " recall=" + digits(recall()) + " f1=" + digits(f1());
    }

    /** Cut off, not rounded: 1.0000 is printed for nothing less. */
    public static String digits(double share) {
        return String.format(Locale.ROOT, "%.4f", Math.floor(share * 10_000 + 1e-9) / 10_000);
    }
}
