package aero.interline.customer.boundary;

import aero.interline.activity.boundary.ActivityFinder;
import aero.interline.contracts.fact.PersonName;
import aero.interline.domain.customer.NameAgreement;
import aero.interline.platform.control.ListQuery;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Finds the customers whom reservations and activities are about. */
final class OwnersCustomers {

    private record Tie(long owner, long customer) {}

    private final DataSource database;
    private final ActivityFinder activities;

    OwnersCustomers(DataSource database, ActivityFinder activities) {
        this.database = database;
        this.activities = activities;
    }

    /**
     * By the reservation or activity, whom it made known, and else whoever offers a key that the activity
     * carries and is not another than the person named there.
     *
     * @param ids of reservations and activities; one that leads to nobody does not appear
     */
    Map<Long, Set<Long>> of(Collection<Long> ids) {
        Map<Long, Set<Long>> customers = new TreeMap<>();
        if (ids.isEmpty()) {
            return customers;
        }
        long[] owners = ids.stream().mapToLong(Long::longValue).toArray();
        Stream.concat(known(owners), tied(owners))
                .forEach(each -> customers.computeIfAbsent(each.owner(), none -> new TreeSet<>()).add(each.customer()));
        return customers;
    }

    private Stream<Tie> known(long[] owners) {
        return new ListQuery("select reservation_id, customer_id from source_record")
                .where("reservation_id = any(?)", owners)
                .list(database, row -> new Tie(row.getLong(1), row.getLong(2)))
                .stream();
    }

    private Stream<Tie> tied(long[] owners) {
        Map<Long, PersonName> names = activities.names(owners);
        List<Tie> ties = new ListQuery("select distinct a.id, c.id, c.surname, c.given from activity a cross join unnest(a.keys) as k"
                        + " join identity_key i on i.hash = k"
                        + " join customer c on c.id = i.customer_id or c.family = i.customer_id"
                        + " join source_record s on s.customer_id = c.id"
                        + " and (k = any(s.document_keys) or k = any(s.journey_keys) or k = any(s.member_keys))")
                .where("a.id = any(?)", owners)
                .list(database, row -> NameAgreement.possible(names.get(row.getLong(1)), row.getString(3), row.getString(4))
                        ? new Tie(row.getLong(1), row.getLong(2))
                        : null);
        return ties.stream().filter(Objects::nonNull);
    }
}
