package aero.interline.formats;

import aero.interline.contracts.exchange.Evidence;
import aero.interline.contracts.fact.Position;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Collects the repairs made while one message is read. Bounded: a message that is broken everywhere says so in
 * {@value #LIMIT} entries and one that counts the rest, so that evidence never outgrows the message.
 */
public final class EvidenceLog {
    public static final int LIMIT = 500;
    private static final int LONGEST = 200;

    private static final Comparator<Evidence> BY_PLACE = Comparator.comparingInt(each -> each.position().offset());

    private final List<Evidence> entries = new ArrayList<>(0);
    private int beyond;

    public void add(Position at, String found, String assumed) {
        Evidence repair = new Evidence(at, shortened(found), shortened(assumed));
        if (saidLast(repair)) {
            return;
        }
        if (entries.size() < LIMIT) {
            entries.add(repair);
        } else {
            beyond++;
        }
    }

    /** Places differ most of the time, and are compared first. */
    private boolean saidLast(Evidence repair) {
        Evidence last = entries.isEmpty() ? null : entries.get(entries.size() - 1);
        return last != null && last.position().offset() == repair.position().offset() && last.equals(repair);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }

    /** In the order of the message; what concerns the whole message comes first. */
    public List<Evidence> inMessageOrder() {
        if (entries.isEmpty()) {
            return List.of();
        }
        List<Evidence> sorted = new ArrayList<>(entries);
        sorted.sort(BY_PLACE);
        if (beyond > 0) {
            sorted.add(new Evidence(Position.NONE, beyond + " more repairs of these kinds", "not listed one by one"));
        }
        return sorted;
    }
}
