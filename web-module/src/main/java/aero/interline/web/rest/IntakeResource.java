package aero.interline.web.rest;

import aero.interline.exchange.boundary.IntakeDesk;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;

/** Stops and starts taking messages from the queues. Answers 204; how it stands is part of the status. */
@Path("intake")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class IntakeResource {

    @Inject
    private IntakeDesk desk;

    @POST
    @Path("suspend")
    @RolesAllowed("operator")
    public void suspend(@Context SecurityContext security) {
        desk.suspend(Values.caller(security));
    }

    @POST
    @Path("resume")
    @RolesAllowed("operator")
    public void resume(@Context SecurityContext security) {
        desk.resume(Values.caller(security));
    }
}
