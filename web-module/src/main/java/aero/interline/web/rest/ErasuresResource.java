package aero.interline.web.rest;

import aero.interline.privacy.boundary.ErasurePreview;
import aero.interline.privacy.boundary.PrivacyDesk;
import aero.interline.privacy.boundary.PrivacyJobView;
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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;

/** Forgetting one person; found under the number of the customer also when the customer is gone. */
@Path("customers/{id}/erasures")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ErasuresResource {

    /** @param reason for the trail, without personal data */
    public record Wanted(String reason) {}

    @Inject
    private PrivacyDesk desk;

    @GET
    @Path("preview")
    @RolesAllowed("admin")
    public ErasurePreview preview(@PathParam("id") String id, @Context SecurityContext security) {
        return desk.preview(Values.id(id), Values.caller(security)).orElseThrow(Values::notFound);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("admin")
    public Response request(@PathParam("id") String id, Wanted wanted, @Context SecurityContext security) {
        String reason = wanted == null ? null : wanted.reason();
        return Response.accepted(desk.erase(Values.id(id), reason, Values.caller(security))).build();
    }

    @GET
    @Path("{job}")
    @RolesAllowed("operator")
    public PrivacyJobView find(@PathParam("id") String id, @PathParam("job") String job) {
        return desk.find(Values.id(job))
                .filter(each -> "erasure".equals(each.kind()) && id.equals(each.customerId()))
                .orElseThrow(Values::notFound);
    }

    @POST
    @Path("{job}/approval")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed("admin")
    public PrivacyJobView approve(@PathParam("id") String id, @PathParam("job") String job, @Context SecurityContext security) {
        return desk.approve(Values.id(find(id, job).id()), Values.caller(security));
    }

    @POST
    @Path("{job}/withdrawal")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed("admin")
    public PrivacyJobView withdraw(@PathParam("id") String id, @PathParam("job") String job, @Context SecurityContext security) {
        return desk.withdraw(Values.id(find(id, job).id()), Values.caller(security));
    }
}
