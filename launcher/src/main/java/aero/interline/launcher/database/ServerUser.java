package aero.interline.launcher.database;

import aero.interline.launcher.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * As whom the server runs. PostgreSQL refuses to be root, so a hub started by root (usual in containers) runs it in a
 * user namespace of its own, and where those are forbidden as the unprivileged user {@code nobody}.
 */
final class ServerUser {

    private static final String UNPRIVILEGED = "nobody";

    private final List<String> prefix;
    private final boolean foreign;

    private ServerUser(List<String> prefix, boolean foreign) {
        this.prefix = prefix;
        this.foreign = foreign;
    }

    static ServerUser suitable() {
        if (!"0".equals(output("id", "-u"))) {
            return new ServerUser(List.of(), false);
        }
        if (works("unshare", "-U", "true")) {
            return new ServerUser(List.of("unshare", "-U"), false);
        }
        List<String> switched = List.of("setpriv", "--reuid", UNPRIVILEGED, "--regid", output("id", "-g", UNPRIVILEGED),
                "--clear-groups");
        if (works(with(switched, "true"))) {
            return new ServerUser(switched, true);
        }
        throw Refusal.environment("PostgreSQL does not run as root and neither a user namespace nor the user "
                + UNPRIVILEGED + " can be used here: start the hub as an ordinary user, or set interline.db.url.");
    }

    List<String> command(List<String> command) {
        List<String> all = new ArrayList<>(prefix);
        all.addAll(command);
        return all;
    }

    /** Lets the user pass through a directory of the hub; he still cannot see what is in it. */
    void letThrough(Path directory) throws IOException {
        if (foreign) {
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx--x--x"));
        }
    }

    /** Gives the directory to the user, and makes sure that he can reach it and the programs. */
    void own(Path directory, Path programs) {
        if (!foreign) {
            return;
        }
        for (Path each : new Path[] {directory, programs}) {
            if (!works(with(prefix, "test", "-x", each.getParent().toString()))) {
                throw Refusal.environment("The user " + UNPRIVILEGED + ", who runs PostgreSQL because root may not, "
                        + "cannot reach " + each + ": choose a data directory that he can reach with --data.");
            }
        }
        try (Stream<Path> paths = Files.walk(directory)) {
            var user = directory.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(UNPRIVILEGED);
            for (Path each : paths.toList()) {
                Files.setOwner(each, user);
            }
        } catch (IOException e) {
            throw Refusal.environment("The directory " + directory + " cannot be given to the user " + UNPRIVILEGED
                    + ": " + e.getMessage() + ".", e);
        }
    }

    private static String[] with(List<String> prefix, String... command) {
        return Stream.concat(prefix.stream(), Stream.of(command)).toArray(String[]::new);
    }

    private static boolean works(String... command) {
        try {
            return Finished.run(List.of(command), Path.of("/"), "").exitCode() == 0;
        } catch (IOException notInstalled) {
            return false;
        }
    }

    private static String output(String... command) {
        try {
            return Finished.run(List.of(command), Path.of("/"), "").output().strip();
        } catch (IOException notInstalled) {
            return "";
        }
    }
}
