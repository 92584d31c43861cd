package aero.interline.cli.operation;

import aero.interline.cli.ExitCode;
import aero.interline.cli.connection.HubOptions;
import aero.interline.cli.connection.Json;
import aero.interline.cli.connection.RestClient;
import aero.interline.cli.connection.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code admin}: what only an administrator may do. */
@Command(name = "admin", description = "Administration of users.")
public final class AdminCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing command: admin reset-password USER");
    }

    @Command(name = "reset-password", description = "Gives a user a new random password and prints it once.")
    int resetPassword(
            @Mixin HubOptions hub, @Parameters(paramLabel = "USER", description = "name of the user") String user) {
        String password = hub.rest(Role.ADMIN)
                .post("/users/" + RestClient.encode(user) + "/password", Json.object())
                .path("password")
                .asText();
        spec.commandLine().getOut().println(password);
        return ExitCode.DONE;
    }
}
