package aero.interline.customer.control;

import aero.interline.customer.entity.Imprint;
import aero.interline.customer.entity.Linked;
import aero.interline.customer.entity.SourceRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What a settlement changes about what records are compared by.
 *
 * @param sought  imprints of records that are new, tell something else now, or are settled again
 * @param gone    prints that records had until now
 * @param records whose decisions count
 * @param printed stored records that get their print now, since they never had one or the rules changed
 * @param anew    whether also what is stored already is looked up, for the model may have changed since
 */
record Changes(Map<Long, Imprint> sought, Set<Long> gone, List<UUID> records, List<Linked> printed, boolean anew) {

    /** A record that goes on under another key is spoken about by the old one, too. */
    static Changes of(List<SourceRecord> reported, List<Linked> before, List<Linked> stays) {
        Map<UUID, Long> prints = new HashMap<>();
        before.forEach(each -> prints.put(each.person().sourceKey(), each.print()));
        Map<Long, Imprint> sought = new TreeMap<>();
        Set<Long> gone = new TreeSet<>();
        List<UUID> records = new ArrayList<>(goingOn(reported, before).keySet());
        for (SourceRecord each : reported) {
            Long print = prints.remove(each.person().sourceKey());
            if (each.imprint() != null && !each.print().equals(print)) {
                sought.put(each.print(), each.imprint());
                addTo(gone, print);
            }
            records.add(each.person().sourceKey());
        }
        prints.values().forEach(print -> addTo(gone, print));
        List<Linked> printed = new ArrayList<>();
        for (Linked each : stays) {
            records.add(each.person().sourceKey());
            if (each.imprint() == null) {
                continue;
            }
            sought.put(each.imprint().print(), each.imprint());
            if (each.print() == null || each.print() != each.imprint().print()) {
                printed.add(each);
                addTo(gone, each.print());
            }
        }
        return new Changes(sought, gone, records, printed, !stays.isEmpty());
    }

    /** Keys of records from now on, by those until now, where they differ. */
    static Map<UUID, UUID> goingOn(List<SourceRecord> reported, List<Linked> before) {
        Map<Long, UUID> keys = new HashMap<>();
        before.forEach(each -> keys.put(each.person().id(), each.person().sourceKey()));
        Map<UUID, UUID> goingOn = new HashMap<>();
        for (SourceRecord each : reported) {
            UUID until = keys.get(each.person().id());
            if (until != null && !until.equals(each.person().sourceKey())) {
                goingOn.put(until, each.person().sourceKey());
            }
        }
        return goingOn;
    }

    /** Those that nobody had told before. */
    List<Imprint> unknown(Set<Long> known) {
        return sought.values().stream().filter(each -> !known.contains(each.print())).toList();
    }

    private static void addTo(Set<Long> gone, Long print) {
        if (print != null) {
            gone.add(print);
        }
    }
}
