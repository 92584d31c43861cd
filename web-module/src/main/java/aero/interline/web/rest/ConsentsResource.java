package aero.interline.web.rest;

import aero.interline.consent.boundary.ConsentCheck;
import aero.interline.consent.boundary.ConsentDesk;
import aero.interline.consent.boundary.ConsentView;
import aero.interline.consent.boundary.NewConsent;
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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;

/** What customers allow. */
@Path("customers")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ConsentsResource {

    @Inject
    private ConsentDesk desk;

    @GET
    @Path("{id}/consents")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed("viewer")
    public ConsentView list(@PathParam("id") String id, @Context SecurityContext security) {
        return desk.list(Values.id(id), Values.caller(security));
    }

    @POST
    @Path("{id}/consents")
    @RolesAllowed("operator")
    public Response add(@PathParam("id") String id, NewConsent told, @Context SecurityContext security) {
        return Response.status(Response.Status.CREATED)
                .entity(desk.add(Values.id(id), Values.body(told), Values.caller(security))).build();
    }

    @GET
    @Path("{id}/consents/check")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed("viewer")
    public ConsentCheck check(
            @PathParam("id") String id,
            @QueryParam("purpose") String purpose,
            @QueryParam("channel") String channel,
            @QueryParam("partner") String partner,
            @QueryParam("at") String at,
            @Context SecurityContext security) {
        return desk.check(Values.id(id), purpose, channel, partner, at, Values.caller(security));
    }
}
