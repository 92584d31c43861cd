package aero.interline.web.console;

import aero.interline.consent.boundary.ConsentDesk;
import aero.interline.consent.boundary.ContactDesk;
import aero.interline.consent.boundary.NewConsent;
import aero.interline.consent.boundary.NewLimit;
import aero.interline.consent.boundary.NewPreference;
import aero.interline.consent.boundary.PreferenceDesk;
import aero.interline.platform.boundary.RequestRefused;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.Flash;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is done about one customer's consents, contacts and preferences; comes back to the customer afterwards. */
@Named
@ViewScoped
public class CustomerActs implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String REFUSED = "refusedWish";
    private static final List<String> CONSENT_FIELDS = List.of("decision", "purpose", "channel", "partner");

    @Inject
    private transient ConsentDesk consents;

    @Inject
    private transient ContactDesk contacts;

    @Inject
    private transient PreferenceDesk preferences;

    @Inject
    private CurrentUser user;

    private String id;
    private HashMap<String, String> consent = new HashMap<>();
    private String[] days = {};
    private HashMap<String, String> preference = new HashMap<>();
    private HashMap<String, String> limit = new HashMap<>();

    /** A link may fill in what a new act is about; what was refused comes back as it was. */
    void open(String customer) {
        id = customer;
        FacesContext faces = FacesContext.getCurrentInstance();
        Map<String, String> given = faces.getExternalContext().getRequestParameterMap();
        CONSENT_FIELDS.stream().filter(given::containsKey).forEach(name -> consent.put(name, given.get(name)));
        if (faces.getExternalContext().getFlash().get(REFUSED) instanceof Refused refused) {
            consent = refused.consent();
            days = refused.days();
            preference = refused.preference();
            limit = refused.limit();
        }
    }

    private record Refused(HashMap<String, String> consent, String[] days, HashMap<String, String> preference,
            HashMap<String, String> limit) implements Serializable {}

    public boolean isAllowed() {
        return user.isOperator();
    }

    /** Whether the form has something in it already. */
    public boolean isBegun() {
        return !consent.isEmpty();
    }

    public String addConsent() {
        Runnable act = () -> consents.add(Long.parseLong(id), told(), user.caller());
        done(act, "Consent recorded.", new Refused(consent, days, new HashMap<>(), new HashMap<>()));
        return back();
    }

    private NewConsent told() {
        boolean timed = days.length > 0 || consent.get("from") != null || consent.get("to") != null;
        NewConsent.Window window = timed
                ? new NewConsent.Window(List.of(days), consent.get("from"), consent.get("to"), consent.get("zone"))
                : null;
        return new NewConsent(consent.get("decision"), consent.get("purpose"), consent.get("channel"), consent.get("partner"),
                null, endOf(consent.get("expires")), window, frequency(consent.get("most"), consent.get("per")), consent.get("by"),
                consent.get("how"), consent.get("textVersion"), consent.get("reference"));
    }

    /** A consent until a day holds on that day. */
    private static String endOf(String day) {
        if (day == null) {
            return null;
        }
        try {
            return LocalDate.parse(day).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().toString();
        } catch (DateTimeParseException e) {
            throw RequestRefused.parameter("expires", "a day such as 2027-01-31");
        }
    }

    private static String frequency(String most, String per) {
        if (most != null && !most.strip().matches("[1-9]\\d{0,3}")) {
            throw RequestRefused.parameter("most", "a whole number such as 3");
        }
        return most == null ? null : most.strip() + "/" + per;
    }

    public String setPreference() {
        NewPreference told = new NewPreference(preference.get("kind"), preference.get("value"));
        done(() -> preferences.set(Long.parseLong(id), told, user.caller()),
                told.value() == null ? "Preference removed." : "Preference set.",
                new Refused(new HashMap<>(), new String[0], preference, new HashMap<>()));
        return back();
    }

    public String setLimit() {
        NewLimit told = new NewLimit(limit.get("channel"), frequency(limit.get("most"), limit.get("per")));
        done(() -> contacts.limit(Long.parseLong(id), told, user.caller()),
                told.limit() == null ? "The configured limit applies again." : "Limit set.",
                new Refused(new HashMap<>(), new String[0], new HashMap<>(), limit));
        return back();
    }

    private void done(Runnable act, String said, Refused otherwise) {
        flash().setKeepMessages(true);
        FacesContext faces = FacesContext.getCurrentInstance();
        if (!user.isOperator()) {
            faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, "Your role does not allow this.", null));
            return;
        }
        try {
            act.run();
            faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, said, null));
        } catch (RequestRefused e) {
            faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, Refusals.of(e), null));
            flash().put(REFUSED, otherwise);
        }
    }

    private String back() {
        return "/customer?faces-redirect=true&id=" + Long.parseLong(id);
    }

    private static Flash flash() {
        return FacesContext.getCurrentInstance().getExternalContext().getFlash();
    }

    public Map<String, String> getConsent() {
        return consent;
    }

    public String[] getDays() {
        return days.clone();
    }

    public void setDays(String[] days) {
        this.days = days.clone();
    }

    public Map<String, String> getPreference() {
        return preference;
    }

    public Map<String, String> getLimit() {
        return limit;
    }
}
