package aero.interline.launcher.preflight;

import aero.interline.launcher.Refusal;
import aero.interline.launcher.settings.Setting;
import aero.interline.launcher.settings.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The checks, in the order in which their failures are most likely to be understood. */
public final class Preflight {

    /** The oldest Java that the classes of this project run on. */
    public static final int OLDEST_JAVA = 17;

    private static final String LOOPBACK = "127.0.0.1";

    private Preflight() {}

    public static void java(int feature) {
        if (feature < OLDEST_JAVA) {
            throw Refusal.environment("This is Java " + feature + " and Interline needs a JDK " + OLDEST_JAVA
                    + " or newer: set JAVA_HOME to one.");
        }
    }

    /** Makes the data directory if need be and tries to write into it. */
    public static void writable(Path dataDirectory) {
        try {
            Files.createDirectories(dataDirectory);
            Files.delete(Files.createTempFile(dataDirectory, "write", ".probe"));
        } catch (IOException e) {
            throw Refusal.environment("The data directory " + dataDirectory + " cannot be written by user "
                    + System.getProperty("user.name") + ": give the right, or name another directory with --data.", e);
        }
    }

    /** A file that somebody named and that is not there is a mistake; what would hold instead is not what he wants. */
    public static void files(Settings settings) {
        settings.given().keySet().stream().filter(each -> each.kind() == Setting.Kind.FILE).sorted().forEach(each -> {
            Path file = settings.path(each).orElseThrow();
            if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
                throw Refusal.environment("There is no file " + file + " that can be read: mend " + each.spoken() + ".");
            }
        });
    }

    public static void diskSpace(Path dataDirectory, long neededMegabytes) {
        try {
            long free = Files.getFileStore(dataDirectory).getUsableSpace() >> 20;
            if (free < neededMegabytes) {
                throw Refusal.environment("Only " + free + " MB are free in " + dataDirectory + " and Interline needs "
                        + neededMegabytes + ": free some space, or name another directory with --data.");
            }
        } catch (IOException e) {
            throw Refusal.environment("The free space of " + dataDirectory + " cannot be read.", e);
        }
    }

    /** The address to listen on belongs to this machine, and nobody listens on the ports. */
    public static void ports(Settings settings) {
        address(settings.bind());
        port(settings.bind(), settings, Setting.HTTP_PORT, "HTTP");
        if (settings.embeddedBroker()) {
            port(settings.bind(), settings, Setting.BROKER_PORT, "the message broker");
        }
    }

    /** The database always stays on loopback. */
    public static void databasePort(Settings settings) {
        port(LOOPBACK, settings, Setting.DB_PORT, "the database");
    }

    private static void address(String bind) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(bind), 0));
        } catch (UnknownHostException e) {
            throw Refusal.environment("The address " + bind + " is not known: mend " + Setting.BIND.spoken() + ".", e);
        } catch (IOException e) {
            throw Refusal.environment("The address " + bind + " is none of this machine: mend "
                    + Setting.BIND.spoken() + ".", e);
        }
    }

    private static void port(String bind, Settings settings, Setting setting, String purpose) {
        int port = settings.port(setting);
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(bind, port));
        } catch (IOException e) {
            String why = port < 1024 ? "cannot be used (taken, or reserved for root)" : "is in use by another program";
            throw Refusal.environment("Port " + port + " for " + purpose + " " + why
                    + ": stop that program, or choose another port with " + setting.spoken() + ".", e);
        }
    }
}
