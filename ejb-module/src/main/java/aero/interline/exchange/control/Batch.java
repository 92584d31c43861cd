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

/** Messages that are decided together. */
record Batch(List<Pending> messages) {

    List<Arrival> arrivals() {
        return messages.stream().map(Pending::arrival).toList();
    }

    Set<Lock> locks() {
        Set<Lock> all = new HashSet<>();
        messages.forEach(each -> all.addAll(each.locks()));
        return all;
    }

    Imprinted imprinted() {
        return Imprinted.together(messages.stream().map(Pending::imprinted).toList());
    }

    /** The messages that touch nothing of this, or the others. */
    Batch part(Set<Long> held, boolean touching) {
        return new Batch(messages.stream().filter(each -> each.touches(held) == touching).toList());
    }

    /** In the order of the batch. */
    List<Decision> together(Set<Long> held, List<Decision> touching, List<Decision> others) {
        Iterator<Decision> late = touching.iterator();
        Iterator<Decision> early = others.iterator();
        List<Decision> all = new ArrayList<>();
        messages.forEach(each -> all.add((each.touches(held) ? late : early).next()));
        return all;
    }
}
