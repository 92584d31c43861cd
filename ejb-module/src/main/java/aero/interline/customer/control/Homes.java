package aero.interline.customer.control;

import aero.interline.customer.entity.Linked;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Numbers of customers by the records that stand for them. Each record brings a number: that of the customer it makes, or would
 * make if it were alone. The customer of several records has the least of their numbers, so when customers are joined the oldest
 * lives on, and whoever parts gets the number again that there was before. When the record of a customer's number goes, the next of
 * the customer stands for it.
 */
final class Homes {

    private static final Comparator<Linked> OLDEST = Comparator
            .comparing(Linked::home, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(each -> each.person().id());

    private final Map<Long, Long> stored = new HashMap<>();
    private final Map<Long, Long> fresh = new HashMap<>();

    private Homes() {}

    /** @param records all that the families hold now */
    static Homes of(Collection<Linked> records) {
        Homes homes = new Homes();
        Map<Long, Linked> oldest = new HashMap<>();
        Set<Long> held = new HashSet<>();
        for (Linked each : records) {
            if (!each.fresh()) {
                oldest.merge(each.customerId(), each, (one, other) -> OLDEST.compare(one, other) <= 0 ? one : other);
                held.add(each.home());
            }
        }
        oldest.forEach((customer, heir) -> {
            if (!held.contains(customer)) {
                homes.stored.put(heir.person().id(), customer);
            }
        });
        return homes;
    }

    /** Of records that are stored already: the numbers they stand for from now on. */
    Map<Long, Long> stored() {
        return stored;
    }

    /** Of records that are new. */
    Map<Long, Long> fresh() {
        return fresh;
    }

    /** @return 0 for none */
    long of(Linked record) {
        Long number = stored.getOrDefault(record.person().id(), record.home());
        return number == null ? 0 : number;
    }

    /**
     * A number for each person.
     *
     * @param ids for those who part from a customer of which nobody knows who made it
     */
    List<Long> numbers(List<List<Linked>> persons, Settlement.Ids ids) throws SQLException {
        List<Long> numbers = new ArrayList<>();
        Set<Long> taken = new HashSet<>();
        for (List<Linked> person : persons) {
            long number = person.stream().filter(each -> !each.fresh()).mapToLong(this::of)
                    .filter(each -> each != 0 && !taken.contains(each)).min().orElse(0);
            if (number == 0) {
                number = person.stream().filter(Linked::fresh).mapToLong(Linked::customerId).min().orElse(0);
            }
            if (number == 0) {
                number = ids.next();
                stored.put(person.stream().min(OLDEST).orElseThrow().person().id(), number);
            }
            taken.add(number);
            numbers.add(number);
            bringIn(person, number);
        }
        return numbers;
    }

    /** A number that was drawn before that of an older customer, by another session, would make the customer change its own. */
    private void bringIn(List<Linked> person, long number) {
        person.stream().filter(each -> each.fresh() && each.customerId() >= number)
                .forEach(each -> fresh.put(each.person().id(), each.customerId()));
    }
}
