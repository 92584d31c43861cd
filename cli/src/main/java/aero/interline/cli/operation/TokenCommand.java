package aero.interline.cli.operation;

import aero.interline.cli.CommandFailed;
import aero.interline.cli.ExitCode;
import aero.interline.cli.connection.HubOptions;
import aero.interline.cli.connection.LocalToken;
import aero.interline.cli.connection.Role;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code token}: a token for REST, alone on standard output. */
@Command(name = "token", description = "Prints a token for the REST interface.")
public final class TokenCommand implements Callable<Integer> {

    @Mixin
    private HubOptions hub;

    @Option(names = "--role", required = true, paramLabel = "ROLE", description = "viewer, operator or admin")
    private Role role;

    @Option(
            names = "--ttl",
            defaultValue = "1h",
            converter = PlainDuration.class,
            paramLabel = "TIME",
            description = "how long it is valid: 90s, 30m, 1h, at most 24h (default: ${DEFAULT-VALUE})")
    private Duration ttl;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (ttl.compareTo(LocalToken.LONGEST) > 0) {
            throw new CommandFailed(ExitCode.USAGE, "--ttl is at most " + LocalToken.LONGEST.toHours() + "h.");
        }
        spec.commandLine().getOut().println(hub.token(role, ttl));
        return ExitCode.DONE;
    }
}
