package aero.interline.domain.customer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
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
 * <p>Who is one person depends on the records, and on what stewards said about them, alone: documents are considered before loyalty numbers, these before
 * journeys, keys and records in the order of their own hashes, and two sets of records become one person unless that
 * would make one person of two records of a group. At last, who is known by a number alone joins the one person who
 * has that number.
 *
 * @param persons each with its records, at least one
 */
public record Family(List<List<PersonRecord>> persons) {

    /** Keys that make one person of those who share them, the most reliable first. */
    private static final List<Function<OfferedKeys, List<UUID>>> UNITING =
            List.of(OfferedKeys::documents, OfferedKeys::loyalties, OfferedKeys::journeys);

    /** @param records everything that the families concerned hold, in any order */
    public static List<Family> of(Collection<PersonRecord> records) {
        return of(records, Map.of());
    }

    /**
     * @param said of pairs of records whether somebody who must know said that they are of one person, or of two; goes before
     *             everything else, and of those who contradict each other the last
     */
    public static List<Family> of(Collection<PersonRecord> records, Map<List<UUID>, Boolean> said) {
        List<PersonRecord> sorted =
                records.stream().sorted(Comparator.comparing(PersonRecord::sourceKey)).toList();
        Groups tied = new Groups(sorted);
        Groups persons = new Groups(sorted);
        tied.tie(said);
        persons.obey(said);
        for (Function<OfferedKeys, List<UUID>> keys : UNITING) {
            for (List<PersonRecord> holders : holders(sorted, keys)) {
                tied.unite(holders, false);
                persons.unite(holders, true);
            }
        }
        Collection<List<PersonRecord>> members = holders(sorted, OfferedKeys::members);
        members.forEach(holders -> tied.unite(holders, false));
        persons.uniteNameless(members);
        Map<UUID, List<List<PersonRecord>>> families = new LinkedHashMap<>();
        for (List<PersonRecord> person : persons.all()) {
            UUID first = tied.of(person.get(0)).get(0).sourceKey();
            families.computeIfAbsent(first, none -> new ArrayList<>()).add(person);
        }
        return families.values().stream().map(Family::new).toList();
    }

    /** Which records hold a key, for each key that more than one holds, in the order of the keys. */
    private static Collection<List<PersonRecord>> holders(
            List<PersonRecord> sorted, Function<OfferedKeys, List<UUID>> keys) {
        Map<UUID, List<PersonRecord>> holders = new TreeMap<>();
        for (PersonRecord record : sorted) {
            for (UUID key : new HashSet<>(keys.apply(record.keys()))) {
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
        private final Map<UUID, PersonRecord> byKey = new HashMap<>();
        private final Map<UUID, Set<UUID>> parted = new HashMap<>();

        Groups(List<PersonRecord> records) {
            this.order = records;
            for (PersonRecord each : records) {
                List<PersonRecord> alone = new ArrayList<>(1);
                alone.add(each);
                groupOf.put(each, alone);
                byKey.put(each.sourceKey(), each);
            }
        }

        /** Whoever something was said about has to do with the other, whatever it was. */
        void tie(Map<List<UUID>, Boolean> said) {
            said.keySet().stream().map(this::there).filter(pair -> pair.size() == 2).forEach(pair -> unite(pair, false));
        }

        void obey(Map<List<UUID>, Boolean> said) {
            List<List<PersonRecord>> same = new ArrayList<>();
            said.forEach((keys, one) -> {
                List<PersonRecord> pair = there(keys);
                if (pair.size() == 2 && one) {
                    same.add(0, pair);
                } else if (pair.size() == 2) {
                    parted.computeIfAbsent(keys.get(0), none -> new HashSet<>()).add(keys.get(1));
                    parted.computeIfAbsent(keys.get(1), none -> new HashSet<>()).add(keys.get(0));
                }
            });
            for (List<PersonRecord> pair : same) {
                if (of(pair.get(0)) != of(pair.get(1)) && !heldApart(of(pair.get(0)), of(pair.get(1)))) {
                    unite(pair, false);
                }
            }
        }

        private List<PersonRecord> there(List<UUID> keys) {
            return keys.stream().filter(byKey::containsKey).map(byKey::get).toList();
        }

        private boolean heldApart(List<PersonRecord> one, List<PersonRecord> other) {
            return !parted.isEmpty() && one.stream().anyMatch(each -> parted.getOrDefault(each.sourceKey(), Set.of()).stream()
                    .anyMatch(kept -> of(byKey.get(kept)) == other));
        }

        void unite(List<PersonRecord> holders, boolean apart) {
            List<List<PersonRecord>> seen = new ArrayList<>();
            for (PersonRecord holder : holders) {
                List<PersonRecord> group = of(holder);
                if (seen.stream().noneMatch(each -> each == group) && !joined(group, seen, apart)) {
                    seen.add(group);
                }
            }
        }

        private boolean joined(List<PersonRecord> group, List<List<PersonRecord>> seen, boolean apart) {
            for (List<PersonRecord> other : seen) {
                if (!apart || !meet(group, other) && !heldApart(group, other)) {
                    other.addAll(group);
                    group.forEach(each -> groupOf.put(each, other));
                    return true;
                }
            }
            return false;
        }

        private static boolean meet(List<PersonRecord> one, List<PersonRecord> other) {
            Set<Long> groups = new HashSet<>();
            one.forEach(each -> groups.add(each.group()));
            return other.stream().anyMatch(each -> groups.contains(each.group()));
        }

        /**
         * First those without a name who share a number become one, then each of them joins the named person who has
         * one of its numbers, unless several persons have it: the number does not tell which one.
         */
        void uniteNameless(Collection<List<PersonRecord>> members) {
            members.forEach(holders -> unite(holders.stream().filter(each -> !named(of(each))).toList(), true));
            Map<List<PersonRecord>, Set<List<PersonRecord>>> persons = personsOfNumbers(members);
            for (PersonRecord each : order) {
                Set<List<PersonRecord>> candidates = persons.getOrDefault(of(each), Set.of());
                if (!each.named() && candidates.size() == 1) {
                    joined(of(each), List.copyOf(candidates), true);
                }
            }
        }

        /** For each nameless one the named persons who have one of its numbers for themselves. */
        private Map<List<PersonRecord>, Set<List<PersonRecord>>> personsOfNumbers(
                Collection<List<PersonRecord>> members) {
            Map<List<PersonRecord>, Set<List<PersonRecord>>> persons = new IdentityHashMap<>();
            for (List<PersonRecord> holders : members) {
                Set<List<PersonRecord>> named = identities();
                holders.stream().map(this::of).filter(Groups::named).forEach(named::add);
                if (named.size() == 1) {
                    holders.stream()
                            .map(this::of)
                            .filter(group -> !named(group))
                            .forEach(group -> persons.computeIfAbsent(group, none -> identities()).addAll(named));
                }
            }
            return persons;
        }

        private static Set<List<PersonRecord>> identities() {
            return Collections.newSetFromMap(new IdentityHashMap<>());
        }

        private static boolean named(List<PersonRecord> group) {
            return group.stream().anyMatch(PersonRecord::named);
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
