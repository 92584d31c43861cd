package aero.interline.web.rest;

import aero.interline.steward.boundary.ActView;
import aero.interline.steward.boundary.MergeDesk;
import aero.interline.steward.boundary.MergePreview;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;

/** Two customers become one because a steward says so. */
@Path("merges")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MergesResource {

    /**
     * What is wanted.
     *
     * @param one      id of a customer
     * @param other    of another
     * @param reason   up to 200 characters, without personal data
     * @param override whether it shall be although something forbids it; may be left out
     * @param seen     as the preview told: then it is refused if the two have changed since; may be left out
     */
    public record Wanted(String one, String other, String reason, Boolean override, String seen) {}

    @Inject
    private MergeDesk desk;

    @GET
    @Path("preview")
    @RolesAllowed("operator")
    public MergePreview preview(
            @QueryParam("one") String one, @QueryParam("other") String other, @Context SecurityContext security) {
        return desk.preview(Values.id(one), Values.id(other), Values.caller(security));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("operator")
    public ActView merge(Wanted wanted, @Context SecurityContext security) {
        return desk.merge(Values.id(Values.body(wanted).one()), Values.id(wanted.other()), wanted.reason(),
                Boolean.TRUE.equals(wanted.override()), wanted.seen(), Values.caller(security));
    }
}
