package aero.interline.customer.boundary;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Somebody whom a search found.
 *
 * @param key   of the name, which orders those who fit alike
 * @param score more than 1 where an identifier is exactly this, else how well the name fits
 */
record PersonFound(long id, String key, double score, Set<FoundBy> by) {

    static final double IDENTIFIED = 2;

    /** The best first; equal ones by name, then the oldest. */
    static final Comparator<PersonFound> ORDER = Comparator.comparingDouble(PersonFound::score).reversed()
            .thenComparing(PersonFound::key).thenComparingLong(PersonFound::id);

    /** Of one person found in two ways. */
    PersonFound and(PersonFound other) {
        Set<FoundBy> all = EnumSet.copyOf(by);
        all.addAll(other.by);
        return new PersonFound(id, key, Math.max(score, other.score), all);
    }

    List<String> texts() {
        return by.stream().sorted().map(FoundBy::text).toList();
    }
}
