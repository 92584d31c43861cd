package aero.interline.web.console;

import aero.interline.platform.boundary.RequestRefused;
import aero.interline.steward.boundary.DuplicateFilter;
import aero.interline.web.Choice;
import java.io.Serializable;

/** Which possible duplicates are listed, as it stands in the address. */
public final class ReviewFilter implements Serializable {

    private static final long serialVersionUID = 1L;

    private String why;
    private String least;
    private String most;
    private String state;
    private String order;
    private String customer;

    /** @throws RequestRefused if there is not what the address asks for */
    DuplicateFilter filter() {
        return new DuplicateFilter(Choice.of("why", DuplicateFilter.Why.class, why), Choice.number("least", least), Choice.number("most", most),
                Choice.of("state", DuplicateFilter.State.class, state), Choice.of("order", DuplicateFilter.Order.class, order), Choice.id("customer", customer));
    }

    /** Whether some of those that wait are left out. */
    public boolean isNarrow() {
        return why != null || least != null || most != null || state != null || customer != null;
    }

    public String getCustomer() {
        return customer;
    }

    /** Only pairs with this customer. */
    public void setCustomer(String customer) {
        this.customer = customer;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }

    public String getLeast() {
        return least;
    }

    public void setLeast(String least) {
        this.least = least;
    }

    public String getMost() {
        return most;
    }

    public void setMost(String most) {
        this.most = most;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public String getOrder() {
        return order;
    }

    public void setOrder(String order) {
        this.order = order;
    }
}
