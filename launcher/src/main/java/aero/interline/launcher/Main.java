package aero.interline.launcher;

import aero.interline.launcher.backup.Backup;
import aero.interline.launcher.backup.Restore;
import aero.interline.launcher.container.Distribution;
import aero.interline.launcher.database.EmbeddedDatabase;
import aero.interline.launcher.hub.Hub;
import aero.interline.launcher.preflight.Preflight;
import aero.interline.launcher.settings.Settings;
import aero.interline.launcher.settings.SettingsReader;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Entry of the commands that need the distribution itself: {@code run}, {@code backup} and {@code restore}. The home
 * directory, which has {@code config/} and by default {@code data/}, is the system property {@code interline.home}.
 */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        // the container replaces both streams later
        PrintStream out = System.out;
        PrintStream err = System.err;
        int code = run(List.of(args), out, err);
        out.flush();
        err.flush();
        // everything has been stopped in order; the container's own shutdown hooks have nothing left to do
        Runtime.getRuntime().halt(code);
    }

    private static int run(List<String> arguments, PrintStream out, PrintStream err) {
        try {
            Preflight.java(Runtime.version().feature());
            command(arguments, out, err);
            return ExitCode.DONE;
        } catch (Refusal refusal) {
            err.println(refusal.getMessage());
            return refusal.exitCode();
        } catch (RuntimeException unforeseen) {
            err.println("Interline failed in a way that its makers did not foresee; please report this:");
            unforeseen.printStackTrace(err);
            return ExitCode.ENVIRONMENT;
        }
    }

    private static void command(List<String> arguments, PrintStream out, PrintStream err) {
        String command = arguments.isEmpty() ? "" : arguments.get(0);
        List<String> rest = new ArrayList<>(arguments.subList(Math.min(1, arguments.size()), arguments.size()));
        switch (command) {
            case "run" -> new Hub(settings(rest), Distribution.running(), out, err).run();
            case "backup" -> {
                Path file = file(command, rest);
                new Backup(settings(rest), Distribution.running(), out).to(file);
            }
            case "restore" -> {
                boolean force = rest.remove("--force");
                Path file = file(command, rest);
                Settings settings = settings(rest);
                Runnable stopDatabase = () -> new EmbeddedDatabase(settings, Distribution.running().root()).stop();
                new Restore(settings, stopDatabase, out).from(file, force);
            }
            default -> throw Refusal.usage("There is no command '" + command + "'. See ./interline help");
        }
    }

    private static Settings settings(List<String> options) {
        Path home = Path.of(System.getProperty("interline.home", ""));
        return new SettingsReader(home, Path.of(""), System.getenv()).read(options);
    }

    /** Takes the one argument that is no option. */
    private static Path file(String command, List<String> arguments) {
        if (arguments.isEmpty() || arguments.get(0).startsWith("--")) {
            throw Refusal.usage("Which file? See ./interline help " + command);
        }
        return Path.of(arguments.remove(0)).toAbsolutePath().normalize();
    }
}
