package aero.interline.launcher.preflight;

import aero.interline.launcher.Refusal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * At most one hub, backup or restore works on a data directory. The operating system drops the lock with the process,
 * so a killed hub never blocks the next one; the file holds the process id for people.
 */
public final class HubLock {

    /** What is done while the lock is held. */
    @FunctionalInterface
    public interface Work {
        void run() throws IOException;
    }

    private final FileChannel channel;
    private final FileLock lock;

    private HubLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * @throws Refusal if another process holds it
     */
    public static void whileHolding(Path dataDirectory, Work work) throws IOException {
        HubLock lock = take(dataDirectory);
        try {
            work.run();
        } finally {
            lock.release();
        }
    }

    private static HubLock take(Path dataDirectory) {
        Path file = dataDirectory.resolve("hub.lock");
        try {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw Refusal.environment("Another hub (process " + Files.readString(file).strip() + ") is running on "
                        + dataDirectory + ": stop it first, or name another data directory with --data.");
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(
                    (ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII)));
            return new HubLock(channel, lock);
        } catch (IOException e) {
            throw Refusal.environment("The lock " + file + " cannot be taken: " + e.getMessage() + ".", e);
        }
    }

    private void release() throws IOException {
        channel.truncate(0);
        lock.release();
        channel.close();
    }
}
