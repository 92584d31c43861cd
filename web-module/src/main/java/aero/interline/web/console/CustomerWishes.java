package aero.interline.web.console;

import aero.interline.consent.boundary.ConsentDesk;
import aero.interline.consent.boundary.ConsentView;
import aero.interline.consent.boundary.ContactDesk;
import aero.interline.consent.boundary.ContactView;
import aero.interline.consent.boundary.PreferenceDesk;
import aero.interline.consent.boundary.PreferenceView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;

/** What the customer of the page allows and prefers, and how often it was contacted. */
@Named
@RequestScoped
public class CustomerWishes {

    @Inject
    private CustomerPage page;

    @Inject
    private ConsentDesk consents;

    @Inject
    private ContactDesk contacts;

    @Inject
    private PreferenceDesk preferences;

    @Inject
    private CurrentUser user;

    @Inject
    private Texts text;

    @Inject
    private TravelWords travel;

    private ConsentView allowed;
    private PressureChart pressure;
    private List<PreferenceView.Line> preferred;

    private boolean shown() {
        return page.getView() != null && page.getView().mergedInto() == null;
    }

    /** {@code null} when a form of the page comes back. */
    public ConsentView getConsents() {
        if (allowed == null && shown()) {
            allowed = consents.list(id(), user.caller());
        }
        return allowed;
    }

    public PressureChart getPressure() {
        if (pressure == null && shown()) {
            ContactView seen = contacts.list(id(), user.caller());
            pressure = new PressureChart(seen, text);
        }
        return pressure;
    }

    public List<PreferenceView.Line> getPreferences() {
        if (preferred == null) {
            preferred = shown() ? preferences.of(page.getView()).preferences() : List.of();
        }
        return preferred;
    }

    private long id() {
        return Long.parseLong(page.getView().id());
    }

    public List<String> getPurposes() {
        return consents.purposes();
    }

    /** A purpose, channel or partner of an act: what a withdrawal leaves out means all. */
    public String about(String word) {
        return word == null ? "everything" : word.equals("own") ? "the airline" : text.words(word);
    }

    /** {@code Wheelchair for distances} for {@code WCHR}. */
    public String value(PreferenceView.Line line) {
        if (line.kind().equals("language")) {
            return Locale.forLanguageTag(line.value()).getDisplayLanguage(Locale.ENGLISH);
        }
        String service = travel.service(line.value());
        return !service.isEmpty() ? service : line.kind().equals("seat") ? text.words(line.value()) : line.value();
    }

    /** How a preference is known. */
    public String origin(PreferenceView.Line line) {
        return switch (line.origin()) {
            case "SET" -> "set by " + line.setBy();
            case "TOLD" -> "told by " + line.system();
            default -> "asked for in " + line.count() + " of " + line.total() + (line.total() == 1 ? " request" : " requests");
        };
    }

    /** What was seen too. */
    public String others(PreferenceView.Line line) {
        return String.join(", ", line.others());
    }

    /** Days, times and frequency that a consent is bound to, or nothing. */
    public String bounds(ConsentView.Act act) {
        StringBuilder bounds = new StringBuilder();
        if (act.frequency() != null) {
            bounds.append("at most ").append(act.frequency().replace("/", " a "));
        }
        if (act.window() != null) {
            ConsentView.Window window = act.window();
            bounds.append(bounds.isEmpty() ? "" : ", ").append(days(window.days()));
            if (!window.from().equals(window.to())) {
                bounds.append(' ').append(window.from()).append(" to ").append(window.to()).append(' ').append(window.zone());
            }
        }
        if (act.expires() != null) {
            bounds.append(bounds.isEmpty() ? "" : ", ").append("until ").append(text.instant(act.expires())).append(" UTC");
        }
        return bounds.toString();
    }

    private String days(List<String> days) {
        return days.size() == 7 ? "every day" : String.join(", ", days.stream().map(text::words).toList());
    }
}
