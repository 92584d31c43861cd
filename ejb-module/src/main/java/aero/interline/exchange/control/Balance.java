package aero.interline.exchange.control;

import aero.interline.contracts.exchange.Outcome;
import aero.interline.contracts.exchange.QueueStatus;
import java.util.Map;

/**
 * The balance of one system, weighed while messages move. The broker's counts and the intake's cannot be read at one
 * instant, so the broker's are read before and after: a difference that the movement in between can explain is no
 * residue. What is committed but not yet acknowledged is counted by both for a moment; whoever asks weighs again until
 * the balance closes or the patience ends, and believes the smallest residue seen. While the broker is away its counts
 * are unknown, and so are what is in flight and what is missing.
 *
 * @param before  the queue before the outcomes were read
 * @param decided messages by outcome
 * @param after   the queue after it
 */
public record Balance(QueueStatus before, Map<Outcome, Long> decided, QueueStatus after) {

    /** Whether the broker told its counts both times; else there is nothing to weigh. */
    public boolean known() {
        return before.counted() && after.counted();
    }

    /** How many are missing (positive) or too many (negative) at least; of a known balance only. */
    public long residue() {
        long least = before.arrived() - total() - Math.max(before.waiting(), after.waiting());
        long most = after.arrived() - total() - Math.min(before.waiting(), after.waiting());
        if (least > 0) {
            return least;
        }
        return Math.min(most, 0);
    }

    /** What is neither decided nor missing; of a known balance only. */
    public long inflight() {
        return after.arrived() - total() - residue();
    }

    public long count(Outcome outcome) {
        return decided.getOrDefault(outcome, 0L);
    }

    /** The one that is known, of two the one with the smaller residue; the later one if they are equal. */
    public Balance better(Balance later) {
        if (known() != later.known()) {
            return known() ? this : later;
        }
        return Math.abs(later.residue()) <= Math.abs(residue()) ? later : this;
    }

    private long total() {
        return decided.values().stream().mapToLong(Long::longValue).sum();
    }
}
