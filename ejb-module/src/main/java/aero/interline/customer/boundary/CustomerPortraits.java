package aero.interline.customer.boundary;

import aero.interline.activity.boundary.ActivityFinder;
import aero.interline.contracts.fact.ReservationReported;
import aero.interline.domain.customer.Survivorship;
import aero.interline.platform.control.KeyedHash;
import aero.interline.platform.control.Vault;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * Shows customers as a data source knows them, for other capabilities: also as they are within a transaction that was not
 * committed and perhaps never will be. Who looks must be put on record by whoever shows them.
 */
public final class CustomerPortraits {

    private final CustomerFinder finder;
    private final CustomerNames names;

    /** @param opened opens those reservations that there are among the ids */
    public CustomerPortraits(DataSource database, Vault vault, KeyedHash hash, Survivorship policy,
            Function<long[], Map<Long, ReservationReported>> opened) {
        this.finder = new CustomerFinder(database, vault, policy, new ActivityFinder(database, vault, hash), opened);
        this.names = new CustomerNames(database, vault);
    }

    public Optional<CustomerView> find(long id) {
        return finder.find(id);
    }

    /** What living customers are called, by id. */
    public Map<Long, String> names(Collection<Long> customers) {
        Map<Long, String> called = new HashMap<>();
        names.list(customers).forEach(each -> called.put(Long.valueOf(each.id()), each.name()));
        return called;
    }
}
