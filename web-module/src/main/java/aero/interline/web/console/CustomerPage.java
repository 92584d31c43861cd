package aero.interline.web.console;

import aero.interline.customer.boundary.CustomerRegistry;
import aero.interline.customer.boundary.CustomerView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** One customer. */
@Named
@RequestScoped
public class CustomerPage {

    private static final Map<String, String> LABELS = Map.of(
            "given", "Given name", "kind", "Travels as", "birthDate", "Born", "enrolledOn", "Member since",
            "cancelledOn", "Left the programme");

    private static final Map<String, String> HAPPENINGS = Map.of(
            "listed", "Flight list", "scanned", "Boarding pass", "sale", "Ticket", "lead", "Referral");

    /** A value of the profile under its name. */
    public record Line(String label, CustomerView.Attribute attribute) {}

    @Inject
    private CustomerRegistry registry;

    @Inject
    private CurrentUser user;

    @Inject
    private Texts text;

    private String id;
    private CustomerView customer;

    public void load() throws IOException {
        customer = Ids.find(id, number -> registry.find(number, user.caller()));
        if (customer != null && customer.mergedInto() != null) {
            ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
            external.redirect(external.getRequestContextPath() + "/customer?id=" + customer.mergedInto());
        }
    }

    /** Empty when a form of this page comes back, which shows nothing of the customer. */
    public List<Line> getProfile() {
        Map<String, CustomerView.Attribute> profile = customer == null ? Map.of() : customer.profile();
        return profile.entrySet().stream()
                .map(entry -> new Line(label(entry.getKey()), entry.getValue()))
                .toList();
    }

    /** The name of an attribute as people write it: {@code mealPreference} gives {@code Meal preference}. */
    public String label(String attribute) {
        return LABELS.containsKey(attribute)
                ? LABELS.get(attribute)
                : text.words(attribute.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_"));
    }

    /** What kind of event of the timeline it is. */
    public String happening(String kind) {
        return HAPPENINGS.getOrDefault(kind, text.words(kind));
    }

    public CustomerView getView() {
        return customer;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
