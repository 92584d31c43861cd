package aero.interline.web.rest;

import aero.interline.contracts.exchange.Outcome;
import aero.interline.exchange.boundary.MessageBody;
import aero.interline.exchange.boundary.MessageDesk;
import aero.interline.exchange.boundary.MessageFilter;
import aero.interline.exchange.boundary.MessageLine;
import aero.interline.exchange.boundary.MessageView;
import aero.interline.platform.boundary.Page;
import aero.interline.web.Choice;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;

/** Messages: what came in and what became of it. */
@Path("messages")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MessagesResource {

    @Inject
    private MessageDesk desk;

    @GET
    @RolesAllowed("viewer")
    public Page<MessageLine> list(
            @QueryParam("system") String system,
            @QueryParam("format") String format,
            @QueryParam("outcome") String outcome,
            @QueryParam("code") String code,
            @QueryParam("key") String key,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("parent") String parent,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") String limit) {
        MessageFilter filter = new MessageFilter(
                Values.text(system),
                Values.text(format),
                Choice.of("outcome", Outcome.class, Values.text(outcome)),
                Values.text(code),
                Values.text(key),
                Values.instant("from", Values.text(from)),
                Values.instant("to", Values.text(to)),
                Choice.id("parent", Values.text(parent)));
        return desk.list(filter, Values.text(cursor), Values.limit(limit));
    }

    @GET
    @Path("{id: \\d+}")
    @RolesAllowed("viewer")
    public MessageView find(@PathParam("id") String id) {
        return desk.find(Values.id(id)).orElseThrow(Values::notFound);
    }

    /** The bytes as they are kept. Who looks is on record. */
    @GET
    @Path("{id}/body")
    @Produces({MediaType.APPLICATION_OCTET_STREAM, Problem.MEDIA_TYPE})
    @RolesAllowed("viewer")
    public Response body(@PathParam("id") String id, @Context SecurityContext security) {
        MessageBody body = desk.body(Values.id(id), Values.caller(security)).orElseThrow(Values::notFound);
        return Response.ok(body.bytes(), MediaType.APPLICATION_OCTET_STREAM).build();
    }
}
