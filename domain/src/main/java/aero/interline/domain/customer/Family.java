package aero.interline.domain.customer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/**
 * All records that strong keys tie together, directly or through others, and the persons among them. Mostly one
 * person; more where a key is shared by two passengers of one reservation, for then the key does not tell them apart.
 *
 * <p>Who is one person depends on the records alone: documents are considered before loyalty numbers, keys and records
 * in the order of their own hashes, and two groups of records become one person unless that would make one person of
 * two passengers of a reservation.
 *
 * @param persons each with its records, at least one
 */
public record Family(List<List<PersonRecord>> persons) {

    /** @param records everything that the families concerned hold, in any order */
    public static List<Family> of(Collection<PersonRecord> records) {
        List<PersonRecord> sorted =
                records.stream().sorted(Comparator.comparing(PersonRecord::sourceKey)).toList();
        Collection<List<PersonRecord>> documents = holders(sorted, PersonRecord::documents);
        Collection<List<PersonRecord>> loyalties = holders(sorted, PersonRecord::loyalties);
        Groups tied = new Groups(sorted);
        Groups persons = new Groups(sorted);
        for (Collection<List<PersonRecord>> keys : List.of(documents, loyalties)) {
            for (List<PersonRecord> holders : keys) {
                tied.unite(holders, false);
                persons.unite(holders, true);
            }
        }
        Map<UUID, List<List<PersonRecord>>> families = new LinkedHashMap<>();
        for (List<PersonRecord> person : persons.all()) {
            UUID first = tied.of(person.get(0)).get(0).sourceKey();
            families.computeIfAbsent(first, none -> new ArrayList<>()).add(person);
        }
        return families.values().stream().map(Family::new).toList();
    }

    /** Which records hold a key, for each key that more than one holds, in the order of the keys. */
    private static Collection<List<PersonRecord>> holders(
            List<PersonRecord> sorted, Function<PersonRecord, List<UUID>> keys) {
        Map<UUID, List<PersonRecord>> holders = new TreeMap<>();
        for (PersonRecord record : sorted) {
            for (UUID key : new HashSet<>(keys.apply(record))) {
                holders.computeIfAbsent(key, none -> new ArrayList<>()).add(record);
            }
        }
        holders.values().removeIf(each -> each.size() < 2);
        return holders.values();
    }

    /** Disjoint groups of records, each known by its first member. */
    private static final class Groups {

        private final Map<PersonRecord, List<PersonRecord>> groupOf = new IdentityHashMap<>();
        private final List<PersonRecord> order;

        Groups(List<PersonRecord> records) {
            this.order = records;
            for (PersonRecord each : records) {
                List<PersonRecord> alone = new ArrayList<>(1);
                alone.add(each);
                groupOf.put(each, alone);
            }
        }

        void unite(List<PersonRecord> holders, boolean apartInReservation) {
            List<List<PersonRecord>> seen = new ArrayList<>();
            for (PersonRecord holder : holders) {
                List<PersonRecord> group = of(holder);
                if (seen.stream().noneMatch(each -> each == group) && !joined(group, seen, apartInReservation)) {
                    seen.add(group);
                }
            }
        }

        private boolean joined(List<PersonRecord> group, List<List<PersonRecord>> seen, boolean apartInReservation) {
            for (List<PersonRecord> other : seen) {
                if (!apartInReservation || !meetInReservation(group, other)) {
                    other.addAll(group);
                    group.forEach(each -> groupOf.put(each, other));
                    return true;
                }
            }
            return false;
        }

        private static boolean meetInReservation(List<PersonRecord> one, List<PersonRecord> other) {
            Set<Long> reservations = new HashSet<>();
            one.forEach(each -> reservations.add(each.reservation()));
            return other.stream().anyMatch(each -> reservations.contains(each.reservation()));
        }

        List<PersonRecord> of(PersonRecord member) {
            return groupOf.get(member);
        }

        List<List<PersonRecord>> all() {
            List<List<PersonRecord>> all = new ArrayList<>();
            Set<UUID> listed = new HashSet<>();
            for (PersonRecord each : order) {
                List<PersonRecord> group = of(each);
                if (listed.add(group.get(0).sourceKey())) {
                    all.add(List.copyOf(group));
                }
            }
            return all;
        }
    }
}
