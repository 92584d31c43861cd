package aero.interline.domain.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A series that a sender counts, and what of it has not come. Every number from the lowest to the highest has come or
 * lies in an open range; in which order they come makes no difference, as long as they are not further apart than
 * {@value #NEAR}.
 *
 * <p>A number far below what was reached is taken for the first of a new round of the sender's counter. If the old round
 * goes on after all, it is taken up again.
 */
public final class NumberSeries {

    /** Numbers so near to those that have come are late or early ones of the same round. */
    public static final long NEAR = 1000;
    /** A counter that began anew lies at least so far below what it had reached. */
    private static final long FAR = 100;

    /** Numbers that have not come, both ends included. */
    public record Range(long from, long to) {

        boolean contains(long number) {
            return from <= number && number <= to;
        }

        public long size() {
            return to - from + 1;
        }
    }

    private final TreeMap<Long, Range> open = new TreeMap<>();
    private final TreeSet<Long> restarts = new TreeSet<>();
    private long lowest;
    private long highest;
    private Long previous;

    /** A series of which one number is known. */
    public NumberSeries(long first) {
        this(first, first, null, List.of());
    }

    /**
     * @param previous what was reached before the counter began anew, or {@code null}
     * @param open     ranges that have not come, at least those near to the numbers to come
     */
    public NumberSeries(long lowest, long highest, Long previous, Collection<Range> open) {
        this.lowest = lowest;
        this.highest = highest;
        this.previous = previous;
        open.forEach(range -> this.open.put(range.from(), range));
    }

    /** @param anew whether the sender's counter may have begun anew; not when old messages are judged once more */
    public void arrive(Collection<Long> numbers, boolean anew) {
        long reached = highest;
        SortedSet<Long> ascending = new TreeSet<>(numbers);
        List<Long> late = new ArrayList<>();
        List<Long> below = new ArrayList<>();
        for (long number : ascending) {
            if (number > highest) {
                advance(number);
            } else if (!fill(number)) {
                (number < lowest ? below : late).add(number);
            }
        }
        NavigableMap<Long, Long> far = new TreeMap<>();
        for (int i = below.size() - 1; i >= 0; i--) {
            long number = below.get(i);
            if (lowest - number <= NEAR) {
                extend(number);
            } else {
                far.put(number, number);
            }
        }
        late.stream()
                .filter(number -> reached - number >= FAR && number <= reached / 2)
                .forEach(each -> far.put(each, each));
        if (anew) {
            far.keySet().forEach(this::beginAnew);
        }
    }

    private void advance(long number) {
        boolean near = number - highest <= NEAR;
        if (!near && fill(number)) {
            return;
        }
        if (!near && previous != null && number > previous && number - previous <= NEAR) {
            lowest = Math.min(lowest, previous);
            highest = previous;
            previous = null;
        }
        miss(highest + 1, number - 1);
        highest = number;
    }

    private void extend(long number) {
        miss(number + 1, lowest - 1);
        lowest = number;
    }

    private void beginAnew(long number) {
        if (restarts.isEmpty()) {
            restarts.add(number);
            previous = highest;
            lowest = number;
            highest = number;
        } else if (number > highest) {
            advance(number);
        }
    }

    private void miss(long from, long to) {
        if (from <= to) {
            open.put(from, new Range(from, to));
        }
    }

    private boolean fill(long number) {
        Map.Entry<Long, Range> before = open.floorEntry(number);
        if (before == null || !before.getValue().contains(number)) {
            return false;
        }
        Range range = open.remove(before.getKey());
        miss(range.from(), number - 1);
        miss(number + 1, range.to());
        return true;
    }

    public long lowest() {
        return lowest;
    }

    public long highest() {
        return highest;
    }

    /** What was reached before the counter began anew, or {@code null}. */
    public Long previous() {
        return previous;
    }

    /** Ranges that have not come, in their order. */
    public List<Range> open() {
        return List.copyOf(open.values());
    }

    /** First numbers of new rounds that began just now. */
    public Collection<Long> restarts() {
        return List.copyOf(restarts);
    }
}
