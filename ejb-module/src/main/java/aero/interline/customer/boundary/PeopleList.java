package aero.interline.customer.boundary;

import aero.interline.activity.boundary.ActivityFinder;
import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.fact.ReservationReported;
import aero.interline.customer.boundary.PeopleSearch.Found;
import aero.interline.customer.boundary.PeopleSearch.Similar;
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

    private static final String EVERYBODY = "customers";

    /** Who stood last on a page, and how was searched. */
    private record Mark(boolean similar, long id, double score) {

        static final int NUMBERS = 3;

        static Mark of(long[] numbers) {
            return new Mark(numbers[0] != 0, numbers[1], Double.longBitsToDouble(numbers[2]));
        }

        long[] numbers() {
            return new long[] {similar ? 1 : 0, id, Double.doubleToLongBits(score)};
        }
    }

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
    public People list(String query, boolean similar, String cursor, int limit) {
        return query == null ? everybody(cursor, limit) : found(query, similar, cursor, limit);
    }

    private People everybody(String cursor, int limit) {
        long before = cursor == null ? Long.MAX_VALUE : open(EVERYBODY, cursor, 1)[0];
        List<CustomerLine> latest = finder.latest(before, limit + 1);
        return new People(Page.of(latest, limit, last -> cursors.after(EVERYBODY, Long.parseLong(last.id()))), false, false);
    }

    /** A cursor says where its page ended and how was searched for it: what is stored meanwhile changes neither. */
    private People found(String query, boolean similar, String cursor, int limit) {
        String list = "customers " + (similar ? "similar to " : "") + query;
        String text = SearchText.of(query);
        if (cursor == null) {
            Found found = search.find(text, similar ? Similar.TOO : Similar.WHERE_NOBODY_FITS);
            return page(list, found, found.people(), limit);
        }
        Mark mark = Mark.of(open(list, cursor, Mark.NUMBERS));
        Found found = search.find(text, mark.similar() ? Similar.TOO : Similar.NOT);
        return page(list, found, behind(found.people(), mark), limit);
    }

    private People page(String list, Found found, List<PersonFound> rest, int limit) {
        List<PersonFound> some = rest.stream().limit(limit + 1L).toList();
        Page<CustomerLine> page = Page.of(finder.lines(some), limit, line -> {
            long id = Long.parseLong(line.id());
            double score = some.stream().filter(each -> each.id() == id).findFirst().orElseThrow().score();
            return cursors.after(list, new Mark(found.similar(), id, score).numbers());
        });
        return new People(page, found.named() && !found.similar(), found.cut());
    }

    /** Whoever stood last may have gone, or have another name: then it goes on with all who do not fit better. */
    private static List<PersonFound> behind(List<PersonFound> found, Mark last) {
        boolean there = found.stream().anyMatch(each -> each.id() == last.id() && each.score() == last.score());
        return there
                ? found.stream().dropWhile(each -> each.id() != last.id()).skip(1).toList()
                : found.stream().dropWhile(each -> each.score() > last.score()).toList();
    }

    private long[] open(String list, String cursor, int numbers) {
        return cursors.open(list, cursor, numbers)
                .orElseThrow(() -> new RequestRefused(
                        ErrorCode.CURSOR_INVALID, "Start again without a cursor; a cursor fits its own query only"));
    }
}
