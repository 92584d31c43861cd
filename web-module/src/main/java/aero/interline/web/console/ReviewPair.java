package aero.interline.web.console;

import aero.interline.customer.boundary.CustomerView.Source;
import aero.interline.customer.boundary.MatchDesk;
import aero.interline.domain.identity.Thresholds;
import aero.interline.steward.boundary.PairView;
import aero.interline.steward.boundary.ReviewDesk;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The two customers that are looked at, side by side. */
@Named
@RequestScoped
public class ReviewPair {

    /**
     * One field of both.
     *
     * @param tone  {@code differs}, {@code agrees} or {@code lone} where one of the two tells nothing
     * @param words the same for people
     */
    public record Row(String label, Difference one, Source oneFrom, Difference other, Source otherFrom, String tone, String words) {}

    /** All that were told stand among what the two are known by. */
    private static final Set<String> CONTACTS = Set.of("email", "phone", "address");

    /** What a steward said is undone, not overridden. */
    private static final String NEVER = "STEWARD";

    private static final Set<String> WORDED = Set.of("kind", "gender");

    @Inject
    private ReviewQueue queue;

    @Inject
    private ReviewDesk desk;

    @Inject
    private MatchDesk matching;

    @Inject
    private CurrentUser user;

    @Inject
    private CustomerPage labels;

    @Inject
    private MatchWords words;

    @Inject
    private Texts text;

    private String read;
    private PairView view;

    /** The one that is chosen by now, {@code null} if there is none to look at. */
    public PairView getView() {
        String id = queue.getSelected();
        if (!Objects.equals(id, read)) {
            view = id == null || !id.matches("\\d{1,18}") ? null : desk.find(Long.parseLong(id), user.caller()).orElse(null);
            read = id;
        }
        return view;
    }

    /** Before the page is made: who is no longer to be decided about gives way to the next, and it is said. */
    public void look() {
        if (queue.getSelected() != null && getView() == null) {
            FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_WARN,
                    "The pair is no longer open: it was decided meanwhile, by somebody or by newer messages.", null));
            queue.further();
        }
    }

    /** Whether there is a pair on the page; while a click is read, on the page that was clicked, whatever became of the pair since. */
    public boolean isShown() {
        boolean made = FacesContext.getCurrentInstance().getCurrentPhaseId() == PhaseId.RENDER_RESPONSE;
        return made ? getView() != null : queue.isChosen();
    }

    /** Something was done: the one that is chosen is read anew. */
    void forget() {
        read = null;
        view = null;
    }

    public List<Row> getRows() {
        return getView() == null ? List.of() : view.fields().stream()
                .filter(each -> !CONTACTS.contains(each.name()))
                .map(this::row)
                .toList();
    }

    private Row row(PairView.Field field) {
        boolean lone = field.one() == null || field.other() == null;
        String tone = lone ? "lone" : field.differs() ? "differs" : "agrees";
        String told = lone ? "only one tells it" : field.differs() ? "differs" : "the same";
        String one = shown(field.name(), field.one());
        String other = shown(field.name(), field.other());
        return new Row(labels.label(field.name()), Difference.of(one, field.differs() ? other : null), field.oneFrom(),
                Difference.of(other, field.differs() ? one : null), field.otherFrom(), tone, told);
    }

    private String shown(String name, String value) {
        return value != null && WORDED.contains(name) ? text.words(value) : value;
    }

    /** What the model says of the two now. */
    public WaterfallChart getChart() {
        if (getView() == null) {
            return null;
        }
        var told = view.comparison();
        if (told == null) {
            return new WaterfallChart(view.line().fields(), view.line().weight(), null, words);
        }
        return new WaterfallChart(told.fields(), told.weight(), thresholds(told.model()), words);
    }

    private Thresholds thresholds(String model) {
        return matching.models().stream()
                .filter(each -> each.version().equals(model))
                .map(each -> each.thresholds())
                .findFirst()
                .orElse(null);
    }

    /** Everything that forbids that they are one. */
    public List<String> getForbidden() {
        return getView() == null ? List.of() : view.forbidden();
    }

    /** Whether all of it can be overridden with good reason. */
    public boolean isOverridable() {
        return !getForbidden().isEmpty() && !view.forbidden().contains(NEVER);
    }
}
