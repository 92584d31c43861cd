package aero.interline.exchange.boundary;

import aero.interline.contracts.exchange.Outcome;
import java.util.Map;

/** How many records of a file have which outcome now; while the file is under way, the counts grow. */
public record RecordCounts(long total, long applied, long duplicate, long filtered, long parked, long dead) {

    /** @return {@code null} where there are no records */
    static RecordCounts of(Map<Outcome, Long> counts) {
        if (counts.isEmpty()) {
            return null;
        }
        return new RecordCounts(
                counts.values().stream().mapToLong(Long::longValue).sum(),
                counts.getOrDefault(Outcome.APPLIED, 0L),
                counts.getOrDefault(Outcome.DUPLICATE, 0L),
                counts.getOrDefault(Outcome.FILTERED, 0L),
                counts.getOrDefault(Outcome.PARKED, 0L),
                counts.getOrDefault(Outcome.DEAD, 0L));
    }
}
