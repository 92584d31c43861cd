package aero.interline.web.rest;

import aero.interline.platform.boundary.Page;
import aero.interline.steward.boundary.ActView;
import aero.interline.steward.boundary.BulkPreview;
import aero.interline.steward.boundary.BulkRule;
import aero.interline.steward.boundary.DuplicateCounts;
import aero.interline.steward.boundary.DuplicateFilter;
import aero.interline.steward.boundary.DuplicateLine;
import aero.interline.steward.boundary.PairView;
import aero.interline.steward.boundary.ReviewDesk;
import aero.interline.web.Choice;
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

/** Pairs of customers who may be one, and what stewards say about them. */
@Path("duplicates")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class DuplicatesResource {

    /**
     * What a steward says.
     *
     * @param reason   up to 200 characters, without personal data; may be left out
     * @param override of an accept: whether it shall be although something forbids it; needs a reason; may be left out
     * @param until    of a skip: when it is open again; left out of the others
     * @param seen     of an accept or a reject: as the pair told: then it is refused if the two have changed since; may be left out
     */
    public record Said(String reason, Boolean override, String until, String seen) {}

    @Inject
    private ReviewDesk desk;

    @GET
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed("operator")
    public Page<DuplicateLine> list(
            @QueryParam("why") String why,
            @QueryParam("least") String least,
            @QueryParam("most") String most,
            @QueryParam("state") String state,
            @QueryParam("order") String order,
            @QueryParam("customer") String customer,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") String limit,
            @Context SecurityContext security) {
        DuplicateFilter filter = new DuplicateFilter(Choice.of("why", DuplicateFilter.Why.class, Values.text(why)),
                Choice.number("least", Values.text(least)), Choice.number("most", Values.text(most)),
                Choice.of("state", DuplicateFilter.State.class, Values.text(state)),
                Choice.of("order", DuplicateFilter.Order.class, Values.text(order)),
                Choice.id("customer", Values.text(customer)));
        return desk.list(filter, Values.text(cursor), Values.limit(limit), Values.caller(security));
    }

    @GET
    @Path("counts")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed("operator")
    public DuplicateCounts counts() {
        return desk.counts();
    }

    @GET
    @Path("{id: \\d+}")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed("operator")
    public PairView find(@PathParam("id") String id, @Context SecurityContext security) {
        return desk.find(Values.id(id), Values.caller(security)).orElseThrow(Values::notFound);
    }

    @POST
    @Path("{id}/accept")
    @RolesAllowed("operator")
    public ActView accept(@PathParam("id") String id, Said said, @Context SecurityContext security) {
        boolean override = Boolean.TRUE.equals(Values.body(said).override());
        return desk.accept(Values.id(id), said.reason(), override, said.seen(), Values.caller(security));
    }

    @POST
    @Path("{id}/reject")
    @RolesAllowed("operator")
    public ActView reject(@PathParam("id") String id, Said said, @Context SecurityContext security) {
        return desk.reject(Values.id(id), Values.body(said).reason(), said.seen(), Values.caller(security));
    }

    @POST
    @Path("{id}/skip")
    @RolesAllowed("operator")
    public ActView skip(@PathParam("id") String id, Said said, @Context SecurityContext security) {
        return desk.skip(Values.id(id), Values.instant("until", Values.body(said).until()), said.reason(),
                Values.caller(security));
    }

    @POST
    @Path("bulk/preview")
    @RolesAllowed("operator")
    public BulkPreview preview(BulkRule rule, @Context SecurityContext security) {
        return desk.preview(Values.body(rule), Values.caller(security));
    }

    @POST
    @Path("bulk")
    @RolesAllowed("operator")
    public ActView bulk(BulkRule rule, @Context SecurityContext security) {
        return desk.bulk(Values.body(rule), Values.caller(security));
    }
}
