package aero.interline.web.rest;

import aero.interline.access.boundary.UserDesk;
import aero.interline.access.boundary.UserRegistry;
import aero.interline.access.boundary.UserView;
import aero.interline.contracts.access.Role;
import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.platform.boundary.Page;
import aero.interline.platform.boundary.RequestRefused;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;

/** Who may sign in, and as what. */
@Path("users")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class UsersResource {

    /** A password that is told this once. */
    public record NewPassword(String password) {}

    /** Both are needed. */
    public record NewUser(String name, String role) {}

    /** The role that a user gets. */
    public record NewRole(String role) {}

    @Inject
    private UserDesk desk;

    @Inject
    private UserRegistry users;

    @GET
    @RolesAllowed("admin")
    public Page<UserView> list() {
        return new Page<>(desk.list(), null);
    }

    /** Adds a user with a random password. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("admin")
    public NewPassword add(NewUser told, @Context SecurityContext security) {
        NewUser user = Values.body(told);
        return users.add(user.name(), role(user.role()), Values.caller(security))
                .map(UsersResource::once)
                .orElseThrow(() -> new RequestRefused(ErrorCode.STATE_CONFLICT, "There is or was a user of this name"));
    }

    /** Sets a new random password; sessions and tokens that were opened with the old one end. */
    @POST
    @Path("{name}/password")
    @RolesAllowed("admin")
    public NewPassword resetPassword(@PathParam("name") String name, @Context SecurityContext security) {
        return users.resetPassword(name, Values.caller(security)).map(UsersResource::once).orElseThrow(UsersResource::nobody);
    }

    @POST
    @Path("{name}/role")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("admin")
    public UserView changeRole(@PathParam("name") String name, NewRole told, @Context SecurityContext security) {
        return desk.changeRole(name, role(Values.body(told).role()), Values.caller(security)).orElseThrow(UsersResource::nobody);
    }

    @POST
    @Path("{name}/disable")
    @RolesAllowed("admin")
    public UserView disable(@PathParam("name") String name, @Context SecurityContext security) {
        return desk.disable(name, Values.caller(security)).orElseThrow(UsersResource::nobody);
    }

    @POST
    @Path("{name}/enable")
    @RolesAllowed("admin")
    public UserView enable(@PathParam("name") String name, @Context SecurityContext security) {
        return desk.enable(name, Values.caller(security)).orElseThrow(UsersResource::nobody);
    }

    @DELETE
    @Path("{name}")
    @RolesAllowed("admin")
    public void remove(@PathParam("name") String name, @Context SecurityContext security) {
        if (desk.remove(name, Values.caller(security)).isEmpty()) {
            throw nobody();
        }
    }

    private static RequestRefused nobody() {
        return new RequestRefused(ErrorCode.NOT_FOUND, "There is no user of this name");
    }

    private static Role role(String text) {
        return Role.find(text).orElseThrow(() -> RequestRefused.parameter("role", "viewer, operator or admin"));
    }

    private static NewPassword once(char[] password) {
        return new NewPassword(new String(password));
    }
}
