package aero.interline.cli.connection;

import aero.interline.cli.CommandFailed;
import aero.interline.cli.ExitCode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Where the broker is and as whom to enter it.
 *
 * @param passwordFile where the password stands
 * @param hub          whose own broker it is, found through its data directory; empty for one whose address was named
 */
public record BrokerAddress(String url, String user, String password, Path passwordFile, Optional<DataDirectory> hub) {

    /** The sentence to say when nothing answers at the address. */
    public CommandFailed unreachable(Exception cause) {
        String away = "broker " + shown() + " does not answer: " + cause.getMessage();
        return hub.map(each -> each.notRunning("the " + away))
                .orElseGet(() -> new CommandFailed(ExitCode.ENVIRONMENT, "The " + away + ".", cause));
    }

    /** The sentence to say when it does not know user and password, or gives the user no right. */
    public CommandFailed refused(String queue, Exception cause) {
        return new CommandFailed(ExitCode.ENVIRONMENT, "The broker refused " + this + " to send to " + queue + ": see that " + passwordFile
                + " holds the password that this user has at the broker, and that the user may send there.", cause);
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
