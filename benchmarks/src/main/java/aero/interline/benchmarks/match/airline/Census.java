package aero.interline.benchmarks.match.airline;

import aero.interline.benchmarks.match.Score;
import aero.interline.domain.identity.IdentityRecord;
import aero.interline.domain.identity.MatchKey;
import aero.interline.domain.identity.Matcher;
import aero.interline.domain.identity.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** All records with the truth beside them, and which of them come to be compared. */
final class Census {

    /** Keys that more prints share tell nothing; the hub ignores them, too. */
    private static final int HOT = 100;

    private final List<IdentityRecord> records = new ArrayList<>();
    private final Map<UUID, Heard> heard = new HashMap<>();
    private final Map<Long, List<IdentityRecord>> prints = new LinkedHashMap<>();
    private final Map<MatchKey, List<Long>> holders = new HashMap<>();
    private final Set<MatchKey> hot = new HashSet<>();

    Census(List<Heard> all) {
        for (Heard each : all) {
            IdentityRecord record = Listener.record(each);
            records.add(record);
            heard.put(record.sourceKey(), each);
            prints.computeIfAbsent(record.print(), none -> new ArrayList<>()).add(record);
        }
        prints.forEach((print, some) -> MatchKey.of(some.get(0).traits())
                .forEach(key -> holders.computeIfAbsent(key, none -> new ArrayList<>()).add(print)));
        holders.forEach((key, some) -> {
            if (some.size() > HOT) {
                hot.add(key);
            }
        });
    }

    List<IdentityRecord> records() {
        return records;
    }

    Heard heard(IdentityRecord record) {
        return heard.get(record.sourceKey());
    }

    int person(IdentityRecord record) {
        return heard(record).told().who().id();
    }

    int prints() {
        return prints.size();
    }

    boolean hot(MatchKey key) {
        return hot.contains(key);
    }

    /** What comparing alone finds, before anything is put together: pairs of records from the threshold for linking on. */
    Direct direct(Matcher matcher) {
        Map<Long, Subject> subjects = new HashMap<>();
        prints.forEach((print, some) -> subjects.put(print, matcher.subject(some.get(0).traits())));
        long compared = 0;
        long right = 0;
        long found = 0;
        for (Map.Entry<Long, List<IdentityRecord>> each : prints.entrySet()) {
            Set<Long> others = candidates(each.getKey(), each.getValue().get(0));
            compared += others.size();
            for (long other : others) {
                if (matcher.weight(subjects.get(each.getKey()), subjects.get(other)) >= matcher.model().thresholds().link()) {
                    for (IdentityRecord mine : each.getValue()) {
                        for (IdentityRecord its : prints.get(other)) {
                            if (mine.group() != its.group() && mine != its && (other != each.getKey()
                                    || mine.sourceKey().compareTo(its.sourceKey()) < 0)) {
                                found++;
                                right += person(mine) == person(its) ? 1 : 0;
                            }
                        }
                    }
                }
            }
        }
        return new Direct(compared, new Score(right, found, Score.pairsAmong(records.stream().map(this::person).toList())));
    }

    /** Prints that share a key with this one and are not greater, so that each pair comes once; itself if several have it. */
    private Set<Long> candidates(long print, IdentityRecord first) {
        Set<Long> others = new HashSet<>();
        for (MatchKey key : MatchKey.of(first.traits())) {
            if (!hot.contains(key)) {
                holders.get(key).stream().filter(other -> other < print || other == print && prints.get(print).size() > 1)
                        .forEach(others::add);
            }
        }
        return others;
    }

    /** @param compared pairs of prints */
    record Direct(long compared, Score score) {}
}
