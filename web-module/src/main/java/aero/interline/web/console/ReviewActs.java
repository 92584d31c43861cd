package aero.interline.web.console;

import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.platform.boundary.RequestRefused;
import aero.interline.steward.boundary.ActView;
import aero.interline.steward.boundary.MergeDesk;
import aero.interline.steward.boundary.ReviewDesk;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
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
    private static final int RECENT = 8;
    private static final int WAITING = 50;
    private static final String AT_ONCE = "Taken back at once";

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
    private StewardWords words;

    private String pair;
    private String reason;
    private boolean override;
    private int days = 7;
    private String last;
    private String lastPair;
    private String forbidden;

    public void accept() {
        act(() -> desk.accept(Ids.number(pair), reason, override, user.caller()));
    }

    public void reject() {
        act(() -> desk.reject(Ids.number(pair), reason, user.caller()));
    }

    public void skip() {
        Instant until = Instant.now().plus(Duration.ofDays(days));
        act(() -> desk.skip(Ids.number(pair), until, reason, user.caller()));
    }

    private void act(Supplier<ActView> what) {
        if (said(() -> {
            ActView act = what.get();
            last = act.id();
            lastPair = pair;
            return words.done(act);
        })) {
            reason = null;
            override = false;
            queue.further();
        } else {
            queue.refresh();
        }
        shown.forget();
    }

    /** Takes the last act of this page back, and looks at its pair again. */
    public void undo() {
        if (last == null) {
            say(FacesMessage.SEVERITY_WARN, "There is nothing to undo on this page; see the recent decisions.");
            return;
        }
        if (said(() -> words.done(merges.undo(Long.parseLong(last), reason == null ? AT_ONCE : reason, user.caller())))) {
            queue.lookAt(lastPair);
            last = null;
        }
        shown.forget();
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
            say(FacesMessage.SEVERITY_WARN, e.getMessage());
            forbidden = e.code() == ErrorCode.MERGE_FORBIDDEN ? pair : null;
            return false;
        }
    }

    private static void say(FacesMessage.Severity severity, String text) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, text, null));
    }

    /** What stewards did lately. */
    public List<ActView> getRecent() {
        return merges.list(null, false, null, RECENT).items();
    }

    /** What waits until somebody else approves it. */
    public List<ActView> getWaiting() {
        return merges.list(null, true, null, WAITING).items();
    }

    /** Whether it was refused to join the pair that is looked at, so that it may be overridden. */
    public boolean isForbidden() {
        return forbidden != null && forbidden.equals(queue.getSelected()) || shown.getVeto() != null;
    }

    public boolean isUndoable() {
        return last != null;
    }

    /** The pair that the page shows: an act is about this one, whatever became of the queue meanwhile. */
    public String getPair() {
        return queue.getSelected();
    }

    public void setPair(String pair) {
        this.pair = pair;
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

    public int getDays() {
        return days;
    }

    public void setDays(int days) {
        this.days = days;
    }
}
