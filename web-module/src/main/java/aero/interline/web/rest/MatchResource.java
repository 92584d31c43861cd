package aero.interline.web.rest;

import aero.interline.customer.boundary.ComparisonView;
import aero.interline.customer.boundary.JobView;
import aero.interline.customer.boundary.MatchDesk;
import aero.interline.customer.boundary.ModelView;
import aero.interline.platform.boundary.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;

/** How customers are matched: by which models, and why two are not linked. */
@Path("match")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MatchResource {

    /**
     * May be left out.
     *
     * @param override to make a model active whose run in shadow is not over
     * @param reason   of overriding: up to 200 characters, without personal data
     */
    public record Activation(Boolean override, String reason) {}

    @Inject
    private MatchDesk desk;

    @GET
    @Path("models")
    @RolesAllowed("viewer")
    public Page<ModelView> models() {
        return new Page<>(desk.models(), null);
    }

    @POST
    @Path("models/train")
    @RolesAllowed("admin")
    public JobView train(@Context SecurityContext security) {
        return desk.train(Values.caller(security));
    }

    @POST
    @Path("models/{version}/activate")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("admin")
    public Page<ModelView> activate(@PathParam("version") String version, Activation told, @Context SecurityContext security) {
        boolean override = told != null && Boolean.TRUE.equals(told.override());
        desk.activate(version, override, told == null ? null : told.reason(), Values.caller(security));
        return models();
    }

    @GET
    @Path("compare")
    @RolesAllowed("viewer")
    public ComparisonView compare(
            @QueryParam("one") String one, @QueryParam("other") String other, @Context SecurityContext security) {
        return desk.compare(Values.id(one), Values.id(other), Values.caller(security));
    }
}
