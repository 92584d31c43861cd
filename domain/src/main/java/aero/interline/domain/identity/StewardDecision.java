package aero.interline.domain.identity;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

/**
 * A steward said of two source records whether they are of one person. Of several about one pair the latest counts.
 *
 * @param id breaks a tie of time
 */
public record StewardDecision(UUID oneSourceKey, UUID otherSourceKey, boolean same, Instant at, long id) {

    static final Comparator<StewardDecision> LATEST_LAST =
            Comparator.comparing(StewardDecision::at).thenComparingLong(StewardDecision::id);

    /** The same for a pair told in either order. */
    RecordPair pair() {
        return RecordPair.of(oneSourceKey, otherSourceKey);
    }
}
