package aero.interline.customer.boundary;

import aero.interline.access.boundary.AuditTrail;
import aero.interline.access.boundary.Caller;
import aero.interline.activity.boundary.ActivityFinder;
import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.domain.customer.Survivorship;
import aero.interline.platform.boundary.Page;
import aero.interline.platform.boundary.RequestRefused;
import aero.interline.platform.control.Cursors;
import aero.interline.platform.control.KeySearch;
import aero.interline.platform.control.KeyedHash;
import aero.interline.platform.control.MasterKey;
import aero.interline.platform.control.Vault;
import aero.interline.travel.boundary.ReservationRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Where customers are looked up. Whoever looks at one is on record. */
@Stateless
public class CustomerRegistry {

    @Resource(lookup = "java:app/jdbc/interline")
    private DataSource database;

    @Inject
    private MasterKey master;

    @Inject
    private KeyedHash hash;

    @Inject
    private Vault vault;

    @Inject
    private Survivorship policy;

    @Inject
    private AuditTrail audit;

    @EJB
    private ReservationRegistry reservations;

    private CustomerFinder finder;
    private CustomerSearch search;
    private Cursors cursors;

    @PostConstruct
    void prepare() {
        ActivityFinder activities = new ActivityFinder(database, vault, hash);
        finder = new CustomerFinder(database, vault, policy, activities, reservations::details);
        search = new CustomerSearch(database, new KeySearch(hash), reservations::details, activities);
        cursors = new Cursors(master);
    }

    /**
     * Living customers: the latest first, or those who match, by name.
     *
     * @param query words of a name, each may be the beginning of one; or a locator; or the number of a ticket, membership
     *     or document; {@code null} for everybody
     * @param cursor from the page before, or {@code null}
     */
    public Page<CustomerLine> list(String query, String cursor, int limit) {
        String list = "customers " + query;
        Long after = cursor == null ? null : open(list, cursor);
        List<CustomerLine> found;
        if (query == null) {
            found = finder.latest(after == null ? Long.MAX_VALUE : after, limit + 1);
        } else {
            found = finder.matching(CustomerSearch.words(query), search.byCode(query), after, limit + 1);
        }
        return Page.of(found, limit, last -> cursors.after(list, Long.parseLong(last.id())));
    }

    /** The customer, also one that was joined into another: then the view says into which, and tells nothing else. */
    public Optional<CustomerView> find(long id, Caller by) {
        Optional<CustomerView> customer = finder.find(id);
        customer.filter(found -> found.mergedInto() == null)
                .ifPresent(shown -> audit.record(by.name(), "customer-viewed", shown.id()));
        return customer;
    }

    private long open(String list, String cursor) {
        return cursors.open(list, cursor)
                .orElseThrow(() -> new RequestRefused(
                        ErrorCode.CURSOR_INVALID, "Start again without a cursor; a cursor fits its own query only"));
    }
}
