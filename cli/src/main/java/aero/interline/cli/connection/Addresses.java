package aero.interline.cli.connection;

import aero.interline.cli.CommandFailed;
import aero.interline.cli.ExitCode;
import java.net.URI;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Addresses as people give them, checked before anything is sent to them. */
final class Addresses {

    /** Name, IPv4 or [IPv6], and a port; names may have underscores, which {@link URI} does not take for a host. */
    private static final String HOST = "(\\[[\\p{XDigit}:.]+]|[\\w.-]+)(:\\d{1,5})?";

    private static final Pattern HUB = Pattern.compile("(?i)https?://" + HOST + "(/[\\w./-]*)?");
    private static final Pattern BROKER = Pattern.compile("(?i)tcp://" + HOST + "/?");

    private Addresses() {}

    static URI hub(String address) {
        if (!HUB.matcher(address).matches()) {
            throw wrong("hub", address, "http://host:8080");
        }
        return URI.create(address);
    }

    /** {@code tcp://host:61616}, or a list {@code (tcp://one,tcp://other)}, each with its parameters behind a question mark. */
    static String broker(String address) {
        String hosts = address.replaceFirst("^\\(([^)]*)\\)(\\?\\S*)?$", "$1");
        boolean right = Stream.of(hosts.split(",(?=tcp://)", -1))
                .allMatch(each -> BROKER.matcher(each.replaceFirst("\\?\\S*$", "")).matches());
        if (!right) {
            throw wrong("broker", address, "tcp://host:61616");
        }
        return address;
    }

    /** Parameters are not shown: a password may be among them. */
    private static CommandFailed wrong(String whose, String address, String example) {
        return new CommandFailed(ExitCode.USAGE, "The " + whose + "'s address is '" + address.replaceFirst("\\?.*", "")
                + "' and should be one such as " + example + ".");
    }
}
