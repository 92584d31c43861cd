package aero.interline.customer.boundary;

import aero.interline.activity.boundary.ActivityFinder;
import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.fact.ReservationReported;
import aero.interline.domain.customer.Survivorship;
import aero.interline.platform.boundary.Page;
import aero.interline.platform.boundary.RequestRefused;
import aero.interline.platform.control.Cursors;
import aero.interline.platform.control.KeyedHash;
import aero.interline.platform.control.MasterKey;
import aero.interline.platform.control.Vault;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import javax.sql.DataSource;

/** Customers page by page: everybody, or whom somebody means who typed into the one box. */
public final class PeopleList {

    private final CustomerFinder finder;
    private final PeopleSearch search;
    private final Cursors cursors;

    PeopleList(CustomerFinder finder, PeopleSearch search, Cursors cursors) {
        this.finder = finder;
        this.search = search;
        this.cursors = cursors;
    }

    /**
     * Without a container, as measurements need it.
     *
     * @param reservations opens a reservation by its id
     */
    public static PeopleList on(DataSource database, Vault vault, KeyedHash hash, MasterKey master,
            LongFunction<Optional<ReservationReported>> reservations) {
        ActivityFinder activities = new ActivityFinder(database, vault, hash);
        return new PeopleList(
                new CustomerFinder(database, vault, Survivorship.standard(), activities, ids -> Map.of()),
                new PeopleSearch(database, new CustomerSearch(database, hash, reservations, activities)),
                new Cursors(master));
    }

    /** As {@link CustomerRegistry#list}. */
    public Page<CustomerLine> list(String query, String cursor, int limit) {
        String list = "customers " + query;
        Long after = cursor == null ? null : open(list, cursor);
        List<CustomerLine> found = query == null
                ? finder.latest(after == null ? Long.MAX_VALUE : after, limit + 1)
                : finder.lines(page(search.find(SearchText.of(query)), after, limit + 1));
        return Page.of(found, limit, last -> cursors.after(list, Long.parseLong(last.id())));
    }

    private static List<PersonFound> page(List<PersonFound> found, Long after, int limit) {
        if (after == null) {
            return found.stream().limit(limit).toList();
        }
        List<PersonFound> rest = found.stream().dropWhile(each -> each.id() != after).skip(1).limit(limit).toList();
        if (rest.isEmpty()) {
            throw new RequestRefused(ErrorCode.CURSOR_INVALID, "Who stood last on the page before is not found any longer");
        }
        return rest;
    }

    private long open(String list, String cursor) {
        return cursors.open(list, cursor)
                .orElseThrow(() -> new RequestRefused(
                        ErrorCode.CURSOR_INVALID, "Start again without a cursor; a cursor fits its own query only"));
    }
}
