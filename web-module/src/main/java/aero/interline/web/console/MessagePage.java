package aero.interline.web.console;

import aero.interline.access.boundary.AuditTrail;
import aero.interline.contracts.exchange.Decision;
import aero.interline.contracts.exchange.IntakeUnavailable;
import aero.interline.contracts.exchange.Outcome;
import aero.interline.exchange.boundary.MessageBody;
import aero.interline.exchange.boundary.MessageDesk;
import aero.interline.exchange.boundary.MessageView;
import aero.interline.exchange.boundary.RetryDesk;
import aero.interline.formats.view.MessageRenderer;
import aero.interline.formats.view.RenderedMessage;
import aero.interline.platform.boundary.RequestRefused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;

/** One message: what became of it and why, and its text beside what the parser sees in it. */
@Named
@RequestScoped
public class MessagePage {

    @Inject
    private MessageDesk desk;

    @Inject
    private RetryDesk retries;

    @Inject
    private AuditTrail audit;

    @Inject
    private CurrentUser user;

    private String id;
    private MessageView message;
    private RenderedMessage rendered;
    private List<RawText.Chunk> chunks = List.of();

    public void load() throws IOException {
        message = Ids.find(id, desk::find);
        if (message != null) {
            desk.body(Long.parseLong(id), user.caller()).ifPresent(this::render);
        }
    }

    private void render(MessageBody body) {
        rendered = new MessageRenderer().render(body.system(), body.bytes());
        chunks = RawText.chunks(body.bytes(), rendered.pieces());
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
                    dead ? "Judged anew: it is still DEAD." : "Judged anew: it is " + decision.outcome() + " now.",
                    null);
        } catch (RequestRefused e) {
            return new FacesMessage(FacesMessage.SEVERITY_ERROR, e.getMessage(), null);
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

    public MessageView getView() {
        return message;
    }

    /** The parsed message, or {@code null} when the body is no longer kept. */
    public RenderedMessage getRendered() {
        return rendered;
    }

    public List<RawText.Chunk> getChunks() {
        return chunks;
    }

    /** Whether somebody who may is looking at something that can be judged anew. */
    public boolean isRetriable() {
        return message.outcome() == Outcome.DEAD && user.isOperator() && rendered != null;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
