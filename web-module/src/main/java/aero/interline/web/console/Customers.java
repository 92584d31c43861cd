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

    private final PageTrail trail = new PageTrail();
    private String query;
    private boolean similar;
    private boolean more;
    private boolean cut;
    private List<CustomerLine> items;
    private String next;
    private String refusal;

    @PostConstruct
    void first() {
        query = last.getText();
        similar = last.isSimilar();
        trail.follow(last.getAfter());
        read();
    }

    public void search() {
        similar = false;
        trail.clear();
        show();
    }

    /** Again, with names that merely resemble. */
    public void widen() {
        similar = true;
        trail.clear();
        show();
    }

    public void clear() {
        query = null;
        search();
    }

    public void further() {
        trail.forward(next);
        show();
    }

    public void back() {
        trail.backward();
        show();
    }

    private void show() {
        last.remember(query, similar, trail.text());
        read();
    }

    private void read() {
        refusal = null;
        People found;
        try {
            found = box.list(query, similar, trail.cursor(), LENGTH, user.caller());
        } catch (RequestRefused e) {
            refusal = Refusals.of(e).replaceFirst("^Search: ", "A search needs ");
            found = new People(new Page<>(List.of(), null), false, false);
        }
        items = found.page().items();
        next = found.page().next();
        more = found.more();
        cut = found.cut();
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

    /** Whether more names fit than are listed. */
    public boolean isCut() {
        return cut;
    }

    public boolean isFirst() {
        return trail.isFirst();
    }

    public boolean isLast() {
        return next == null;
    }
}
