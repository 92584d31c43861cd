package aero.interline.web.console;

import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.platform.boundary.Page;
import aero.interline.platform.boundary.RequestRefused;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;

/** A list page by page. Which one is looked at stands in the address, so that the way back leads to it. */
public abstract class PagedList<T> implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int LENGTH = 25;

    private final PageTrail trail = new PageTrail();
    private transient List<T> items;
    private String next;

    /** A page for the filter as it stands. */
    protected abstract Page<T> find(String cursor, int length);

    /** Where the page is shown that was turned to; {@code null} for the place where it is. */
    protected abstract String shown();

    /** Shows the page that the address tells, or says what cannot be looked for. */
    public void load() throws IOException {
        try {
            read();
        } catch (RequestRefused e) {
            Refusals.say(e);
        }
    }

    /** Shows the page that the address tells, or the first if there is none such. */
    protected void read() {
        show(List.of(), null);
        try {
            show(find(trail.cursor(), LENGTH));
        } catch (RequestRefused e) {
            if (e.code() != ErrorCode.CURSOR_INVALID || trail.isFirst()) {
                throw e;
            }
            trail.clear();
            show(find(null, LENGTH));
        }
    }

    private void show(Page<T> page) {
        show(page.items(), page.next());
    }

    private void show(List<T> found, String cursor) {
        items = found;
        next = cursor;
    }

    public String apply() {
        trail.clear();
        return shown();
    }

    public String older() {
        trail.forward(next);
        return shown();
    }

    public String newer() {
        trail.backward();
        return shown();
    }

    public String getAfter() {
        return trail.text();
    }

    public void setAfter(String after) {
        trail.follow(after);
    }

    public boolean isFirst() {
        return trail.isFirst();
    }

    public boolean isLast() {
        return next == null;
    }

    public List<T> getItems() {
        return items == null ? List.of() : items;
    }
}
