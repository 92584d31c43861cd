package aero.interline.web.rest;

import aero.interline.customer.boundary.JobView;
import aero.interline.customer.boundary.MatchDesk;
import aero.interline.platform.boundary.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What the hub works on beside the messages, with progress. */
@Path("jobs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class JobsResource {

    @Inject
    private MatchDesk desk;

    @GET
    @RolesAllowed("viewer")
    public Page<JobView> list() {
        return new Page<>(desk.jobs(), null);
    }
}
