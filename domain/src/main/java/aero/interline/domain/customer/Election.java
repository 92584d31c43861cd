package aero.interline.domain.customer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which testimony speaks for an attribute, why, and which values lost.
 *
 * @param winner  speaks for the customer
 * @param why     what made it better than the best of those who say something else
 * @param agreeing how many say the same
 * @param telling how many say anything
 * @param others  the other values, each once with its best testimony, the better ones first
 */
public record Election<T>(Testimony<T> winner, Why why, int agreeing, int telling, List<Loser<T>> others) {

    /** What decided. */
    public enum Why {
        /** Nobody else says anything about it. */
        ONLY,
        /** All say the same. */
        AGREED,
        COMPLETE,
        VERIFIED,
        TRUST,
        RECENT,
        /** Nothing in the policy tells them apart; the records' own hashes do, so that the answer is always the same. */
        HASH;

        static Why of(Optional<Criterion> criterion) {
            return criterion.map(each -> valueOf(each.name())).orElse(HASH);
        }
    }

    /**
     * A value that somebody tells and that was not taken.
     *
     * @param testimony the best of those who say so
     * @param why       what the winner is better in
     * @param agreeing  how many say so
     */
    public record Loser<T>(Testimony<T> testimony, Why why, int agreeing) {}

    public Election {
        others = List.copyOf(others);
    }

    /** The part of those who say anything that agree with the winner, up to 1. */
    public double confidence() {
        return (double) agreeing / telling;
    }

    /** Without the reasons, for the many times when nobody asks for them. */
    static <T> Optional<Testimony<T>> winner(Collection<Testimony<T>> testimonies, SurvivorshipRule rule) {
        return testimonies.stream().max(rule.order());
    }

    /** @return nothing if nobody says anything */
    public static <T> Optional<Election<T>> hold(Collection<Testimony<T>> testimonies, SurvivorshipRule rule) {
        if (testimonies.isEmpty()) {
            return Optional.empty();
        }
        Comparator<Testimony<?>> order = rule.order();
        Map<String, List<Testimony<T>>> camps = new LinkedHashMap<>();
        testimonies.stream().sorted(order.reversed())
                .forEach(each -> camps.computeIfAbsent(each.meaning(), none -> new ArrayList<>()).add(each));
        List<List<Testimony<T>>> ranked = List.copyOf(camps.values());
        Testimony<T> winner = ranked.get(0).get(0);
        List<Loser<T>> losers = ranked.subList(1, ranked.size()).stream()
                .map(camp -> new Loser<>(camp.get(0), Why.of(rule.between(winner, camp.get(0))), camp.size()))
                .toList();
        Why agreed = testimonies.size() == 1 ? Why.ONLY : Why.AGREED;
        Why why = losers.isEmpty() ? agreed : losers.get(0).why();
        return Optional.of(new Election<>(winner, why, ranked.get(0).size(), testimonies.size(), losers));
    }
}
