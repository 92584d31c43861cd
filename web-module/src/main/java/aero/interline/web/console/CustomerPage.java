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
            "surname", "Surname", "given", "Given name", "title", "Title", "kind", "Travels as", "gender", "Gender",
            "birthDate", "Born", "nationality", "Nationality");

    /** A value of the profile under its name. */
    public record Line(String label, CustomerView.Attribute attribute) {}

    @Inject
    private CustomerRegistry registry;

    @Inject
    private CurrentUser user;

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
                .map(entry -> new Line(LABELS.getOrDefault(entry.getKey(), entry.getKey()), entry.getValue()))
                .toList();
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
