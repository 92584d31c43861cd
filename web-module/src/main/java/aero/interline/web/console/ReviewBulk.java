package aero.interline.web.console;

import aero.interline.platform.boundary.RequestRefused;
import aero.interline.steward.boundary.BulkPreview;
import aero.interline.steward.boundary.BulkRule;
import aero.interline.steward.boundary.ReviewDesk;
import aero.interline.web.Choice;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** Many possible duplicates decided by one rule: looked at first, then done. A changed rule has to be looked at again. */
@Named
@ViewScoped
public class ReviewBulk implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient ReviewDesk desk;

    @Inject
    private CurrentUser user;

    @Inject
    private ReviewQueue queue;

    @Inject
    private ReviewPair shown;

    @Inject
    private StewardWords words;

    private String decision = "reject";
    private String why = "possible";
    private String least;
    private String most;
    private String reason;
    private String seen;
    private boolean begun;
    private transient BulkPreview preview;

    public void look() {
        begun = true;
        forget();
        said(() -> {
            BulkRule rule = rule(null);
            preview = desk.preview(rule, user.caller());
            seen = rule.toString();
        });
    }

    public void run() {
        said(() -> {
            if (!rule(null).toString().equals(seen)) {
                say(FacesMessage.SEVERITY_WARN, "The rule has changed. Preview it again first.");
                return;
            }
            say(FacesMessage.SEVERITY_INFO, words.done(desk.bulk(rule(reason), user.caller())));
            reason = null;
            begun = false;
        });
        forget();
        queue.further();
        shown.forget();
    }

    /** What the rule would do has to be looked at again. */
    void forget() {
        preview = null;
        seen = null;
    }

    /** The reason belongs to the act: another one makes no other rule. */
    private BulkRule rule(String told) {
        return new BulkRule(decision, why, Choice.number("least", least), Choice.number("most", most), null, told);
    }

    private void said(Runnable act) {
        if (!user.isOperator()) {
            say(FacesMessage.SEVERITY_ERROR, "Your role does not allow this.");
            return;
        }
        try {
            act.run();
        } catch (RequestRefused e) {
            say(FacesMessage.SEVERITY_WARN, Refusals.of(e));
        }
    }

    private static void say(FacesMessage.Severity severity, String text) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, text, null));
    }

    /** What the rule would do, {@code null} until it was looked at. */
    public BulkPreview getPreview() {
        return preview;
    }

    /** Whether the rule was looked at, so that it may be done. */
    public boolean isSeen() {
        return seen != null;
    }

    /** Whether somebody is about to decide by a rule. */
    public boolean isBegun() {
        return begun;
    }

    public String getDecision() {
        return decision;
    }

    public void setDecision(String decision) {
        this.decision = decision;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }

    public String getLeast() {
        return least;
    }

    public void setLeast(String least) {
        this.least = least;
    }

    public String getMost() {
        return most;
    }

    public void setMost(String most) {
        this.most = most;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
