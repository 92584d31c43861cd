package aero.interline.cli.operation;

import aero.interline.cli.ExitCode;
import aero.interline.cli.connection.HubOptions;
import aero.interline.cli.connection.Json;
import aero.interline.cli.connection.RestClient;
import aero.interline.cli.connection.Role;
import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code admin}: what only an administrator may do. A user is a line: name, role and state, tab-separated. */
@Command(name = "admin", description = "Lists, adds, changes and removes users.")
public final class AdminCommand implements Runnable {

    private static final String NAME = "name of the user";

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Missing command: admin users, add-user, reset-password, set-role, disable, enable or remove-user");
    }

    @Command(name = "users", description = "Prints the users, a line each: name, role, state (active, locked, disabled).")
    int users(@Mixin HubOptions hub) {
        hub.rest(Role.ADMIN).get("/users").path("items").forEach(each -> print(each));
        return ExitCode.DONE;
    }

    @Command(name = "add-user", description = "Adds a user and prints the random password once.")
    int addUser(
            @Mixin HubOptions hub,
            @Parameters(paramLabel = "USER", description = NAME) String user,
            @Option(names = "--role", defaultValue = "viewer", description = "viewer (default), operator or admin") Role role) {
        return printPassword(
                hub.rest(Role.ADMIN).post("/users", Json.object().put("name", user).put("role", role.toString())));
    }

    @Command(name = "reset-password", description = "Gives a user a new random password and prints it once.")
    int resetPassword(@Mixin HubOptions hub, @Parameters(paramLabel = "USER", description = NAME) String user) {
        return printPassword(hub.rest(Role.ADMIN).post(path(user) + "/password", Json.object()));
    }

    @Command(name = "set-role", description = "Gives a user another role; sessions and tokens end.")
    int setRole(
            @Mixin HubOptions hub,
            @Parameters(paramLabel = "USER", description = NAME) String user,
            @Parameters(paramLabel = "ROLE", description = "viewer, operator or admin") Role role) {
        return print(hub.rest(Role.ADMIN).post(path(user) + "/role", Json.object().put("role", role.toString())));
    }

    @Command(name = "disable", description = "Keeps a user from signing in; sessions and tokens end.")
    int disable(@Mixin HubOptions hub, @Parameters(paramLabel = "USER", description = NAME) String user) {
        return print(hub.rest(Role.ADMIN).post(path(user) + "/disable", Json.object()));
    }

    @Command(name = "enable", description = "Lets a disabled user sign in again.")
    int enable(@Mixin HubOptions hub, @Parameters(paramLabel = "USER", description = NAME) String user) {
        return print(hub.rest(Role.ADMIN).post(path(user) + "/enable", Json.object()));
    }

    @Command(name = "remove-user", description = "Removes a user for good; what the user did stays on record, and the name is nobody else's.")
    int removeUser(@Mixin HubOptions hub, @Parameters(paramLabel = "USER", description = NAME) String user) {
        hub.rest(Role.ADMIN).delete(path(user));
        return ExitCode.DONE;
    }

    private static String path(String user) {
        return "/users/" + RestClient.encode(user);
    }

    private int printPassword(JsonNode answer) {
        spec.commandLine().getOut().println(answer.path("password").asText());
        return ExitCode.DONE;
    }

    private int print(JsonNode user) {
        spec.commandLine().getOut().println(
                user.path("name").asText() + "\t" + user.path("role").asText() + "\t" + user.path("state").asText());
        return ExitCode.DONE;
    }
}
