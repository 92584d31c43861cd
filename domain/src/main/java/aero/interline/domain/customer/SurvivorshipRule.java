package aero.interline.domain.customer;

import aero.interline.domain.exchange.Stamp;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How testimonies about one attribute are compared: by its criteria, the first that tells two apart decides. What no
 * criterion tells apart is decided by the records' own hashes, so that there is always one answer and it never depends
 * on the order of arrival (invariant I5).
 *
 * @param criteria the most important first, at least one
 * @param trust    rank of each system, the most trusted has the least
 */
public record SurvivorshipRule(List<Criterion> criteria, Map<String, Integer> trust) {

    private static final Comparator<Testimony<?>> EARLIER =
            Comparator.comparing(Testimony::told, Comparator.nullsFirst(Comparator.naturalOrder()));
    private static final Comparator<Testimony<?>> BY_HASH =
            Comparator.<Testimony<?>, Stamp>comparing(Testimony::stamp)
                    .thenComparing(Testimony::sourceKey);

    public SurvivorshipRule {
        criteria = List.copyOf(criteria);
        trust = Map.copyOf(trust);
    }

    /** The better one is greater; equal only for testimonies of one record. */
    Comparator<Testimony<?>> order() {
        Comparator<Testimony<?>> order = by(criteria.get(0));
        for (Criterion each : criteria.subList(1, criteria.size())) {
            order = order.thenComparing(by(each));
        }
        return order.thenComparing(BY_HASH);
    }

    /** What made one better than the other, nothing if it was only the records' hashes. */
    Optional<Criterion> between(Testimony<?> one, Testimony<?> other) {
        return criteria.stream().filter(each -> by(each).compare(one, other) != 0).findFirst();
    }

    private Comparator<Testimony<?>> by(Criterion criterion) {
        return switch (criterion) {
            case COMPLETE -> Comparator.comparingInt(Testimony::complete);
            case VERIFIED -> Comparator.comparing(Testimony::verified);
            case TRUST -> Comparator.<Testimony<?>>comparingInt(each -> trust.getOrDefault(each.system(), Integer.MAX_VALUE))
                    .reversed();
            case RECENT -> EARLIER;
        };
    }
}
