package aero.interline.web.rest;

import aero.interline.platform.boundary.Page;
import aero.interline.privacy.boundary.PrivacyDesk;
import aero.interline.privacy.boundary.PrivacyJobView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** Exports and erasures of all customers. */
@Path("privacy-jobs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PrivacyJobsResource {

    @Inject
    private PrivacyDesk desk;

    /** The latest first. */
    @GET
    @RolesAllowed("operator")
    public Page<PrivacyJobView> list(@QueryParam("cursor") String cursor, @QueryParam("limit") String limit) {
        return desk.list(Values.text(cursor), Values.limit(limit));
    }
}
