package aero.interline.domain.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A series that a sender counts, and what of it has not come. Every number from the lowest to the highest has come or
 * lies in an open range; in which order they come makes no difference, as long as they are not further apart than
 * {@value #NEAR}.
 *
 * <p>A number far below what was reached may be the first of a new round of the sender's counter, or something old that was sent
 * again. It stands apart until a neighbour of it comes: two that follow each other begin a new round. If the old one goes on first, it
 * was something old. A new round is young while it is short: also a jump further than it is long stands apart, and if the round before
 * goes on after all, that is taken up again.
 */
public final class NumberSeries {

    /** Numbers so near to those that have come are late or early ones of the same round. */
    public static final long NEAR = 1000;
    /** A counter that began anew lies at least so far below what it had reached. */
    private static final long FAR = 100;
    /** So many that stand apart are believed without neighbours: of some senders only every other number comes here. */
    private static final int MANY = 20;

    /** Numbers that belong together, both ends included. */
    public record Range(long from, long to) {

        boolean contains(long number) {
            return from <= number && number <= to;
        }

        public long size() {
            return to - from + 1;
        }
    }

    private final OpenRanges open;
    private final TreeSet<Long> apart;
    private final List<Long> restarts = new ArrayList<>();
    private Range round;
    private Range before;

    /** A series of which one number is known. */
    public NumberSeries(long first) {
        this(new Range(first, first), null, List.of(), List.of());
    }

    /**
     * @param round  lowest and highest number
     * @param before the same of the round before, while the new one has not come as far, or {@code null}
     * @param apart  numbers that came and belong to no round yet
     * @param open   ranges that have not come, at least those near to the numbers to come
     */
    public NumberSeries(Range round, Range before, Collection<Long> apart, Collection<Range> open) {
        this.before = before;
        this.apart = new TreeSet<>(apart);
        this.open = new OpenRanges(open);
        reach(round.from(), round.to());
    }

    /** @param anew whether the sender's counter may have begun anew; not when old messages are judged once more */
    public void arrive(Collection<Long> numbers, boolean anew) {
        long reached = round.to();
        TreeSet<Long> ascending = new TreeSet<>(numbers);
        ascending.tailSet(reached, false).forEach(each -> place(each, reached, anew));
        ascending.headSet(reached, true).forEach(each -> place(each, reached, anew));
    }

    private void place(long number, long reached, boolean anew) {
        if (number > round.to()) {
            above(number);
        } else if (!open.fill(number)) {
            boolean low = round.contains(number) ? reached - number >= FAR && number <= reached / 2 : !below(number);
            if (low && anew) {
                standApart(number);
            }
        }
    }

    private void above(long number) {
        long jump = number - round.to();
        if (before == null || jump <= round.size()) {
            advance(number);
        } else if (!open.fill(number)) {
            long further = number - before.to();
            if (further > 0 && further <= NEAR) {
                takeUp(number);
            } else if (further > 0 || jump <= NEAR) {
                standApart(number);
            }
        }
    }

    /** What stands apart below a round that is not young is something old, since the round goes on without it. */
    private void advance(long number) {
        extend(number, number);
        if (before == null) {
            apart.headSet(number).clear();
        }
    }

    /** The round before goes on; of the one that was taken for new the last stands apart, in case that it goes on, too. */
    private void takeUp(long number) {
        long last = round.to();
        round = before;
        before = null;
        advance(number);
        apart.add(last);
    }

    /** @return whether it came from a little before the first */
    private boolean below(long number) {
        boolean near = round.from() - number <= (before == null ? NEAR : round.size());
        if (near) {
            extend(number, number);
        }
        return near;
    }

    private void standApart(long number) {
        apart.add(number);
        SortedSet<Long> neighbours = neighbours(number);
        SortedSet<Long> side = number > round.to() ? apart.tailSet(round.to()) : apart.headSet(round.to());
        if (neighbours.size() > 1) {
            believe(List.copyOf(neighbours));
        } else if (side.size() > MANY) {
            believe(List.copyOf(side));
        }
    }

    private SortedSet<Long> neighbours(long number) {
        long first = number;
        long last = number;
        while (apart.contains(first - 1)) {
            first--;
        }
        while (apart.contains(last + 1)) {
            last++;
        }
        return apart.subSet(first, last + 1);
    }

    private void believe(List<Long> numbers) {
        for (int i = 1; i < numbers.size(); i++) {
            open.miss(numbers.get(i - 1) + 1, numbers.get(i) - 1);
        }
        long first = numbers.get(0);
        long last = numbers.get(numbers.size() - 1);
        boolean young = before != null && round.from() - last <= NEAR && !round.contains(first) && !round.contains(last);
        if (young) {
            extend(first, last);
        } else {
            restarts.add(first);
            before = round;
            reach(first, last);
        }
        apart.removeAll(numbers);
        settle();
    }

    /** Takes numbers into the round, with what is missing between. */
    private void extend(long first, long last) {
        open.miss(round.to() + 1, first - 1);
        open.miss(last + 1, round.from() - 1);
        reach(Math.min(first, round.from()), Math.max(last, round.to()));
        settle();
    }

    private void reach(long from, long to) {
        round = new Range(from, to);
        if (before != null && to >= before.to()) {
            before = null;
        }
    }

    /** What stands apart belongs to the round that has come to it. */
    private void settle() {
        for (Long each : List.copyOf(apart)) {
            boolean near = before != null && round.from() - each <= round.size() && each - round.to() <= round.size();
            if ((near || round.contains(each)) && apart.remove(each)) {
                extend(each, each);
                open.fill(each);
            }
        }
    }

    public long lowest() {
        return round.from();
    }

    public long highest() {
        return round.to();
    }

    /** The round before, while the new one has not come as far, or {@code null}. */
    public Range before() {
        return before;
    }

    /** Numbers that came and belong to no round yet. */
    public Collection<Long> apart() {
        return List.copyOf(apart);
    }

    /** Ranges that have not come, in their order. */
    public List<Range> open() {
        return open.list();
    }

    /** First numbers of new rounds that began just now. */
    public Collection<Long> restarts() {
        return List.copyOf(restarts);
    }
}
