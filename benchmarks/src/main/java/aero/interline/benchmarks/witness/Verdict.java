package aero.interline.benchmarks.witness;

import java.util.List;

/**
 * What the checker found.
 *
 * @param intended   messages written down before sending
 * @param acked      of these, confirmed by the broker
 * @param decided    messages in the hub's database
 * @param lost       confirmed messages without an outcome
 * @param duplicates outcomes or effects beyond the one that a message may have
 * @param violations everything that is not as it must be, in sentences; empty when all is proven
 */
public record Verdict(long intended, long acked, long decided, long lost, long duplicates, List<String> violations) {

    public boolean proven() {
        return violations.isEmpty();
    }

    @Override
    public String toString() {
        return "intended=" + intended + " acked=" + acked + " decided=" + decided + " lost=" + lost + " duplicates="
                + duplicates + (proven() ? "" : "\n  " + String.join("\n  ", violations));
    }
}
