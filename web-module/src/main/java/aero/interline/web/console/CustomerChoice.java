package aero.interline.web.console;

import aero.interline.customer.boundary.CustomerLine;
import aero.interline.customer.boundary.CustomerRegistry;
import aero.interline.platform.boundary.RequestRefused;
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
    private transient String refusal;

    /** @param of who is not among those found */
    void open(String of) {
        customer = of;
    }

    public void find() {
        refusal = null;
        try {
            hits = query == null
                    ? List.of()
                    : registry.list(query, false, null, MOST + 1, user.caller()).page().items().stream()
                            .filter(each -> !each.id().equals(customer))
                            .limit(MOST)
                            .toList();
        } catch (RequestRefused e) {
            hits = List.of();
            refusal = Refusals.of(e);
        }
    }

    /** The number of a customer that was typed instead of a name, else {@code null}. */
    public String getNumber() {
        return query != null && query.matches("\\d{1,18}") && !query.equals(customer) ? query : null;
    }

    /** What to change about the search, or {@code null}. */
    public String getRefusal() {
        return refusal;
    }

    public boolean isNobody() {
        return hits != null && hits.isEmpty() && getNumber() == null && refusal == null;
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
