package aero.interline.exchange.control;

import aero.interline.contracts.exchange.Arrival;
import aero.interline.contracts.exchange.Decision;
import aero.interline.customer.control.Imprinted;
import aero.interline.customer.control.Lock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * Messages that are decided together, and what is known of them before anything is locked.
 *
 * @param locks     of each message: what no two transactions decide about at a time
 * @param imprinted whom they name
 */
record Batch(List<Arrival> arrivals, List<Set<Lock>> locks, Imprinted imprinted) {

    Set<Lock> allLocks() {
        Set<Lock> all = new HashSet<>();
        locks.forEach(all::addAll);
        return all;
    }

    /** The messages that touch nothing of this, or the others. */
    Batch part(Set<Long> held, boolean touching) {
        List<Arrival> some = new ArrayList<>();
        List<Set<Lock>> theirs = new ArrayList<>();
        for (int i = 0; i < arrivals.size(); i++) {
            if (touches(i, held) == touching) {
                some.add(arrivals.get(i));
                theirs.add(locks.get(i));
            }
        }
        return new Batch(some, theirs, imprinted);
    }

    /** In the order of the batch. */
    List<Decision> together(Set<Long> held, List<Decision> touching, List<Decision> others) {
        Iterator<Decision> late = touching.iterator();
        Iterator<Decision> early = others.iterator();
        List<Decision> all = new ArrayList<>();
        for (int i = 0; i < arrivals.size(); i++) {
            all.add((touches(i, held) ? late : early).next());
        }
        return all;
    }

    private boolean touches(int message, Set<Long> held) {
        return locks.get(message).stream().anyMatch(each -> held.contains(each.number()));
    }
}
