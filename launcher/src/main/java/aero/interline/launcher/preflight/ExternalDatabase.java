package aero.interline.launcher.preflight;

import aero.interline.launcher.Refusal;
import aero.interline.launcher.settings.Setting;
import aero.interline.launcher.settings.Settings;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether somebody listens where an external database should be. The application would find out, too, but half a
 * minute later and without knowing which setting to name. An external broker may come later: the routes wait for it.
 */
public final class ExternalDatabase {

    /** {@code jdbc:postgresql://host:port,host:port/name?options}; host and port may be left out. */
    private static final Pattern URL = Pattern.compile("jdbc:postgresql:(?://([^/?]*)/)?[^/?]+(?:\\?.*)?");
    private static final int USUAL_PORT = 5432;
    private static final int CONNECT_MS = 2_000;
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);

    private ExternalDatabase() {}

    /**
     * @param patience how long the database may take to come up
     * @throws Refusal if the address has another form or nobody listens there
     */
    public static void answers(Settings settings, Duration patience) {
        String url = settings.text(Setting.DB_URL);
        Matcher form = URL.matcher(url);
        if (!form.matches()) {
            throw Refusal.usage(Setting.DB_URL.spoken() + " is '" + url
                    + "' and should be jdbc:postgresql://host:port/database.");
        }
        List<InetSocketAddress> hosts = hosts(form.group(1) == null ? "localhost" : form.group(1));
        long end = System.nanoTime() + patience.toNanos();
        while (hosts.stream().noneMatch(ExternalDatabase::listens)) {
            if (System.nanoTime() > end) {
                throw Refusal.environment("No database answers at " + url.replaceFirst("\\?.*", "")
                        + ": start it, or mend " + Setting.DB_URL.spoken() + ".");
            }
            LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
        }
    }

    private static List<InetSocketAddress> hosts(String text) {
        List<InetSocketAddress> hosts = new ArrayList<>();
        for (String each : text.split(",")) {
            Matcher port = Pattern.compile("(.*):(\\d{1,5})").matcher(each);
            hosts.add(port.matches()
                    ? new InetSocketAddress(port.group(1), Math.min(65535, Integer.parseInt(port.group(2))))
                    : new InetSocketAddress(each.isEmpty() ? "localhost" : each, USUAL_PORT));
        }
        return hosts;
    }

    private static boolean listens(InetSocketAddress host) {
        try (Socket socket = new Socket()) {
            socket.connect(host, CONNECT_MS);
            return true;
        } catch (IOException notNow) {
            return false;
        }
    }
}
