package aero.interline.web.rest;

import aero.interline.customer.boundary.MatchDesk;
import aero.interline.platform.boundary.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;

/** Why the records of a customer are its own; an id that was joined into another answers with the way to that one's. */
@Path("customers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DecisionsResource {

    @Inject
    private MatchDesk desk;

    @GET
    @Path("{id}/decisions")
    @RolesAllowed("viewer")
    public Response list(@PathParam("id") String id, @Context UriInfo uri, @Context SecurityContext security) {
        long customer = Values.id(id);
        return desk.mergedInto(customer)
                .map(into -> Response.status(308)
                        .location(uri.getBaseUriBuilder().path("customers").path(into).path("decisions").build()))
                .orElseGet(() -> Response.ok(new Page<>(desk.decisions(customer, Values.caller(security)), null)))
                .build();
    }
}
