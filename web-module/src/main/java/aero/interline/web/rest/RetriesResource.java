package aero.interline.web.rest;

import aero.interline.access.boundary.AuditTrail;
import aero.interline.access.boundary.Caller;
import aero.interline.contracts.exchange.Decision;
import aero.interline.contracts.exchange.IntakeUnavailable;
import aero.interline.exchange.boundary.MessageDesk;
import aero.interline.exchange.boundary.MessageFilter;
import aero.interline.exchange.boundary.MessageLine;
import aero.interline.exchange.boundary.RetryDesk;
import aero.interline.platform.boundary.Page;
import aero.interline.platform.boundary.RequestRefused;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;

/** Has DEAD messages judged anew; answers with the messages as they stand afterwards. */
@Path("messages")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RetriesResource {

    /**
     * Which DEAD messages; a field that is left out does not narrow.
     *
     * @param system left out: of any
     * @param code   left out: for any reason
     * @param after  id of a message behind which to begin, the {@code next} of the answer before; left out: from the
     *               oldest on
     * @param limit  how many; left out: as on a page
     */
    public record Wanted(String system, String code, String after, Integer limit) {}

    @Inject
    private RetryDesk retries;

    @Inject
    private MessageDesk messages;

    @Inject
    private AuditTrail audit;

    @POST
    @Path("{id}/retry")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed("operator")
    public MessageLine retry(@PathParam("id") String id, @Context SecurityContext security) throws IntakeUnavailable {
        long message = Values.id(id);
        if (messages.findLine(message).isEmpty()) {
            throw Values.notFound();
        }
        Caller caller = Values.caller(security);
        audit.record(caller.name(), "message-retried", id);
        return line(retries.retry(message, caller.name()));
    }

    /** Oldest first. */
    @POST
    @Path("retry")
    @RolesAllowed("operator")
    public Page<MessageLine> retry(Wanted wanted, @Context SecurityContext security) throws IntakeUnavailable {
        Wanted asked = wanted == null ? new Wanted(null, null, null, null) : wanted;
        int limit = asked.limit() == null ? Page.USUAL : asked.limit();
        if (limit < 1 || limit > Page.LONGEST) {
            throw RequestRefused.parameter("limit", "a number from 1 to " + Page.LONGEST);
        }
        MessageFilter filter = new MessageFilter(asked.system(), null, null, asked.code(), null, null, null);
        Caller caller = Values.caller(security);
        Page<Decision> decisions =
                retries.retry(filter.system(), filter.code(), after(asked.after()), limit, caller.name());
        decisions.items().forEach(each -> audit.record(caller.name(), "message-retried", Long.toString(each.messageId())));
        return decisions.map(this::line);
    }

    private static long after(String id) {
        if (id == null) {
            return 0;
        }
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException e) {
            throw RequestRefused.parameter("after", "the id of a message");
        }
    }

    private MessageLine line(Decision decision) {
        return messages.findLine(decision.messageId()).orElseThrow(Values::notFound);
    }
}
