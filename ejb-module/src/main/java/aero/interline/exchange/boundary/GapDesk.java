package aero.interline.exchange.boundary;

import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.platform.boundary.Page;
import aero.interline.platform.boundary.RequestRefused;
import aero.interline.platform.control.Cursors;
import aero.interline.platform.control.MasterKey;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import javax.sql.DataSource;

/** Where people see what never came. */
@Stateless
public class GapDesk {

    @Resource(lookup = "java:app/jdbc/interline")
    private DataSource database;

    @Inject
    private MasterKey master;

    private GapFinder finder;
    private Cursors cursors;

    @PostConstruct
    void prepare() {
        finder = new GapFinder(database);
        cursors = new Cursors(master);
    }

    /**
     * Newest first.
     *
     * @param cursor from the page before, or {@code null} for the first page
     * @throws RequestRefused if the cursor is not from this list
     */
    public Page<GapView> list(GapFilter filter, String cursor, int limit) {
        String list = "gaps " + filter;
        long before = cursor == null
                ? Long.MAX_VALUE
                : cursors.open(list, cursor).orElseThrow(() -> new RequestRefused(
                        ErrorCode.CURSOR_INVALID, "Start again without a cursor; a cursor fits its own filter only"));
        List<GapView> found = finder.list(filter, before, limit + 1);
        return Page.of(found, limit, last -> cursors.after(list, Long.parseLong(last.id())));
    }
}
