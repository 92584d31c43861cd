package aero.interline.domain.identity;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A steward said of two source records whether they are of one person. Of several about one pair the latest counts.
 *
 * @param id breaks a tie of time
 */
public record StewardDecision(UUID oneSourceKey, UUID otherSourceKey, boolean same, Instant at, long id) {

    static final Comparator<StewardDecision> LATEST_LAST =
            Comparator.comparing(StewardDecision::at).thenComparingLong(StewardDecision::id);

    /** What holds about each pair of records, the oldest first: whether they are of one person. */
    public static Map<List<UUID>, Boolean> latest(Collection<StewardDecision> decisions) {
        Map<List<UUID>, Boolean> said = new LinkedHashMap<>();
        decisions.stream().sorted(LATEST_LAST).forEach(each -> {
            List<UUID> pair = List.of(each.pair().one(), each.pair().other());
            said.remove(pair);
            said.put(pair, each.same());
        });
        return said;
    }

    /** The same where records have other keys now; this one, of a record that is gone, where they would be one record. */
    public StewardDecision about(Map<UUID, UUID> keys) {
        UUID one = keys.getOrDefault(oneSourceKey, oneSourceKey);
        UUID other = keys.getOrDefault(otherSourceKey, otherSourceKey);
        return one.equals(other) ? this : new StewardDecision(one, other, same, at, id);
    }

    /** The same for a pair told in either order. */
    RecordPair pair() {
        return RecordPair.of(oneSourceKey, otherSourceKey);
    }
}
