package aero.interline.web.console;

import aero.interline.steward.boundary.DuplicateFilter;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Which possible duplicates are listed, as it stands in the address; what makes no sense is not asked for. */
public final class ReviewFilter implements Serializable {

    private static final long serialVersionUID = 1L;

    private String why;
    private String least;
    private String most;
    private String state;
    private String order;
    private String customer;

    DuplicateFilter filter() {
        return new DuplicateFilter(one(DuplicateFilter.Why.class, why), number(least), number(most),
                one(DuplicateFilter.State.class, state), one(DuplicateFilter.Order.class, order), id(customer));
    }

    private static Long id(String text) {
        return text == null || !text.matches("\\d{1,18}") ? null : Long.valueOf(text);
    }

    private static <E extends Enum<E>> E one(Class<E> type, String name) {
        return name == null ? null : Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElse(null);
    }

    /** What was told and makes no sense, as sentences. */
    List<String> leftOut() {
        List<String> said = new ArrayList<>();
        if (least != null && number(least) == null || most != null && number(most) == null) {
            said.add("From and to are numbers of bits such as 6.5; what is none was left out.");
        }
        DuplicateFilter asked = filter();
        if (why != null && asked.why() == null || state != null && !asked.state().name().equalsIgnoreCase(state)
                || order != null && !asked.order().name().equalsIgnoreCase(order) || customer != null && asked.customer() == null) {
            said.add("The address narrows by what there is not; it was left out.");
        }
        return said;
    }

    /** {@code null} for what is no number. */
    static Double number(String text) {
        return text == null || !text.strip().matches("-?\\d{1,4}([.]\\d{1,3})?") ? null : Double.valueOf(text.strip());
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
