package aero.interline.customer.control;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Whom the records of a batch may be, before any family is locked.
 *
 * @param model    that the whole transaction works with, keys that became hot just now included
 * @param tied     stored prints alike enough that a steward should look at least
 * @param partners records that a steward tied to those of the batch
 * @param known    prints of the batch that are stored already
 * @param heated   keys that too many share from now on
 */
record Encounter(ActiveModel model, Set<Long> tied, List<Long> partners, Set<Long> known, Set<Long> heated) {

    /** Whether so many people share a strong key that it is nobody's. */
    boolean crowded(UUID key) {
        return model != null && model.crowded(key);
    }

    /** @param crowded strong keys that too many people share from now on */
    Encounter with(Set<UUID> crowded) {
        if (crowded.isEmpty()) {
            return this;
        }
        Set<Long> numbers = CrowdedKeys.numbers(crowded);
        Set<Long> all = new TreeSet<>(heated);
        all.addAll(numbers);
        return new Encounter(model.with(numbers), tied, partners, known, all);
    }

    /** Where nothing is compared. */
    static final Encounter NOBODY = new Encounter(null, Set.of(), List.of(), Set.of(), Set.of());
}
