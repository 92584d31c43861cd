package aero.interline.web.rest;

import aero.interline.consent.boundary.ContactDesk;
import aero.interline.consent.boundary.ContactView;
import aero.interline.consent.boundary.NewContact;
import aero.interline.consent.boundary.NewLimit;
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

/** How often customers are contacted; answers with the counters as they stand afterwards. */
@Path("customers")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ContactsResource {

    @Inject
    private ContactDesk desk;

    @GET
    @Path("{id}/contacts")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed("viewer")
    public ContactView list(@PathParam("id") String id, @Context SecurityContext security) {
        return desk.list(Values.id(id), Values.caller(security));
    }

    @POST
    @Path("{id}/contacts")
    @RolesAllowed("operator")
    public ContactView record(@PathParam("id") String id, NewContact told, @Context SecurityContext security) {
        return desk.record(Values.id(id), Values.body(told), Values.caller(security));
    }

    @POST
    @Path("{id}/contacts/limits")
    @RolesAllowed("operator")
    public ContactView limit(@PathParam("id") String id, NewLimit told, @Context SecurityContext security) {
        return desk.limit(Values.id(id), Values.body(told), Values.caller(security));
    }
}
