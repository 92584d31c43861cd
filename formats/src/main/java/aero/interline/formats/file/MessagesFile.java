package aero.interline.formats.file;

import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.exchange.Origin;
import aero.interline.contracts.exchange.Reading;
import aero.interline.contracts.exchange.Rejection;
import aero.interline.contracts.exchange.SequenceNumber;
import aero.interline.contracts.fact.Position;
import aero.interline.formats.FormatReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A file of several messages of one format: a record for each, read as if it had come alone. */
public final class MessagesFile implements BatchFile {
    /** A file of one message is that message up to this size, and no message of a file may be larger. */
    private static final int LARGEST_MESSAGE = 16 * 1024 * 1024;
    private static final int BUFFER = 64 * 1024;
    private static final int SHOWN = 4096;

    private final Origin origin;
    private final InputStream in;
    private final RecordCutter cutter;
    private final FormatReader reader;
    private byte[] buffer = new byte[BUFFER];
    private int from;
    private int to;
    private boolean ended;
    private long offset;
    private int number;
    private String format;

    private MessagesFile(Origin origin, InputStream in, RecordCutter cutter) {
        this.origin = origin;
        this.in = in;
        this.cutter = cutter;
        this.reader = new FormatReader(LARGEST_MESSAGE, origin.programme());
    }

    /** @return empty when there are not several messages in it, and it is not too large for one */
    public static Optional<BatchFile> open(Origin origin, InputStream in, Supplier<RecordCutter> cutters) throws IOException {
        MessagesFile file = new MessagesFile(origin, in, cutters.get());
        return file.isOneMessage(cutters.get()) ? Optional.empty() : Optional.of(file);
    }

    private boolean isOneMessage(RecordCutter probe) throws IOException {
        int messages = 0;
        int at = 0;
        fill();
        while (messages < 2 && (at < to || !ended)) {
            int end = at < to ? probe.end(buffer, at, to, ended) : RecordCutter.MORE;
            if (end == RecordCutter.MORE && to >= LARGEST_MESSAGE) {
                return false;
            }
            if (end == RecordCutter.MORE) {
                fill();
                continue;
            }
            Optional<byte[]> message = probe.message(buffer, at, end);
            if (message.isPresent() && ++messages == 1) {
                format = reader.read(origin, message.get()).format();
            }
            at = end;
        }
        return messages < 2;
    }

    @Override
    public String format() {
        return format == null ? FormatReader.UNKNOWN : format;
    }

    @Override
    public boolean takenWhole() {
        return false;
    }

    @Override
    public Optional<FileRecord> next() throws IOException {
        while (from < to || !ended) {
            int end = from < to ? cutter.end(buffer, from, to, ended) : RecordCutter.MORE;
            if (end != RecordCutter.MORE) {
                Reading reading = cutter.message(buffer, from, end).map(each -> reader.read(origin, each)).orElse(null);
                return Optional.of(record(end, reading));
            }
            if (to - from >= LARGEST_MESSAGE) {
                return Optional.of(record(to, tooLarge()));
            }
            fill();
        }
        return Optional.empty();
    }

    private Reading tooLarge() {
        byte[] body = Arrays.copyOfRange(buffer, from, from + SHOWN);
        Rejection reason = new Rejection("record " + (number + 1), ErrorCode.BODY_TOO_LARGE,
                "A message of the file has more than " + LARGEST_MESSAGE + " bytes; split it",
                new Position(1, 1, 1, 0, body.length), "at most " + LARGEST_MESSAGE + " bytes");
        Reading masked = reader.read(origin, body);
        return new Reading(format(), masked.body(), List.of(), reason, List.of(), List.of(), List.of());
    }

    private FileRecord record(int end, Reading reading) {
        FileRecord record = new FileRecord(++number, offset, end - from, reading == null ? null : name(reading), reading);
        offset += end - from;
        from = end;
        return record;
    }

    private static String name(Reading reading) {
        return reading.facts().isEmpty() ? reading.rejection() == null ? null : reading.rejection().record()
                : reading.facts().get(0).label();
    }

    /** Takes more bytes behind those that are not read yet, which move to the beginning. */
    private void fill() throws IOException {
        if (from > 0) {
            System.arraycopy(buffer, from, buffer, 0, to - from);
            to -= from;
            from = 0;
        }
        if (to == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        to += in.readNBytes(buffer, to, buffer.length - to);
        ended = to < buffer.length;
    }

    @Override
    public Optional<Rejection> refusal() {
        return cutter.refusal();
    }

    @Override
    public List<SequenceNumber> sequences() {
        return List.of();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
