package aero.interline.launcher.hub;

import aero.interline.launcher.secrets.Secrets;
import java.nio.file.Path;
import java.util.Locale;

/** What people see once when the hub is ready. */
final class ReadyBlock {

    private ReadyBlock() {}

    static String text(Addresses addresses, Path data, Secrets secrets, double seconds) {
        String block = """

                Interline is ready after %s seconds. Ctrl-C stops it.
                  console    %s/
                  REST       %s/api/v1
                  OpenAPI    %s/openapi
                  broker     %s
                  database   %s
                  data       %s
                  logs       %s
                """.formatted(
                        String.format(Locale.ROOT, "%.1f", seconds),
                        addresses.http(),
                        addresses.http(),
                        addresses.http(),
                        plain(addresses.broker()),
                        plain(addresses.database()),
                        data,
                        data.resolve("logs"));
        return block + secrets.unseenAdminPassword().map(password -> administrator(password, secrets)).orElse("");
    }

    /** Without parameters, among which may be the password of a trust store. */
    private static String plain(String address) {
        return address.replaceFirst("\\?.*", "");
    }

    private static String administrator(String password, Secrets secrets) {
        return """
                  sign in    admin / %s
                             shown this once; kept in %s
                """.formatted(password, secrets.adminPasswordFile());
    }
}
