package aero.interline.cli.connection;

import aero.interline.cli.CommandFailed;
import aero.interline.cli.ExitCode;
import java.time.Duration;

/**
 * Where the broker is and as whom to enter it.
 *
 * @param directory of the hub on this machine, to explain a failure
 */
public record BrokerAddress(String url, String user, String password, DataDirectory directory) {

    /** The sentence to say when nothing answers at the address. */
    public CommandFailed unreachable(Exception cause) {
        return directory.notRunning("the broker " + shown() + " does not answer: " + cause.getMessage());
    }

    /** The sentence to say when it lets itself be reached and takes nothing. */
    public CommandFailed silent(Duration patience) {
        return new CommandFailed(
                ExitCode.TIMEOUT,
                "The broker " + shown() + " took nothing for " + patience.toSeconds() + " s, as it does while its disk is nearly full.");
    }

    /** Without parameters, among which may be the password of a trust store. */
    private String shown() {
        return url.replaceFirst("\\?.*", "");
    }

    @Override
    public String toString() {
        return user + " at " + shown();
    }
}
