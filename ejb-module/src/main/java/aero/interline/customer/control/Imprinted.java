package aero.interline.customer.control;

import aero.interline.contracts.fact.Passenger;
import aero.interline.customer.entity.Imprint;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** What the persons of a batch are compared by. It can be worked out before anything is locked; each is once. */
public final class Imprinted {

    private final Matching matching;
    private final Map<Passenger, Imprint> made = new IdentityHashMap<>();

    /** @param matching {@code null} if nobody is compared */
    Imprinted(Matching matching) {
        this.matching = matching;
    }

    /** @return {@code null} if nobody is compared */
    Imprint of(Passenger person) {
        return matching == null ? null : made.computeIfAbsent(person, matching.imprints()::of);
    }

    /** What {@link CandidateFinder} will lock for this person, as far as it is known now. */
    public List<Lock> locks(Passenger person) {
        if (matching == null) {
            return List.of();
        }
        Imprint imprint = of(person);
        List<Lock> locks = new ArrayList<>();
        matching.candidates().cool(imprint.keys()).forEach(key -> locks.add(new Lock(key, null)));
        locks.add(new Lock(imprint.print(), null));
        return locks;
    }
}
