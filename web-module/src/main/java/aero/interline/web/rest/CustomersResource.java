package aero.interline.web.rest;

import aero.interline.customer.boundary.CustomerLine;
import aero.interline.customer.boundary.CustomerRegistry;
import aero.interline.customer.boundary.CustomerView;
import aero.interline.platform.boundary.Page;
import aero.interline.web.PeopleBox;
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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;

/** Customers: who is who, and what is known about them. */
@Path("customers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CustomersResource {

    @Inject
    private CustomerRegistry registry;

    @Inject
    private PeopleBox box;

    @GET
    @RolesAllowed("viewer")
    public Page<CustomerLine> list(
            @QueryParam("query") String query,
            @QueryParam("similar") String similar,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") String limit,
            @Context SecurityContext security) {
        boolean also = Boolean.TRUE.equals(Values.flag("similar", similar));
        return box.list(Values.text(query), also, Values.text(cursor), Values.limit(limit), Values.caller(security)).page();
    }

    /** The customer; an id that was joined into another answers with the way to that one. */
    @GET
    @Path("{id}")
    @RolesAllowed("viewer")
    public Response find(@PathParam("id") String id, @Context UriInfo uri, @Context SecurityContext security) {
        CustomerView customer =
                registry.find(Values.id(id), Values.caller(security)).orElseThrow(Values::notFound);
        return customer.mergedInto() == null
                ? Response.ok(customer).build()
                : Response.status(308)
                        .location(uri.getBaseUriBuilder()
                                .path("customers")
                                .path(customer.mergedInto())
                                .build())
                        .build();
    }
}
