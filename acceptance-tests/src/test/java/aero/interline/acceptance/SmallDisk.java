package aero.interline.acceptance;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Assumptions;

/** A disk of its own, in memory, that can be filled without harm to others. Only root may mount one. */
final class SmallDisk implements AutoCloseable {

    private static final int MB = 1 << 20;

    private final Path root;
    private final Path filler;

    private SmallDisk(Path root) {
        this.root = root;
        this.filler = root.resolve("filler");
    }

    /** Mounts it on an empty folder; where that is not permitted, the test that asks is skipped and says so. */
    static SmallDisk mount(Path folder, int megabytes) throws IOException {
        Files.createDirectory(folder);
        // the database has a user of its own, who goes through the folder
        int mounted = run("mount", "-t", "tmpfs", "-o", "mode=755,size=" + megabytes + "m", "tmpfs", folder.toString());
        Assumptions.assumeTrue(mounted == 0, "a disk cannot be mounted by " + System.getProperty("user.name"));
        return new SmallDisk(folder);
    }

    Path root() {
        return root;
    }

    /** Takes space until so many MB are left; 0 leaves not a byte. */
    void fillUpTo(int megabytesLeft) throws IOException {
        byte[] some = new byte[MB];
        try (OutputStream file =
                Files.newOutputStream(filler, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            while (megabytesLeft == 0 || Files.getFileStore(root).getUsableSpace() / MB > megabytesLeft) {
                file.write(some);
            }
        } catch (IOException full) {
            if (megabytesLeft != 0) {
                throw full;
            }
        }
    }

    /** Gives all space back that was taken. */
    void free() throws IOException {
        Files.deleteIfExists(filler);
    }

    @Override
    public void close() throws IOException {
        if (run("umount", root.toString()) != 0) {
            throw new IOException(root + " could not be unmounted");
        }
    }

    private static int run(String... command) throws IOException {
        return new ProcessBuilder(command).inheritIO().start().onExit().join().exitValue();
    }
}
