package aero.interline.web.console;

import aero.interline.access.boundary.AuditTrail;
import aero.interline.contracts.exchange.Decision;
import aero.interline.contracts.exchange.IntakeUnavailable;
import aero.interline.contracts.exchange.Outcome;
import aero.interline.exchange.boundary.RetryDesk;
import aero.interline.platform.boundary.Page;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Has the dead messages of a list processed again, as many at a press as a browser waits for; the next press goes on behind them. */
@Named
@ViewScoped
public class RetryAll implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient RetryDesk desk;

    @Inject
    private transient AuditTrail audit;

    @Inject
    private CurrentUser user;

    @Inject
    private Messages messages;

    @Inject
    private Texts text;

    private String after;

    /** Whether somebody who may is looking at dead messages, chosen by nothing but their system and reason. */
    public boolean isPossible() {
        return user.isOperator() && messages.isDead();
    }

    public void retry() throws IOException {
        if (!isPossible()) {
            return;
        }
        try {
            Page<Decision> done = desk.retry(messages.getSystem(), messages.getCode(), after == null ? 0 : Long.parseLong(after), Page.LONGEST, user.getName());
            done.items().forEach(each -> audit.record(user.getName(), "message-retried", Long.toString(each.messageId())));
            after = done.next();
            say(FacesMessage.SEVERITY_INFO, said(done.items()) + (after == null ? "" : " Press again for the rest."));
        } catch (IntakeUnavailable e) {
            say(FacesMessage.SEVERITY_ERROR, e.code().title() + ". Try again in a moment.");
        }
        messages.load();
    }

    /** {@code Processed again: 3 applied, 9 dead.} */
    private String said(List<Decision> done) {
        String counts = Stream.of(Outcome.values())
                .map(outcome -> new Count(outcome, done.stream().filter(each -> each.outcome() == outcome).count()))
                .filter(count -> count.number > 0)
                .map(count -> text.number(count.number) + (count.outcome == Outcome.DEAD ? " still dead" : " " + count.outcome.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(", "));
        return counts.isEmpty() ? "Nothing was left to process." : "Processed again: " + counts + ".";
    }

    private record Count(Outcome outcome, long number) {}

    private static void say(FacesMessage.Severity severity, String sentence) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, sentence, null));
    }
}
