package aero.interline.web.console;

import aero.interline.access.boundary.AuditTrail;
import aero.interline.contracts.exchange.Decision;
import aero.interline.contracts.exchange.IntakeUnavailable;
import aero.interline.contracts.exchange.Outcome;
import aero.interline.exchange.boundary.MessageBody;
import aero.interline.exchange.boundary.MessageDesk;
import aero.interline.exchange.boundary.MessageView;
import aero.interline.exchange.boundary.RetryDesk;
import aero.interline.platform.boundary.RequestRefused;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.Locale;

/**
 * What can be done with the message on the page. It outlives the request that showed the message, which itself may be
 * large and is not kept.
 */
@Named
@ViewScoped
public class MessageActs implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient MessageDesk desk;

    @Inject
    private transient RetryDesk retries;

    @Inject
    private transient AuditTrail audit;

    @Inject
    private CurrentUser user;

    private String id;
    private boolean kept;
    private boolean dead;

    void allow(MessageView message, boolean bodyKept) {
        id = message.id();
        kept = bodyKept;
        dead = message.outcome() == Outcome.DEAD;
    }

    public boolean isKept() {
        return kept;
    }

    /** Whether somebody who may is looking at something that can be judged anew. */
    public boolean isRetriable() {
        return dead && kept && user.isOperator();
    }

    /** Has the message judged anew and comes back to it. */
    public String retry() {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().getFlash().setKeepMessages(true);
        if (user.isOperator()) {
            audit.record(user.getName(), "message-retried", id);
            faces.addMessage(null, judgedAnew());
        }
        return "/message?faces-redirect=true&id=" + Long.parseLong(id);
    }

    private FacesMessage judgedAnew() {
        try {
            Decision decision = retries.retry(Long.parseLong(id), user.getName());
            boolean dead = decision.outcome() == Outcome.DEAD;
            return new FacesMessage(
                    dead ? FacesMessage.SEVERITY_WARN : FacesMessage.SEVERITY_INFO,
                    dead ? "Processed again: still dead." : "Processed again: now " + decision.outcome().name().toLowerCase(Locale.ROOT) + ".",
                    null);
        } catch (RequestRefused e) {
            return new FacesMessage(FacesMessage.SEVERITY_ERROR, Refusals.of(e), null);
        } catch (IntakeUnavailable e) {
            return new FacesMessage(FacesMessage.SEVERITY_ERROR, e.code().title() + ". Try again in a moment.", null);
        }
    }

    /** The raw bytes as a file. */
    public void download() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        MessageBody body = Ids.find(id, number -> desk.body(number, user.caller()));
        if (body == null) {
            return;
        }
        ExternalContext external = faces.getExternalContext();
        external.responseReset();
        external.setResponseContentType("application/octet-stream");
        external.setResponseContentLength(body.bytes().length);
        external.setResponseHeader("Content-Disposition", "attachment; filename=\"message-" + body.id() + "\"");
        external.setResponseHeader("X-Content-Type-Options", "nosniff");
        external.setResponseHeader("Cache-Control", "no-store");
        external.getResponseOutputStream().write(body.bytes());
        faces.responseComplete();
    }
}
