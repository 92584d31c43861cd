package aero.interline.web.rest;

import aero.interline.platform.boundary.Page;
import aero.interline.steward.boundary.ActView;
import aero.interline.steward.boundary.MergeDesk;
import aero.interline.steward.boundary.MergePreview;
import aero.interline.web.Choice;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;

/** What stewards did, and taking it back. */
@Path("steward-acts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class StewardActsResource {

    /** @param reason up to 200 characters, without personal data */
    public record Undone(String reason) {}

    @Inject
    private MergeDesk desk;

    /** The latest first. */
    @GET
    @RolesAllowed("operator")
    public Page<ActView> list(
            @QueryParam("customer") String customer,
            @QueryParam("waiting") String waiting,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") String limit) {
        return desk.list(Choice.id("customer", Values.text(customer)),
                Boolean.TRUE.equals(Values.flag("waiting", Values.text(waiting))), Values.text(cursor), Values.limit(limit));
    }

    @GET
    @Path("{id}")
    @RolesAllowed("operator")
    public ActView find(@PathParam("id") String id) {
        return desk.find(Values.id(id)).orElseThrow(Values::notFound);
    }

    @GET
    @Path("{id}/undo/preview")
    @RolesAllowed("operator")
    public MergePreview previewUndo(@PathParam("id") String id, @Context SecurityContext security) {
        return desk.previewUndo(Values.id(id), Values.caller(security));
    }

    @POST
    @Path("{id}/undo")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("operator")
    public ActView undo(@PathParam("id") String id, Undone told, @Context SecurityContext security) {
        return desk.undo(Values.id(id), Values.body(told).reason(), Values.caller(security));
    }

    @POST
    @Path("{id}/approval")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed("admin")
    public ActView approve(@PathParam("id") String id, @Context SecurityContext security) {
        return desk.approve(Values.id(id), Values.caller(security));
    }

    @POST
    @Path("{id}/withdrawal")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed("admin")
    public ActView withdraw(@PathParam("id") String id, @Context SecurityContext security) {
        return desk.withdraw(Values.id(id), Values.caller(security));
    }
}
