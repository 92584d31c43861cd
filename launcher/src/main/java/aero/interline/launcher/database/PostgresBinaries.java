package aero.interline.launcher.database;

import aero.interline.launcher.Refusal;
import aero.interline.launcher.files.DirectoryTree;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.stream.Stream;
import org.tukaani.xz.XZInputStream;

/**
 * The server's programs, unpacked once from the distribution: into the distribution itself when it may be written,
 * else into the data directory.
 */
final class PostgresBinaries {

    private final Path root;

    PostgresBinaries(Path root) {
        this.root = root;
    }

    /**
     * @param distribution has {@code postgresql/VERSION/postgres-PLATFORM.txz}
     */
    static PostgresBinaries unpacked(Path distribution, Path dataDirectory) {
        Path archive = archive(distribution.resolve("postgresql"));
        String name = archive.getParent().getFileName() + "-" + platform();
        Path own = distribution.resolve("postgresql").resolve(name);
        Path inData = dataDirectory.resolve("postgresql-" + name);
        for (Path each : new Path[] {own, inData}) {
            if (Files.isDirectory(each)) {
                return new PostgresBinaries(each);
            }
        }
        Path target = Files.isWritable(own.getParent()) ? own : inData;
        try {
            unpack(archive, target);
        } catch (IOException e) {
            throw Refusal.environment("PostgreSQL cannot be unpacked to " + target + ": " + e.getMessage() + ".", e);
        }
        return new PostgresBinaries(target);
    }

    String program(String name) {
        return root.resolve("bin").resolve(name).toString();
    }

    Path root() {
        return root;
    }

    private static Path archive(Path directory) {
        String file = "postgres-" + platform() + ".txz";
        try (Stream<Path> found = Files.find(directory, 2, (path, is) -> path.endsWith(file))) {
            return found.findFirst().orElseThrow(() -> Refusal.environment(
                    "The distribution brings no PostgreSQL for " + platform()
                            + ": install PostgreSQL and set interline.db.url."));
        } catch (IOException e) {
            throw Refusal.environment("The distribution is not complete: " + directory + " cannot be read.", e);
        }
    }

    /** As the binaries' makers call it: linux-x86_64, linux-arm_64, darwin-x86_64, linux-x86_64-alpine_linux. */
    private static String platform() {
        boolean mac = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac");
        String architecture = switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> System.getProperty("os.arch");
        };
        String alpine = Files.exists(Path.of("/etc/alpine-release")) ? "-alpine_linux" : "";
        return (mac ? "darwin" : "linux") + "-" + architecture + alpine;
    }

    /** Unpacks beside and renames, so that two hubs that start at once do not disturb each other. */
    private static void unpack(Path archive, Path target) throws IOException {
        Path beside = Files.createTempDirectory(target.getParent(), target.getFileName() + ".");
        try (InputStream in = new XZInputStream(new BufferedInputStream(Files.newInputStream(archive), 1 << 16))) {
            new TarReader(in).unpackTo(beside);
        }
        Files.setPosixFilePermissions(
                beside, PosixFilePermissions.fromString("rwxr-xr-x"));
        putInPlace(beside, target);
    }

    /** Another hub that starts at the same time may be faster: then what it unpacked is used. */
    static void putInPlace(Path unpacked, Path target) throws IOException {
        try {
            Files.move(unpacked, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            // for a directory that is not empty there is no exception of its own here
            if (!Files.isDirectory(target)) {
                throw e;
            }
            DirectoryTree.delete(unpacked);
        }
    }
}
