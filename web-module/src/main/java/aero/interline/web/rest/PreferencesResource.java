package aero.interline.web.rest;

import aero.interline.consent.boundary.NewPreference;
import aero.interline.consent.boundary.PreferenceDesk;
import aero.interline.consent.boundary.PreferenceView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;

/** What customers prefer; answers with the preferences as they stand afterwards. */
@Path("customers")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PreferencesResource {

    @Inject
    private PreferenceDesk desk;

    @GET
    @Path("{id}/preferences")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed("viewer")
    public PreferenceView list(@PathParam("id") String id, @Context SecurityContext security) {
        return desk.list(Values.id(id), Values.caller(security));
    }

    @POST
    @Path("{id}/preferences")
    @RolesAllowed("operator")
    public PreferenceView set(@PathParam("id") String id, NewPreference told, @Context SecurityContext security) {
        return desk.set(Values.id(id), Values.body(told), Values.caller(security));
    }
}
