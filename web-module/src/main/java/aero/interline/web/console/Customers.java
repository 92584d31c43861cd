package aero.interline.web.console;

import aero.interline.customer.boundary.CustomerLine;
import aero.interline.customer.boundary.People;
import aero.interline.platform.boundary.Page;
import aero.interline.platform.boundary.RequestRefused;
import aero.interline.web.PeopleBox;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The list of customers with its search, which is posted and remembered for the session, never put in an address. */
@Named
@ViewScoped
public class Customers implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int LENGTH = 25;

    @Inject
    private transient PeopleBox box;

    @Inject
    private CurrentUser user;

    @Inject
    private LastSearch last;

    private final Deque<String> cursors = new ArrayDeque<>();
    private String query;
    private boolean similar;
    private boolean more;
    private List<CustomerLine> items;
    private String next;
    private String refusal;

    @PostConstruct
    void first() {
        query = last.getText();
        read(null);
    }

    public void search() {
        last.setText(query);
        similar = false;
        cursors.clear();
        read(null);
    }

    /** Again, with names that merely resemble. */
    public void widen() {
        similar = true;
        cursors.clear();
        read(null);
    }

    public void clear() {
        query = null;
        search();
    }

    public void further() {
        cursors.push(next);
        read(next);
    }

    public void back() {
        cursors.pop();
        read(cursors.peek());
    }

    private void read(String cursor) {
        refusal = null;
        People found;
        try {
            found = box.list(query, similar, cursor, LENGTH, user.caller());
        } catch (RequestRefused e) {
            refusal = e.getMessage().replaceFirst("Parameter query: ", "A search needs ");
            found = new People(new Page<>(List.of(), null), false);
        }
        items = found.page().items();
        next = found.page().next();
        more = found.more();
    }

    public String getQuery() {
        return query;
    }

    public void setQuery(String query) {
        this.query = query == null || query.isBlank() ? null : query.strip();
    }

    public List<CustomerLine> getItems() {
        return items;
    }

    /** What to change about the search, or {@code null}. */
    public String getRefusal() {
        return refusal;
    }

    /** Whether similar names were left out. */
    public boolean isMore() {
        return more;
    }

    public boolean isFirst() {
        return cursors.isEmpty();
    }

    public boolean isLast() {
        return next == null;
    }
}
