package aero.interline.web.rest;

import aero.interline.access.boundary.UserRegistry;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;

/** Users of the console. */
@Path("users")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class UsersResource {

    /** A password that is told this once. */
    public record NewPassword(String password) {}

    @Inject
    private UserRegistry users;

    /** Sets a new random password; sessions that were open with the old one end. */
    @POST
    @Path("{name}/password")
    @RolesAllowed("admin")
    public NewPassword resetPassword(@PathParam("name") String name, @Context SecurityContext security) {
        return users.resetPassword(name, Values.caller(security))
                .map(password -> new NewPassword(new String(password)))
                .orElseThrow(Values::notFound);
    }
}
