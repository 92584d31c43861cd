package aero.interline.customer.control;

import aero.interline.customer.entity.Linked;
import aero.interline.domain.customer.PersonRecord;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Which customer each person is from now on. Who is one person, a {@link Verdict} says from the records alone; here each
 * person keeps a customer id: the oldest that any of its records belonged to and that no other person keeps.
 *
 * @param persons   everyone in the families concerned
 * @param joined    customers that became part of another one
 * @param forgotten customers of whom no record is left
 */
record Settlement(List<Person> persons, Map<Long, Long> joined, Set<Long> forgotten) {

    /**
     * @param family  least customer of those that share strong keys with this one, itself included
     * @param records at least one
     */
    record Person(long customerId, long family, List<Linked> records) {

        List<PersonRecord> views() {
            return records.stream().map(Linked::person).toList();
        }
    }

    /** Gives ids for persons who part from a customer that another person keeps. */
    @FunctionalInterface
    interface Ids {
        long next() throws SQLException;
    }

    private static final Comparator<Linked> OLDEST_CUSTOMER =
            Comparator.comparing(Linked::fresh).thenComparing(Linked::customerId).thenComparing(l -> l.person().id());

    /**
     * @param records   all that the families hold now
     * @param verdict   who is one person among them
     * @param customers that these families had until now
     */
    static Settlement of(Collection<Linked> records, Verdict verdict, Set<Long> customers, Ids ids) throws SQLException {
        Map<UUID, Integer> personOf = new HashMap<>();
        List<Integer> familyOf = new ArrayList<>();
        for (int family = 0; family < verdict.families().size(); family++) {
            for (List<UUID> person : verdict.families().get(family)) {
                person.forEach(each -> personOf.put(each, familyOf.size()));
                familyOf.add(family);
            }
        }
        List<Long> kept = keepIds(records, personOf, familyOf.size(), ids);
        return of(persons(records, personOf, familyOf, kept), customers);
    }

    private static List<Long> keepIds(
            Collection<Linked> records, Map<UUID, Integer> personOf, int persons, Ids ids) throws SQLException {
        Long[] kept = new Long[persons];
        Set<Long> taken = new HashSet<>();
        for (Linked each : records.stream().sorted(OLDEST_CUSTOMER).toList()) {
            int person = personOf.get(each.person().sourceKey());
            if (kept[person] == null && taken.add(each.customerId())) {
                kept[person] = each.customerId();
            }
        }
        for (int person = 0; person < persons; person++) {
            if (kept[person] == null) {
                kept[person] = ids.next();
            }
        }
        return List.of(kept);
    }

    private static List<Person> persons(
            Collection<Linked> records, Map<UUID, Integer> personOf, List<Integer> familyOf, List<Long> kept) {
        List<List<Linked>> grouped = new ArrayList<>();
        Map<Integer, Long> least = new HashMap<>();
        for (int person = 0; person < kept.size(); person++) {
            grouped.add(new ArrayList<>());
            least.merge(familyOf.get(person), kept.get(person), Math::min);
        }
        records.forEach(each -> grouped.get(personOf.get(each.person().sourceKey())).add(each));
        List<Person> persons = new ArrayList<>();
        for (int person = 0; person < kept.size(); person++) {
            persons.add(new Person(kept.get(person), least.get(familyOf.get(person)), grouped.get(person)));
        }
        return persons;
    }

    private static Settlement of(List<Person> persons, Set<Long> customers) {
        Set<Long> lost = new TreeSet<>(customers);
        persons.forEach(each -> lost.remove(each.customerId()));
        Map<Long, Long> joined = new TreeMap<>();
        for (Person person : persons) {
            for (Linked each : person.records()) {
                if (!each.fresh() && lost.contains(each.customerId())) {
                    joined.merge(each.customerId(), person.customerId(), Math::min);
                }
            }
        }
        lost.removeAll(joined.keySet());
        return new Settlement(persons, joined, lost);
    }
}
