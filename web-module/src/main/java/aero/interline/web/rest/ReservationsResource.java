package aero.interline.web.rest;

import aero.interline.platform.boundary.Page;
import aero.interline.travel.boundary.ReservationLine;
import aero.interline.travel.boundary.ReservationRegistry;
import aero.interline.travel.boundary.ReservationView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;

/** Reservations as the newest report tells them. */
@Path("reservations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ReservationsResource {

    @Inject
    private ReservationRegistry registry;

    @GET
    @RolesAllowed("viewer")
    public Page<ReservationLine> list(
            @QueryParam("locator") String locator,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") String limit) {
        return registry.list(Values.text(locator), Values.text(cursor), Values.limit(limit));
    }

    @GET
    @Path("{id}")
    @RolesAllowed("viewer")
    public ReservationView find(@PathParam("id") String id, @Context SecurityContext security) {
        return registry.find(Values.id(id), Values.caller(security)).orElseThrow(Values::notFound);
    }
}
