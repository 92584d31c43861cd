package aero.interline.formats.fixed;

import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.exchange.Origin;
import aero.interline.contracts.exchange.Reading;
import aero.interline.contracts.exchange.Rejection;
import aero.interline.contracts.exchange.SequenceNumber;
import aero.interline.contracts.fact.Position;
import aero.interline.formats.EvidenceLog;
import aero.interline.formats.file.BatchFile;
import aero.interline.formats.file.FileFormat;
import aero.interline.formats.file.FileRecord;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A feed as a file, record by record. The body of a record is the feed's header and the record. */
public final class FeedFile implements BatchFile {

    /** Recognises feeds by their header. */
    public static final FileFormat FORMAT = new FileFormat() {
        @Override
        public boolean recognises(Origin origin, String name, byte[] start) {
            return FeedFormat.layout(start, start.length) != null;
        }

        @Override
        public Optional<BatchFile> open(Origin origin, InputStream in) throws IOException {
            return Optional.of(new FeedFile(origin, in));
        }
    };

    private static final int BUFFER = 128 * 1024;

    private final Origin origin;
    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private final FeedLayout layout;
    private final byte[] header;
    private final FeedHeader told;
    private final FeedTotals totals;
    private int from;
    private int to;
    private boolean ended;
    private boolean broken;
    private long offset;
    private int number;
    private Rejection refusal;

    private FeedFile(Origin origin, InputStream in) throws IOException {
        this.origin = origin;
        this.in = in;
        fill();
        layout = FeedFormat.layout(buffer, to);
        if (layout == null) {
            throw new IOException("the file is no feed that is declared");
        }
        FeedFrame first = FeedFrame.at(layout, buffer, 0, to);
        header = Arrays.copyOf(buffer, first.to());
        told = FeedHeader.of(layout, new CobolRecord(layout.header(), header, first.from(), first.to()));
        totals = new FeedTotals(layout);
    }

    @Override
    public String format() {
        return layout.name;
    }

    @Override
    public boolean takenWhole() {
        return true;
    }

    @Override
    public Optional<FileRecord> next() throws IOException {
        if (to - from < BUFFER / 2 && !ended) {
            fill();
        }
        FeedFrame frame = broken ? null : FeedFrame.at(layout, buffer, from, to);
        if (frame == null) {
            return broken ? rest() : Optional.empty();
        }
        number++;
        RecordKind kind = layout.recordAt(buffer, frame.from(), frame.to());
        Reading reading = null;
        if (frame.broken() || kind == null || totals.ended() || kind.item == layout.header() && number > 1) {
            reading = lost(frame);
        } else if (kind.item == layout.trailer()) {
            refuse(totals.check(new CobolRecord(kind.item, buffer, frame.from(), frame.to()), number, frame.start(), offset - frame.start()));
        } else if (kind.item != layout.header()) {
            reading = detail(frame, kind.item);
        }
        broken = frame.broken();
        return Optional.of(record(frame.to() - frame.start(), reading));
    }

    private FileRecord record(int length, Reading reading) {
        String name = reading == null || reading.facts().isEmpty() ? null : reading.facts().get(0).label();
        FileRecord record = new FileRecord(number, offset, length, name, reading);
        from += length;
        offset += length;
        return record;
    }

    private Reading detail(FeedFrame frame, CobolItem item) {
        totals.add(new CobolRecord(item, buffer, frame.from(), frame.to()));
        byte[] body = body(frame);
        Reading reading = new FeedReading(layout, origin, body, new EvidenceLog()).read();
        if (reading.rejected()) {
            Rejection wrong = reading.rejection();
            long at = wrong.position().offset() - header.length + offset;
            refuse(new Rejection("record " + number, wrong.code(), "Record " + number + ", byte " + at + " of the file: " + wrong.text(),
                    FeedFrame.position(number, offset, at, wrong.position().length()), wrong.expected()));
        }
        return reading;
    }

    private byte[] body(FeedFrame frame) {
        int length = frame.to() - frame.start();
        byte[] body = Arrays.copyOf(header, header.length + length);
        System.arraycopy(buffer, frame.start(), body, header.length, length);
        return body;
    }

    /** A record that is none, or stands where none may stand. */
    private Reading lost(FeedFrame frame) {
        String expected = frame.broken() ? frame.fault() : totals.ended() ? "nothing behind the trailer"
                : "a record of type " + layout.types();
        Position at = FeedFrame.position(number, offset, offset, frame.to() - frame.start());
        Rejection wrong = new Rejection("record " + number, ErrorCode.RECORD_INVALID, "Record " + number + ", byte " + offset
                + " of the file: no record can be read; mend the file and send it again", at, expected);
        refuse(wrong);
        byte[] body = body(frame);
        FeedMask.mask(body, header.length, body.length);
        Position within = FeedFrame.position(2, header.length, header.length, body.length - header.length);
        return new Reading(layout.name, body, List.of(),
                new Rejection(wrong.record(), wrong.code(), wrong.text(), within, expected), List.of(), List.of(), List.of());
    }

    /** Bytes behind the place where no record could be found; they are nothing but bytes. */
    private Optional<FileRecord> rest() {
        int length = to - from;
        if (length == 0) {
            return Optional.empty();
        }
        number++;
        return Optional.of(record(length, null));
    }

    /** The first reason stands. */
    private void refuse(Rejection reason) {
        if (refusal == null) {
            refusal = reason;
        }
    }

    private void fill() throws IOException {
        System.arraycopy(buffer, from, buffer, 0, to - from);
        to -= from;
        from = 0;
        int read = in.readNBytes(buffer, to, buffer.length - to);
        to += read;
        ended = to < buffer.length;
    }

    @Override
    public Optional<Rejection> refusal() {
        if (refusal == null && !totals.ended()) {
            refusal = new Rejection(null, ErrorCode.FEED_TOTALS_WRONG, "The feed has no trailer; send the whole file again",
                    FeedFrame.position(number, offset, offset, 0), "a " + layout.trailer().name);
        }
        return Optional.ofNullable(refusal);
    }

    @Override
    public List<SequenceNumber> sequences() {
        return told.sequences(layout);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
