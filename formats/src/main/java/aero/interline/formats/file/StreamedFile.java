package aero.interline.formats.file;

import aero.interline.contracts.exchange.Reading;
import aero.interline.contracts.exchange.Rejection;
import aero.interline.contracts.exchange.SequenceNumber;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A file whose records are taken as they stream: what is not read yet stands in a buffer that grows to the longest record. */
public abstract class StreamedFile implements BatchFile {

    /** A file of one message is that message up to this size, and no message of a file may be larger. */
    public static final int LARGEST_MESSAGE = 16 * 1024 * 1024;

    private final InputStream in;
    protected byte[] buffer;
    /** Where in the buffer the next record begins, and where what was streamed so far ends. */
    protected int from;
    protected int to;
    protected boolean ended;
    /** Of the next record within the file. */
    protected long offset;
    /** Of the last record. */
    protected int number;

    protected StreamedFile(InputStream in, byte[] buffer) {
        this.in = in;
        this.buffer = buffer;
    }

    /** Takes more bytes behind those that are not read yet, which move to the beginning. */
    protected final void fill() throws IOException {
        if (from > 0) {
            System.arraycopy(buffer, from, buffer, 0, to - from);
            to -= from;
            from = 0;
        } else if (to == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        to += in.readNBytes(buffer, to, buffer.length - to);
        ended = to < buffer.length;
    }

    /** The record that ends here; the next one begins behind it. */
    protected final FileRecord taken(int end, String name, Reading reading) {
        FileRecord record = new FileRecord(++number, offset, end - from, name, reading);
        offset += end - from;
        from = end;
        return record;
    }

    /** @param reading or {@code null} */
    protected static String name(Reading reading) {
        if (reading == null || reading.facts().isEmpty()) {
            return reading == null || reading.rejection() == null ? null : reading.rejection().record();
        }
        return reading.facts().get(0).label();
    }

    @Override
    public final boolean takenWhole() {
        return false;
    }

    @Override
    public Optional<Rejection> refusal() {
        return Optional.empty();
    }

    @Override
    public final List<SequenceNumber> sequences() {
        return List.of();
    }

    @Override
    public final void close() throws IOException {
        in.close();
    }
}
