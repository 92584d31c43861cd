package aero.interline.customer.boundary;

import aero.interline.access.boundary.AuditTrail;
import aero.interline.access.boundary.Caller;
import aero.interline.activity.boundary.ActivityFinder;
import aero.interline.domain.customer.Survivorship;
import aero.interline.platform.control.Cursors;
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
    private PeopleList people;

    @PostConstruct
    void prepare() {
        ActivityFinder activities = new ActivityFinder(database, vault, hash);
        finder = new CustomerFinder(database, vault, policy, activities, reservations::details);
        people = new PeopleList(finder, new PeopleSearch(
                database, new CustomerSearch(database, hash, reservations::details, activities)), new Cursors(master));
    }

    /**
     * Living customers: the latest first, or those who match, the best first, some hundreds at most.
     *
     * @param query words of a name in any order, script and spelling; or exactly an e-mail address, telephone, customer id,
     *     locator, or the number of a ticket, membership or document; {@code null} for everybody
     * @param similar whether names that merely resemble are shown beside those that fit; they are anyway where nobody fits
     * @param cursor from the page before, or {@code null}
     */
    public People list(String query, boolean similar, String cursor, int limit, Caller by) {
        People shown = people.list(query, similar, cursor, limit);
        audit.recordEach(by.name(), "customer-listed", shown.page().items().stream().map(CustomerLine::id).toList());
        return shown;
    }

    /** The customer, also one that was joined into another: then the view says into which, and tells nothing else. */
    public Optional<CustomerView> find(long id, Caller by) {
        Optional<CustomerView> customer = finder.find(id);
        customer.filter(found -> found.mergedInto() == null)
                .ifPresent(shown -> audit.record(by.name(), "customer-viewed", shown.id()));
        return customer;
    }

    /** The numbers of those who were joined into a customer. */
    public List<String> joinedInto(long id) {
        return finder.joinedInto(id);
    }
}
