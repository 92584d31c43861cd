package aero.interline.exchange.control;

import aero.interline.domain.exchange.Stamp;
import aero.interline.exchange.entity.Docket;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One issue of a set of parts while it is collected. Of two parts of a number the newer holds, as the sender's time and then the
 * content tell it, never by which came first (invariant I3); a part that says it is the last ends the set, unless one behind it
 * is newer. Lives as long as one transaction.
 */
final class PartSet {

    /** A part that has come, and whether nothing has become of it yet. */
    record Slot(int number, boolean last, long messageId, boolean answer, boolean parked, Stamp stamp) {

        private boolean newerThan(Slot other) {
            return stamp.compareTo(other.stamp) > 0;
        }
    }

    private final TreeMap<Integer, Slot> slots = new TreeMap<>();
    private final List<Slot> entered = new ArrayList<>();
    private final List<Slot> replaced = new ArrayList<>();

    PartSet(List<Slot> before) {
        before.forEach(each -> slots.put(each.number(), each));
    }

    void enter(Docket docket) {
        var part = docket.reading().part();
        Slot slot = new Slot(part.number(), part.last(), docket.messageId(), docket.answerWanted(), true,
                new Stamp(null, part.made(), docket.contentHash()));
        entered.add(slot);
        Slot same = slots.get(slot.number());
        if (same != null && same.messageId() != slot.messageId() && same.newerThan(slot) || outdated(slot)) {
            replaced.add(slot);
            return;
        }
        if (same != null && same.messageId() != slot.messageId()) {
            replaced.add(same);
        }
        slots.put(slot.number(), slot);
        dropOlder(slots.headMap(slot.number(), false), slot, true);
        if (slot.last()) {
            dropOlder(slots.tailMap(slot.number(), false), slot, false);
        }
    }

    /** A part behind the end of a newer issue, or the end of an older one than a part behind it. */
    private boolean outdated(Slot slot) {
        return slots.headMap(slot.number(), false).values().stream().anyMatch(each -> each.last() && each.newerThan(slot))
                || slot.last() && slots.tailMap(slot.number(), false).values().stream().anyMatch(each -> each.newerThan(slot));
    }

    private void dropOlder(SortedMap<Integer, Slot> range, Slot slot, boolean ends) {
        List<Slot> older = range.values().stream().filter(each -> !ends || each.last()).toList();
        older.forEach(each -> range.remove(each.number()));
        replaced.addAll(older);
    }

    /** Whether the parts from the first to the last are all there. */
    boolean complete() {
        return !slots.isEmpty() && slots.firstKey() == 1 && slots.lastKey() == slots.size()
                && slots.lastEntry().getValue().last();
    }

    /** Whether its only part is the whole message. */
    boolean alone() {
        return complete() && slots.size() == 1;
    }

    /** The message that holds in the place of another one. */
    long holderOf(Slot earlier) {
        Slot same = slots.get(earlier.number());
        return same == null ? slots.lastEntry().getValue().messageId() : same.messageId();
    }

    /** Number of the last part, or any number when it is not known. */
    int end() {
        return !slots.isEmpty() && slots.lastEntry().getValue().last() ? slots.lastKey() : Integer.MAX_VALUE;
    }

    int size() {
        return slots.size();
    }

    /** What of this transaction's parts holds. */
    List<Slot> held() {
        return entered.stream().filter(each -> slots.get(each.number()) == each).toList();
    }

    List<Slot> replaced() {
        return replaced;
    }

    /** {@code 2, 4 to 6 and the last}; empty when complete. */
    String missing() {
        List<String> ranges = new ArrayList<>();
        int next = 1;
        for (int number : slots.keySet()) {
            if (number > next) {
                ranges.add(number - next == 1 ? Integer.toString(next) : next + " to " + (number - 1));
            }
            next = number + 1;
        }
        String listed = String.join(", ", ranges);
        if (!slots.isEmpty() && slots.lastEntry().getValue().last()) {
            return listed;
        }
        return listed.isEmpty() ? "the last" : listed + " and the last";
    }
}
