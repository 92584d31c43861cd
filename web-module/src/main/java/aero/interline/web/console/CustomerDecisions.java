package aero.interline.web.console;

import aero.interline.customer.boundary.ComparisonView;
import aero.interline.customer.boundary.CustomerRegistry;
import aero.interline.customer.boundary.CustomerView;
import aero.interline.customer.boundary.DecisionView;
import aero.interline.customer.boundary.MatchDesk;
import aero.interline.domain.identity.Thresholds;
import aero.interline.platform.boundary.RequestRefused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Why the records of a customer are its own, and why another customer is not the same. */
@Named
@RequestScoped
public class CustomerDecisions {

    private static final int LENGTH = 20;

    /** A decision with its evidence, {@code null} where nothing was compared. */
    public record Line(DecisionView decision, WaterfallChart chart) {}

    @Inject
    private MatchDesk desk;

    @Inject
    private CustomerRegistry registry;

    @Inject
    private CurrentUser user;

    @Inject
    private MatchWords words;

    @Inject
    private CustomerChoice choice;

    private String customer;
    private String other;
    private int from;
    private CustomerView view;
    private CustomerView otherView;
    private ComparisonView comparison;
    private String refused;
    private WaterfallChart chart;
    private List<DecisionView> decisions = List.of();
    private final Map<String, Thresholds> thresholds = new HashMap<>();

    public void load() throws IOException {
        view = Ids.find(customer, number -> registry.find(number, user.caller()));
        if (view == null) {
            return;
        }
        if (view.mergedInto() != null) {
            ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
            external.redirect(external.getRequestContextPath() + "/decisions?customer=" + view.mergedInto());
            return;
        }
        choice.open(customer);
        desk.models().forEach(each -> thresholds.put(each.version(), each.thresholds()));
        decisions = desk.decisions(Long.parseLong(customer), user.caller());
        if (other != null) {
            compare();
        }
    }

    private void compare() {
        try {
            long number = Ids.number(other);
            comparison = desk.compare(Long.parseLong(customer), number, user.caller());
            otherView = registry.find(number, user.caller()).orElse(null);
            chart = new WaterfallChart(comparison.fields(), comparison.weight(), thresholds.get(comparison.model()), words);
        } catch (RequestRefused e) {
            refused = Refusals.of(e);
        }
    }

    /** The page of decisions that is looked at. */
    public List<Line> getLines() {
        return decisions.stream().skip(from).limit(LENGTH).map(this::line).toList();
    }

    private Line line(DecisionView decision) {
        WaterfallChart evidence = decision.weight() == null || decision.fields().isEmpty()
                ? null
                : new WaterfallChart(decision.fields(), decision.weight(), thresholds.get(decision.model()), words);
        return new Line(decision, evidence);
    }

    public int getTotal() {
        return decisions.size();
    }

    /** Where the next page begins, or 0 if this is the last. */
    public int getNext() {
        return from + LENGTH < decisions.size() ? from + LENGTH : 0;
    }

    /** Where the page before begins. */
    public int getPrevious() {
        return Math.max(0, from - LENGTH);
    }

    public CustomerView getView() {
        return view;
    }

    public CustomerView getOtherView() {
        return otherView;
    }

    public ComparisonView getComparison() {
        return comparison;
    }

    /** Why there is no comparison. */
    public String getRefused() {
        return refused;
    }

    public WaterfallChart getChart() {
        return chart;
    }

    public String getCustomer() {
        return customer;
    }

    public void setCustomer(String customer) {
        this.customer = customer;
    }

    public String getOther() {
        return other;
    }

    public void setOther(String other) {
        this.other = other == null || other.isBlank() ? null : other.strip();
    }

    public String getFrom() {
        return Integer.toString(from);
    }

    public void setFrom(String from) {
        this.from = from == null || !from.matches("\\d{1,4}") ? 0 : Integer.parseInt(from);
    }
}
