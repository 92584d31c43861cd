package aero.interline.customer.boundary;

import aero.interline.activity.boundary.ActivityFinder;
import aero.interline.contracts.fact.PersonName;
import aero.interline.contracts.fact.ReservationReported;
import aero.interline.domain.customer.NameAgreement;
import aero.interline.platform.control.KeySearch;
import aero.interline.platform.control.KeyedHash;
import aero.interline.platform.control.ListQuery;
import aero.interline.platform.control.Vault;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Finds the customers whom a message and its facts are about. */
public final class CustomersBehind {

    private final DataSource database;
    private final OwnersCustomers owners;
    private final CustomerSearch search;
    private final CustomerNames names;

    /** @param reservations opens a reservation by its id */
    public CustomersBehind(
            DataSource database, Vault vault, KeyedHash hash, LongFunction<Optional<ReservationReported>> reservations) {
        this.database = database;
        ActivityFinder activities = new ActivityFinder(database, vault, hash);
        this.owners = new OwnersCustomers(database, activities);
        this.search = new CustomerSearch(database, hash, reservations, activities);
        this.names = new CustomerNames(database, vault);
    }

    /** The persons of the reservations that a message told. */
    public Set<Long> ofMessage(long id) {
        return new TreeSet<>(new ListQuery("select s.customer_id from timeline t"
                        + " join source_record s on s.reservation_id = t.reservation_id")
                .where("t.message_id = ?", id)
                .list(database, row -> row.getLong(1)));
    }

    /** By the reservation or activity; one that leads to nobody does not appear. */
    public Map<Long, Set<Long>> ofOwners(Collection<Long> ids) {
        return owners.of(ids);
    }

    /**
     * Who travels on this ticket.
     *
     * @param name of the person meant, or {@code null}
     */
    public Set<Long> ofTicket(String number, PersonName name) {
        return new ListQuery("select id, surname, given from customer")
                .where("id = any(?)", search.byNumber(KeySearch.normal(number)).toArray())
                .list(database, row -> NameAgreement.possible(name, row.getString(2), row.getString(3)) ? row.getLong(1) : 0L)
                .stream()
                .filter(id -> id != 0)
                .collect(Collectors.toSet());
    }

    /** What they are called, by name. */
    public List<CustomerName> names(Collection<Long> customers) {
        return names.list(customers);
    }
}
