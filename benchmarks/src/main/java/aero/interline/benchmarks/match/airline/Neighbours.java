package aero.interline.benchmarks.match.airline;

import aero.interline.domain.identity.IdentityRecord;
import aero.interline.domain.identity.MatchKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Records that share a key of any kind with a record that came later. */
final class Neighbours {

    private final List<Set<Integer>> before = new ArrayList<>();

    Neighbours(List<IdentityRecord> order, Census census) {
        Map<Object, Integer> latest = new HashMap<>();
        for (int at = 0; at < order.size(); at++) {
            Set<Object> keys = new HashSet<>();
            order.get(at).keys().forEach(keys::add);
            keys.add(order.get(at).print());
            for (MatchKey key : MatchKey.of(order.get(at).traits())) {
                if (!census.hot(key)) {
                    keys.add(key);
                }
            }
            Set<Integer> met = new HashSet<>();
            for (Object key : keys) {
                Integer holder = latest.put(key, at);
                if (holder != null) {
                    met.add(holder);
                }
            }
            before.add(met);
        }
    }

    /** One for each key suffices: its holders are in one family already. */
    Set<Integer> before(int at) {
        return before.get(at);
    }
}
