package aero.interline.formats.file;

import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.exchange.Origin;
import aero.interline.contracts.exchange.Reading;
import aero.interline.contracts.exchange.Rejection;
import aero.interline.contracts.fact.Position;
import aero.interline.formats.FormatReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A file of several messages of one format: a record for each, read as if it had come alone. */
public final class MessagesFile extends StreamedFile {
    private static final int BUFFER = 64 * 1024;
    private static final int SHOWN = 4096;

    private final Origin origin;
    private final RecordCutter cutter;
    private final FormatReader reader;
    private String format;

    private MessagesFile(Origin origin, InputStream in, RecordCutter cutter) {
        super(in, new byte[BUFFER]);
        this.origin = origin;
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
    public Optional<FileRecord> next() throws IOException {
        while (from < to || !ended) {
            int end = from < to ? cutter.end(buffer, from, to, ended) : RecordCutter.MORE;
            if (end != RecordCutter.MORE) {
                Reading reading = cutter.message(buffer, from, end).map(each -> reader.read(origin, each)).orElse(null);
                return Optional.of(taken(end, name(reading), reading));
            }
            if (to - from >= LARGEST_MESSAGE) {
                Reading tooLarge = tooLarge();
                return Optional.of(taken(to, name(tooLarge), tooLarge));
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

    @Override
    public Optional<Rejection> refusal() {
        return cutter.refusal();
    }
}
