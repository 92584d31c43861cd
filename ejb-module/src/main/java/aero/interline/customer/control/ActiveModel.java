package aero.interline.customer.control;

import aero.interline.domain.identity.MatchModel;
import aero.interline.domain.identity.Matcher;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What records are matched with from one change of the model to the next.
 *
 * @param epoch as {@code match_state} counts it
 * @param hot   keys of so many prints that nothing is looked up by them
 */
record ActiveModel(long epoch, Matcher matcher, Set<Long> hot) {

    ActiveModel(long epoch, MatchModel model, Set<Long> hot) {
        this(epoch, new Matcher(model), Set.copyOf(hot));
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

    ActiveModel with(Collection<Long> alsoHot) {
        if (alsoHot.isEmpty()) {
            return this;
        }
        Set<Long> all = new HashSet<>(hot);
        all.addAll(alsoHot);
        return new ActiveModel(epoch, matcher, Set.copyOf(all));
    }
}
