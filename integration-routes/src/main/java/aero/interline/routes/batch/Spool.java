package aero.interline.routes.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that takes a large body from the broker, because neither its announced size nor its compression can be
 * trusted. What goes beyond the limit is thrown away.
 */
final class Spool extends OutputStream {

    private final Path file;
    private final OutputStream out;
    private final long limit;
    private long length;

    Spool(long limit) throws IOException {
        this.file = Files.createTempFile("interline-", ".body");
        this.out = Files.newOutputStream(file);
        this.limit = limit;
    }

    @Override
    public void write(int b) throws IOException {
        length++;
        if (complete()) {
            out.write(b);
        }
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        length += count;
        if (complete()) {
            out.write(bytes, from, count);
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    /** Whether everything that was written stands in the file. */
    boolean complete() {
        return length <= limit;
    }

    long length() {
        return length;
    }

    Path file() {
        return file;
    }

    byte[] bytes() throws IOException {
        return Files.readAllBytes(file);
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
