package aero.interline.web.rest;

import aero.interline.customer.boundary.DecisionView;
import aero.interline.customer.boundary.MatchDesk;
import aero.interline.platform.boundary.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Why the records of a customer are its own. */
@Path("customers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DecisionsResource {

    @Inject
    private MatchDesk desk;

    @GET
    @Path("{id}/decisions")
    @RolesAllowed("viewer")
    public Page<DecisionView> list(@PathParam("id") String id) {
        return new Page<>(desk.decisions(Values.id(id)), null);
    }
}
