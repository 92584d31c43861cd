package aero.interline.customer.control;

import aero.interline.contracts.fact.Passenger;
import aero.interline.customer.entity.Imprint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the persons of a batch are compared by. It can be worked out before anything is locked; each is once. */
public final class Imprinted {

    private final Matching matching;
    private final Map<Passenger, Imprint> made;
    private final Set<Long> held;

    /** @param matching {@code null} if nobody is compared */
    Imprinted(Matching matching) {
        this(matching, new IdentityHashMap<>(), Set.of());
    }

    private Imprinted(Matching matching, Map<Passenger, Imprint> made, Set<Long> held) {
        this.matching = matching;
        this.made = made;
        this.held = held;
    }

    /** What is known of the persons of all of them. */
    public static Imprinted together(List<Imprinted> several) {
        Map<Passenger, Imprint> made = new IdentityHashMap<>();
        several.forEach(each -> made.putAll(each.made));
        return new Imprinted(several.get(0).matching, made, Set.of());
    }

    /** The same for a transaction that holds these locks. */
    public Imprinted holding(Collection<Lock> locks) {
        return new Imprinted(matching, made, locks.stream().map(Lock::number).collect(Collectors.toSet()));
    }

    /** Numbers of the locks that need not be taken again. */
    Set<Long> held() {
        return held;
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
