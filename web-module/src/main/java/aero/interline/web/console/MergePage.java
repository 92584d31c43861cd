package aero.interline.web.console;

import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.platform.boundary.RequestRefused;
import aero.interline.steward.boundary.ActView;
import aero.interline.steward.boundary.BulkPreview;
import aero.interline.steward.boundary.MergeDesk;
import aero.interline.steward.boundary.MergePreview;
import aero.interline.steward.boundary.ReviewDesk;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Joins two customers, or takes back what a steward did; every consequence is shown before. */
@Named
@ViewScoped
public class MergePage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String NEVER = "STEWARD";
    private static final String REASON = "refusedMerge";

    @Inject
    private transient MergeDesk desk;

    @Inject
    private transient ReviewDesk review;

    @Inject
    private CurrentUser user;

    @Inject
    private CustomerChoice choice;

    @Inject
    private StewardWords words;

    private String customer;
    private String other;
    private String act;
    private String reason;
    private boolean override;
    private String seen;
    private transient ActView view;
    private transient MergePreview preview;
    private transient BulkPreview bulk;
    private transient String refused;

    public void load() throws IOException {
        if (!user.isOperator()) {
            FacesContext.getCurrentInstance().getExternalContext().responseSendError(403, "");
            FacesContext.getCurrentInstance().responseComplete();
            return;
        }
        choice.open(customer);
        reason = (String) FacesContext.getCurrentInstance().getExternalContext().getFlash().get(REASON);
        if (act != null) {
            view = Ids.find(act, desk::find);
            if (view == null) {
                return;
            }
            customer = Optional.ofNullable(view.survivor()).orElse(view.oneCustomer());
            lookAtAct();
        } else if (customer != null && other != null) {
            look(() -> desk.preview(Ids.number(customer), Ids.number(other), user.caller()));
        }
    }

    private void lookAtAct() {
        if (words.isWaiting(view) && view.undoesId() != null) {
            look(() -> desk.previewUndo(Long.parseLong(view.undoesId()), user.caller()));
        } else if (words.isWaiting(view) && view.rule() != null) {
            bulk = review.preview(Long.parseLong(act), user.caller());
        } else if (words.isWaiting(view) && view.oneCustomer() != null) {
            look(() -> desk.preview(Long.parseLong(view.oneCustomer()), Long.parseLong(view.otherCustomer()), user.caller()));
        } else if (words.isUndoable(view) && view.oneCustomer() != null) {
            look(() -> desk.previewUndo(Long.parseLong(act), user.caller()));
        }
    }

    private void look(Supplier<MergePreview> what) {
        try {
            preview = what.get();
            seen = preview.seen();
        } catch (RequestRefused e) {
            refused = Refusals.of(e);
        }
    }

    public String merge() {
        return done(user.isOperator(), () -> desk.merge(Ids.number(customer), Ids.number(other), reason, override, seen, user.caller()));
    }

    public String undo() {
        return done(user.isOperator(), () -> desk.undo(Ids.number(act), reason, user.caller()));
    }

    public String approve() {
        return done(user.isAdmin(), () -> desk.approve(Ids.number(act), user.caller()));
    }

    public String withdraw() {
        return done(user.isAdmin(), () -> desk.withdraw(Ids.number(act), user.caller()));
    }

    /** What waits for an approval stays in sight; else the customer is shown who came of it. */
    private String done(boolean allowed, Supplier<ActView> what) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().getFlash().setKeepMessages(true);
        try {
            if (!allowed) {
                throw new RequestRefused(ErrorCode.NOT_ALLOWED, "Your role does not allow this.");
            }
            ActView told = what.get();
            faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, words.done(told), null));
            return words.isWaiting(told)
                    ? "/merge?faces-redirect=true&act=" + told.id()
                    : told.oneCustomer() == null
                            ? "/review?faces-redirect=true"
                            : "/customer?faces-redirect=true&id=" + Optional.ofNullable(told.survivor()).orElse(told.oneCustomer());
        } catch (RequestRefused e) {
            faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, Refusals.of(e), null));
            faces.getExternalContext().getFlash().put(REASON, reason);
            return "/merge?faces-redirect=true" + parameter("customer", act == null ? customer : null)
                    + parameter("other", act == null ? other : null) + parameter("act", act);
        }
    }

    /** Nothing for what is no number: the message says so, and the page asks anew. */
    static String parameter(String name, String number) {
        return number == null || !number.matches("\\d{1,18}") ? "" : "&" + name + "=" + number;
    }

    /** What forbids it and can be overridden with good reason. */
    public List<String> getForbidden() {
        return preview == null ? List.of() : preview.forbidden();
    }

    /** Whether there is an act that can be taken back. */
    public boolean isUndoable() {
        return view != null && words.isUndoable(view);
    }

    /** Whether there is an act that somebody else has to approve. */
    public boolean isWaiting() {
        return view != null && words.isWaiting(view);
    }

    /** Whether it may be done at all. */
    public boolean isPossible() {
        return preview != null && !preview.forbidden().contains(NEVER);
    }

    /** What a bulk that waits would do now, {@code null} of everything else. */
    public BulkPreview getBulk() {
        return bulk;
    }

    public MergePreview getPreview() {
        return preview;
    }

    /** The act that is looked at, {@code null} of a new merge. */
    public ActView getView() {
        return view;
    }

    public String getRefused() {
        return refused;
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
        this.other = other;
    }

    public String getAct() {
        return act;
    }

    public void setAct(String act) {
        this.act = act;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public boolean isOverride() {
        return override;
    }

    public void setOverride(boolean override) {
        this.override = override;
    }
}
