package aero.interline.web.rest;

import aero.interline.platform.boundary.RequestRefused;
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
import java.util.Optional;

/** Everything about one person, to be handed out to that person. */
@Path("customers/{id}/exports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ExportsResource {

    private static final String PDF = "application/pdf";

    @Inject
    private PrivacyDesk desk;

    @POST
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed("operator")
    public Response request(@PathParam("id") String id, @Context SecurityContext security) {
        return Response.accepted(desk.export(Values.id(id), Values.caller(security))).build();
    }

    @GET
    @Path("{job}")
    @RolesAllowed("operator")
    public PrivacyJobView find(@PathParam("id") String id, @PathParam("job") String job) {
        return desk.find(Values.id(job))
                .filter(each -> "export".equals(each.kind()) && id.equals(each.customerId()))
                .orElseThrow(Values::notFound);
    }

    @GET
    @Path("{job}/json")
    @RolesAllowed("operator")
    public Response json(@PathParam("id") String id, @PathParam("job") String job, @Context SecurityContext security) {
        PrivacyJobView export = find(id, job);
        return file(desk.json(Values.id(export.id()), Values.caller(security)), id + ".json", MediaType.APPLICATION_JSON);
    }

    @GET
    @Path("{job}/pdf")
    @Produces({PDF, MediaType.APPLICATION_JSON})
    @RolesAllowed("operator")
    public Response pdf(@PathParam("id") String id, @PathParam("job") String job, @Context SecurityContext security) {
        PrivacyJobView export = find(id, job);
        return file(desk.pdf(Values.id(export.id()), Values.caller(security)), id + ".pdf", PDF);
    }

    private static Response file(Optional<byte[]> bytes, String name, String type) {
        RequestRefused gone = Values.notFound();
        return Response.ok(bytes.orElseThrow(() -> gone), type)
                .header("Content-Disposition", "attachment; filename=\"customer-" + name + "\"")
                .build();
    }
}
