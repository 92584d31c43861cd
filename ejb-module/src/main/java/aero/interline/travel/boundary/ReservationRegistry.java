package aero.interline.travel.boundary;

import aero.interline.access.boundary.AuditTrail;
import aero.interline.access.boundary.Caller;
import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.fact.ReservationReported;
import aero.interline.platform.boundary.Page;
import aero.interline.platform.boundary.RequestRefused;
import aero.interline.platform.control.Cursors;
import aero.interline.platform.control.MasterKey;
import aero.interline.platform.control.Vault;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** Where reservations are looked up. They name people, so whoever looks at one is on record. */
@Stateless
public class ReservationRegistry {

    @Resource(lookup = "java:app/jdbc/interline")
    private DataSource database;

    @Inject
    private MasterKey master;

    @Inject
    private Vault vault;

    @Inject
    private AuditTrail audit;

    private ReservationFinder finder;
    private Cursors cursors;

    @PostConstruct
    void prepare() {
        finder = new ReservationFinder(database, vault);
        cursors = new Cursors(master);
    }

    /**
     * The latest first.
     *
     * @param locator exact, in any case, or {@code null} for all
     * @param cursor  from the page before, or {@code null}
     */
    public Page<ReservationLine> list(String locator, String cursor, int limit) {
        String wanted = locator == null ? null : locator.strip().toUpperCase(Locale.ROOT);
        String list = "reservations " + wanted;
        long before = cursor == null
                ? Long.MAX_VALUE
                : cursors.open(list, cursor).orElseThrow(() -> new RequestRefused(
                        ErrorCode.CURSOR_INVALID, "Start again without a cursor; a cursor fits its own filter only"));
        List<ReservationLine> found = finder.list(wanted, before, limit + 1);
        return Page.of(found, limit, last -> cursors.after(list, Long.parseLong(last.id())));
    }

    public Optional<ReservationView> find(long id, Caller by) {
        Optional<ReservationView> reservation = finder.find(id);
        reservation.ifPresent(shown -> audit.record(by.name(), "reservation-viewed", shown.id()));
        return reservation;
    }

    /** The newest reports, for capabilities that work on them without showing them; other ids do not appear. */
    public Map<Long, ReservationReported> details(long[] ids) {
        return finder.details(ids);
    }

    /** The newest report, for capabilities that work on it without showing it. */
    public Optional<ReservationReported> details(long id) {
        return finder.details(id);
    }
}
