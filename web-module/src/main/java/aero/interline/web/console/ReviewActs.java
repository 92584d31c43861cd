package aero.interline.web.console;

import aero.interline.platform.boundary.RequestRefused;
import aero.interline.steward.boundary.ActView;
import aero.interline.steward.boundary.MergeDesk;
import aero.interline.steward.boundary.ReviewDesk;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** What a steward does about the pair that is looked at. The next one comes at once; the last act can be taken back. */
@Named
@ViewScoped
public class ReviewActs implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int WAITING = 50;
    private static final String AT_ONCE = "Undone at once";

    @Inject
    private transient ReviewDesk desk;

    @Inject
    private transient MergeDesk merges;

    @Inject
    private CurrentUser user;

    @Inject
    private ReviewQueue queue;

    @Inject
    private ReviewPair shown;

    @Inject
    private ReviewBulk bulk;

    @Inject
    private StewardWords words;

    private final PairNote note = new PairNote();
    private String pair;
    private String seen;
    private int days = 7;
    private String last;
    private String lastPair;

    public void accept() {
        act(() -> desk.accept(Ids.number(pair), note.reason(), note.overrides(pair), seen, user.caller()));
    }

    public void reject() {
        act(() -> desk.reject(Ids.number(pair), note.reason(), seen, user.caller()));
    }

    public void skip() {
        Instant until = Instant.now().plus(Duration.ofDays(days));
        act(() -> desk.skip(Ids.number(pair), until, note.reason(), user.caller()));
    }

    private void act(Supplier<ActView> what) {
        if (said(() -> {
            ActView act = what.get();
            last = act.id();
            lastPair = pair;
            return words.done(act);
        })) {
            note.clear();
            queue.further();
        } else {
            queue.refresh();
        }
        shown.forget();
        bulk.forget();
    }

    /** Takes the last act of this page back, and looks at its pair again. */
    public void undo() {
        if (last == null) {
            say(FacesMessage.SEVERITY_WARN, "There is nothing to undo on this page; see the recent decisions.");
            return;
        }
        String why = note.reason() == null ? AT_ONCE : note.reason();
        if (said(() -> words.done(merges.undo(Long.parseLong(last), why, user.caller())))) {
            note.clear();
            queue.lookAt(lastPair);
            last = null;
        }
        shown.forget();
        bulk.forget();
    }

    private boolean said(Supplier<String> act) {
        if (!user.isOperator()) {
            say(FacesMessage.SEVERITY_ERROR, "Your role does not allow this.");
            return false;
        }
        try {
            say(FacesMessage.SEVERITY_INFO, act.get());
            return true;
        } catch (RequestRefused e) {
            say(FacesMessage.SEVERITY_WARN, Refusals.of(e));
            return false;
        }
    }

    private static void say(FacesMessage.Severity severity, String text) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, text, null));
    }

    /** What waits until somebody else approves it. */
    public List<ActView> getWaiting() {
        return merges.list(null, true, null, WAITING).items();
    }

    public boolean isUndoable() {
        return last != null;
    }

    /** The pair that the page shows: an act is about this one, whatever became of the queue meanwhile. */
    public String getPair() {
        note.show(queue.getSelected());
        return queue.getSelected();
    }

    public void setPair(String pair) {
        this.pair = pair;
    }

    /** What the two are on the page: a decision is about these, whoever they are by now. Looked at only to be shown. */
    public String getSeen() {
        boolean showing = FacesContext.getCurrentInstance().getCurrentPhaseId() == PhaseId.RENDER_RESPONSE;
        return showing && shown.getView() != null ? shown.getView().seen() : seen;
    }

    public void setSeen(String seen) {
        this.seen = seen;
    }

    public String getReason() {
        note.show(queue.getSelected());
        return note.reason();
    }

    public void setReason(String reason) {
        note.reason(reason);
    }

    public boolean isOverride() {
        note.show(queue.getSelected());
        return note.ticked();
    }

    public void setOverride(boolean override) {
        note.tick(override);
    }

    public int getDays() {
        return days;
    }

    public void setDays(int days) {
        this.days = days;
    }
}
