package aero.interline.web.console;

import aero.interline.customer.boundary.CustomerLine;
import aero.interline.customer.boundary.CustomerRegistry;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** Finds the other customer, to compare with one or to join to it. What was typed is posted, never put in an address. */
@Named("choice")
@ViewScoped
public class CustomerChoice implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 8;

    @Inject
    private transient CustomerRegistry registry;

    @Inject
    private CurrentUser user;

    private String customer;
    private String query;
    private transient List<CustomerLine> hits;

    /** @param of who is not among those found */
    void open(String of) {
        customer = of;
    }

    public void find() {
        hits = query == null
                ? List.of()
                : registry.list(query, false, null, MOST + 1, user.caller()).page().items().stream()
                        .filter(each -> !each.id().equals(customer))
                        .limit(MOST)
                        .toList();
    }

    /** The number of a customer that was typed instead of a name, else {@code null}. */
    public String getNumber() {
        return query != null && query.matches("\\d{1,18}") && !query.equals(customer) ? query : null;
    }

    public boolean isNobody() {
        return hits != null && hits.isEmpty() && getNumber() == null;
    }

    public List<CustomerLine> getHits() {
        return hits == null ? List.of() : hits;
    }

    public String getCustomer() {
        return customer;
    }

    public String getQuery() {
        return query;
    }

    public void setQuery(String query) {
        this.query = query == null || query.isBlank() ? null : query.strip();
    }
}
