package aero.interline.web.rest;

import aero.interline.exchange.boundary.GapDesk;
import aero.interline.exchange.boundary.GapFilter;
import aero.interline.exchange.boundary.GapView;
import aero.interline.platform.boundary.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** What systems should have sent and what has not come. */
@Path("gaps")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class GapsResource {

    @Inject
    private GapDesk desk;

    @GET
    @RolesAllowed("viewer")
    public Page<GapView> list(
            @QueryParam("system") String system,
            @QueryParam("kind") String kind,
            @QueryParam("open") String open,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") String limit) {
        GapFilter filter =
                new GapFilter(Values.text(system), Values.text(kind), Values.flag("open", Values.text(open)));
        return desk.list(filter, Values.text(cursor), Values.limit(limit));
    }
}
