package aero.interline.web.console;

import aero.interline.customer.boundary.CustomerRegistry;
import aero.interline.customer.boundary.CustomerView;
import aero.interline.domain.customer.Election;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One customer. */
@Named
@RequestScoped
public class CustomerPage {

    private static final int READ = 20;

    private static final Map<String, String> LABELS = Map.of(
            "given", "Given name", "kind", "Travels as", "birthDate", "Born", "enrolledOn", "Member since",
            "cancelledOn", "Left the programme", "email", "E-mail", "tier", "Level");

    private static final Set<String> WORDED = Set.of("Travels as", "Gender");

    /** What is better in the value that was taken. */
    private static final Map<Election.Why, String> TAKEN = new EnumMap<>(Map.of(
            Election.Why.ONLY, "nobody else tells it", Election.Why.AGREED, "all tell the same",
            Election.Why.COMPLETE, "taken because it tells more", Election.Why.VERIFIED, "taken because it came with a proof",
            Election.Why.TRUST, "taken because this system is trusted more", Election.Why.RECENT, "taken because it was told later",
            Election.Why.HASH, "taken although nothing tells it from the others"));

    /** What is worse in one that was not. */
    private static final Map<Election.Why, String> LEFT = new EnumMap<>(Map.of(
            Election.Why.COMPLETE, "tells less", Election.Why.VERIFIED, "came without a proof",
            Election.Why.TRUST, "this system is trusted less", Election.Why.RECENT, "was told earlier",
            Election.Why.HASH, "nothing tells it from the one that was taken"));

    private static final Map<String, String> HAPPENINGS = Map.of(
            "listed", "Flight list", "scanned", "Boarding pass", "sale", "Ticket", "lead", "Referral");

    /** A value of the profile under its name. */
    public record Line(String label, CustomerView.Attribute attribute) {

        /** Why it was taken. */
        public String why() {
            return TAKEN.get(attribute.why());
        }
    }

    @Inject
    private CustomerRegistry registry;

    @Inject
    private CurrentUser user;

    @Inject
    private CustomerActs acts;

    @Inject
    private Texts text;

    private String id;
    private String from;
    private CustomerView customer;

    public void load() throws IOException {
        customer = Ids.find(id, number -> registry.find(number, user.caller()));
        if (customer != null && customer.mergedInto() != null) {
            ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
            external.redirect(external.getRequestContextPath() + "/customer?id=" + customer.mergedInto() + "&from=" + customer.id());
        } else if (customer != null) {
            acts.open(customer.id());
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

    /** A value of a line as people read it. */
    public String shown(Line line, String value) {
        return WORDED.contains(line.label()) ? text.words(value) : "Born".equals(line.label()) ? text.day(LocalDate.parse(value)) : value;
    }

    /** Why another value was not taken. */
    public String left(CustomerView.Alternative other) {
        return LEFT.get(other.why());
    }

    /** As many of a long list, the latest first, as somebody reads. */
    public <T> List<T> latest(List<T> all) {
        return all == null ? List.of() : all.subList(0, Math.min(READ, all.size()));
    }

    /** The rest of it. */
    public <T> List<T> earlier(List<T> all) {
        return all == null ? List.of() : all.subList(latest(all).size(), all.size());
    }

    /** What kind of event of the timeline it is. */
    public String happening(String kind) {
        return HAPPENINGS.getOrDefault(kind, text.words(kind));
    }

    public CustomerView getView() {
        return customer;
    }

    /** The numbers of those who were joined into this one, as a person reads them. */
    public String getJoined() {
        return customer == null ? "" : text.list(registry.joinedInto(Long.parseLong(customer.id())));
    }

    /** The id that led here because its customer was merged into this one, else {@code null}. */
    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from == null || !from.matches("\\d{1,18}") ? null : from;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
