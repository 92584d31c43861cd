package aero.interline.customer.control;

import aero.interline.domain.identity.MatchKey;
import aero.interline.domain.identity.MatchModel;
import aero.interline.domain.identity.Matcher;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * What records are matched with from one change of the model to the next.
 *
 * @param epoch as {@code match_state} counts it
 * @param hot   keys of so many prints or people that nothing is looked up or told apart by them
 */
record ActiveModel(long epoch, Matcher matcher, Set<Long> hot, MatchHashes hashes) {

    /** What many share is neither looked up nor compared. */
    ActiveModel(long epoch, MatchModel model, Set<Long> hot, MatchHashes hashes) {
        this(epoch, new Matcher(model, common(hot, hashes)), Set.copyOf(hot), hashes);
    }

    static Predicate<MatchKey> common(Set<Long> hot, MatchHashes hashes) {
        return hot.isEmpty() ? key -> false : key -> hot.contains(hashes.of(key));
    }

    String version() {
        return matcher.model().version();
    }

    double review() {
        return matcher.model().thresholds().review();
    }

    List<Long> cool(Collection<Long> keys) {
        return keys.stream().filter(key -> !hot.contains(key)).toList();
    }

    /** Whether so many people share a strong key that it is nobody's. */
    boolean crowded(UUID key) {
        return hot.contains(key.getMostSignificantBits());
    }

    ActiveModel with(Collection<Long> alsoHot) {
        if (alsoHot.isEmpty()) {
            return this;
        }
        Set<Long> all = new HashSet<>(hot);
        all.addAll(alsoHot);
        return new ActiveModel(epoch, matcher.model(), all, hashes);
    }
}
