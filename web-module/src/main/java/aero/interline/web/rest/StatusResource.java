package aero.interline.web.rest;

import aero.interline.exchange.boundary.HubStatus;
import aero.interline.exchange.boundary.StatusBoard;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Queues, counts and their balance. */
@Path("status")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class StatusResource {

    @Inject
    private StatusBoard board;

    @GET
    @RolesAllowed("viewer")
    public HubStatus status() {
        return board.status();
    }
}
