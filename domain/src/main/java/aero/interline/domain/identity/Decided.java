package aero.interline.domain.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What stewards said that holds: of several decisions about one pair the latest.
 *
 * @param same  latest first
 * @param apart in both directions
 */
record Decided(List<RecordPair> same, Map<UUID, Set<UUID>> apart) {

    /** Decisions about records that are not there count nothing. */
    static Decided of(Collection<StewardDecision> decisions, Evidence evidence) {
        Map<RecordPair, StewardDecision> latest = new HashMap<>();
        for (StewardDecision each : decisions) {
            if (evidence.has(each.oneSourceKey()) && evidence.has(each.otherSourceKey())) {
                latest.merge(each.pair(), each,
                        (one, other) -> StewardDecision.LATEST_LAST.compare(one, other) < 0 ? other : one);
            }
        }
        List<StewardDecision> inOrder = new ArrayList<>(latest.values());
        inOrder.sort(Collections.reverseOrder(StewardDecision.LATEST_LAST));
        List<RecordPair> same = new ArrayList<>();
        Map<UUID, Set<UUID>> apart = new HashMap<>();
        for (StewardDecision each : inOrder) {
            if (each.same()) {
                same.add(each.pair());
            } else {
                apart.computeIfAbsent(each.oneSourceKey(), none -> new HashSet<>()).add(each.otherSourceKey());
                apart.computeIfAbsent(each.otherSourceKey(), none -> new HashSet<>()).add(each.oneSourceKey());
            }
        }
        return new Decided(same, apart);
    }
}
