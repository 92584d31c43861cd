package aero.interline.cli.connection;

import aero.interline.cli.CommandFailed;

/**
 * Where the broker is and as whom to enter it.
 *
 * @param directory of the hub on this machine, to explain a failure
 */
public record BrokerAddress(String url, String user, String password, DataDirectory directory) {

    /** The sentence to say when nothing answers at the address. */
    public CommandFailed unreachable(Exception cause) {
        return directory.notRunning("the broker " + url + " does not answer: " + cause.getMessage());
    }

    @Override
    public String toString() {
        return user + " at " + url;
    }
}
