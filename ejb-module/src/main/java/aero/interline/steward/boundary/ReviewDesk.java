package aero.interline.steward.boundary;

import aero.interline.access.boundary.AuditTrail;
import aero.interline.access.boundary.Caller;
import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.customer.boundary.CustomerPortraits;
import aero.interline.domain.customer.Survivorship;
import aero.interline.platform.boundary.Page;
import aero.interline.platform.boundary.RequestRefused;
import aero.interline.platform.control.Cursors;
import aero.interline.platform.control.KeyedHash;
import aero.interline.platform.control.MasterKey;
import aero.interline.platform.control.Vault;
import aero.interline.steward.control.DuplicateQueue;
import aero.interline.steward.entity.Duplicate;
import aero.interline.steward.entity.Wanted;
import aero.interline.travel.boundary.ReservationRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/** Where stewards look through the possible duplicates. */
@Stateless
public class ReviewDesk {

    @Resource(lookup = "java:app/jdbc/interline")
    private DataSource database;

    @Inject
    private MasterKey master;

    @Inject
    private Vault vault;

    @Inject
    private KeyedHash hash;

    @Inject
    private Survivorship policy;

    @Inject
    private Clock clock;

    @Inject
    private AuditTrail audit;

    @EJB
    private ReservationRegistry reservations;

    private DuplicateQueue queue;
    private DuplicateLines lines;
    private Cursors cursors;

    @PostConstruct
    void open() {
        queue = new DuplicateQueue(database);
        lines = new DuplicateLines(new CustomerPortraits(database, vault, hash, policy, reservations::details));
        cursors = new Cursors(master);
    }

    /** @param cursor from the page before, or {@code null} */
    public Page<DuplicateLine> list(DuplicateFilter filter, String cursor, int limit, Caller by) {
        String list = "duplicates " + filter;
        Long after = cursor == null ? null : cursors.open(list, cursor).orElseThrow(() -> new RequestRefused(
                ErrorCode.CURSOR_INVALID, "Start again without a cursor; a cursor fits its own filter only"));
        audit.record(by.name(), "duplicates-listed", null);
        List<Duplicate> found = queue.list(wanted(filter), after, clock.instant(), limit + 1);
        return Page.of(lines.of(found), limit, last -> cursors.after(list, Long.parseLong(last.id())));
    }

    /** How many pairs a filter names. */
    public long count(DuplicateFilter filter) {
        return queue.count(wanted(filter), clock.instant());
    }

    /** How much there is to do. */
    public DuplicateCounts counts() {
        Map<String, Long> open = new TreeMap<>(queue.counts(clock.instant()));
        Long skipped = open.remove("skipped");
        return new DuplicateCounts(open.values().stream().mapToLong(Long::longValue).sum(), open,
                skipped == null ? 0 : skipped, queue.waiting());
    }

    static Wanted wanted(DuplicateFilter filter) {
        return new Wanted(filter.why() == null ? null : filter.why().name().toLowerCase(Locale.ROOT), filter.least(),
                filter.most(), filter.state() == DuplicateFilter.State.SKIPPED, filter.order() == DuplicateFilter.Order.AGE,
                filter.customer());
    }
}
