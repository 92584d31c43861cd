package aero.interline.routes.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file that takes a large body from the broker, because neither its announced size nor its compression can be
 * trusted. What goes beyond the limit is thrown away. The file is its owner's alone and has no name once it is open, so that
 * nothing of it outlives the process, however that ends.
 */
final class Spool extends OutputStream {

    private final FileChannel channel;
    private final OutputStream out;
    private final long limit;
    private long length;

    Spool(Path directory, long limit) throws IOException {
        Path file = Files.createTempFile(directory, "interline-", ".body");
        this.channel = FileChannel.open(
                file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        this.out = Channels.newOutputStream(channel);
        this.limit = limit;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        length += count;
        if (complete()) {
            out.write(bytes, from, count);
        }
    }

    /** Whether everything that was written is kept. */
    boolean complete() {
        return length <= limit;
    }

    long length() {
        return length;
    }

    /** What is kept, from its beginning. */
    InputStream body() throws IOException {
        channel.position(0);
        return Channels.newInputStream(channel);
    }

    byte[] bytes() throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) channel.size());
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, bytes.position()) < 0) {
                throw new IOException("a spooled body is shorter than it was");
            }
        }
        return bytes.array();
    }

    /** The first bytes, at most as many as asked for. */
    byte[] beginning(int most) throws IOException {
        try (InputStream kept = body()) {
            return kept.readNBytes(most);
        }
    }

    /** Frees the disk. */
    void delete() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
