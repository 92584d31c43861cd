package aero.interline.exchange.control;

import aero.interline.exchange.entity.Docket;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One issue of a set of parts while it is collected. The newest part of a number holds; a newest part that says it is
 * the last ends the set, whatever came behind it before. Lives as long as one transaction.
 */
final class PartSet {

    /** A part that has come, and whether nothing has become of it yet. */
    record Slot(int number, boolean last, long messageId, boolean answer, boolean parked) {}

    private final TreeMap<Integer, Slot> slots = new TreeMap<>();
    private final List<Slot> entered = new ArrayList<>();
    private final List<Slot> replaced = new ArrayList<>();

    PartSet(List<Slot> before) {
        before.forEach(each -> slots.put(each.number(), each));
    }

    void enter(Docket docket) {
        var part = docket.reading().part();
        Slot slot = new Slot(part.number(), part.last(), docket.messageId(), docket.answerWanted(), true);
        Slot earlier = slots.put(slot.number(), slot);
        if (earlier != null && earlier.messageId() != slot.messageId()) {
            replaced.add(earlier);
        }
        if (slot.last()) {
            SortedMap<Integer, Slot> behind = slots.tailMap(slot.number(), false);
            replaced.addAll(behind.values());
            behind.clear();
        }
        entered.add(slot);
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
        return entered.stream().filter(slots::containsValue).toList();
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
