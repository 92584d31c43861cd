package aero.interline.customer.control;

import aero.interline.customer.entity.Linked;
import aero.interline.domain.customer.PersonRecord;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Which customer each person is from now on. Who is one person, a {@link Verdict} says from the records alone; here each
 * person gets a number, that of the oldest customer which one of its records made or would have made ({@link Homes}).
 *
 * @param persons   everyone in the families concerned
 * @param joined    customers that became part of another one
 * @param forgotten customers of whom no record is left
 * @param homes     which record stands for which number
 */
record Settlement(List<Person> persons, Map<Long, Long> joined, Set<Long> forgotten, Homes homes) {

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
        Homes homes = Homes.of(records);
        List<List<Linked>> grouped = grouped(records, personOf, familyOf.size());
        List<Long> kept = homes.numbers(grouped, ids);
        return of(persons(grouped, familyOf, kept), customers, homes);
    }

    /** Customers that there were not among some; their records belonged to others until now. */
    Set<Long> parted(Set<Long> known) {
        Set<Long> parted = new TreeSet<>();
        persons.stream().filter(each -> !known.contains(each.customerId()) && each.records().stream().anyMatch(of -> !of.fresh()))
                .forEach(each -> parted.add(each.customerId()));
        return parted;
    }

    private static List<List<Linked>> grouped(Collection<Linked> records, Map<UUID, Integer> personOf, int persons) {
        List<List<Linked>> grouped = new ArrayList<>();
        for (int person = 0; person < persons; person++) {
            grouped.add(new ArrayList<>());
        }
        records.forEach(each -> grouped.get(personOf.get(each.person().sourceKey())).add(each));
        return grouped;
    }

    private static List<Person> persons(List<List<Linked>> grouped, List<Integer> familyOf, List<Long> kept) {
        Map<Integer, Long> least = new HashMap<>();
        for (int person = 0; person < kept.size(); person++) {
            least.merge(familyOf.get(person), kept.get(person), Math::min);
        }
        List<Person> persons = new ArrayList<>();
        for (int person = 0; person < kept.size(); person++) {
            persons.add(new Person(kept.get(person), least.get(familyOf.get(person)), grouped.get(person)));
        }
        return persons;
    }

    private static Settlement of(List<Person> persons, Set<Long> customers, Homes homes) {
        Set<Long> lost = new TreeSet<>(customers);
        persons.forEach(each -> lost.remove(each.customerId()));
        Map<Long, Long> joined = new TreeMap<>();
        Map<Long, Long> followed = new TreeMap<>();
        for (Person person : persons) {
            for (Linked each : person.records()) {
                if (!each.fresh() && lost.contains(each.customerId())) {
                    joined.merge(each.customerId(), person.customerId(), Math::min);
                    if (each.customerId() == homes.of(each)) {
                        followed.put(each.customerId(), person.customerId());
                    }
                }
            }
        }
        joined.putAll(followed);
        lost.removeAll(joined.keySet());
        return new Settlement(persons, joined, lost, homes);
    }
}
