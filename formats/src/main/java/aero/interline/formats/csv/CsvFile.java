package aero.interline.formats.csv;

import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.exchange.Origin;
import aero.interline.contracts.exchange.Reading;
import aero.interline.contracts.exchange.Rejection;
import aero.interline.contracts.fact.Position;
import aero.interline.formats.EvidenceLog;
import aero.interline.formats.file.BatchFile;
import aero.interline.formats.file.FileFormat;
import aero.interline.formats.file.FileRecord;
import aero.interline.formats.file.StreamedFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A table as a file: a record for each row, or for neighbouring rows that tell one thing together. The body of a record
 * is the heading and its rows.
 */
public final class CsvFile extends StreamedFile {

    /** Recognises tables by their heading, whatever the file is called. */
    public static final FileFormat FORMAT = new FileFormat() {
        @Override
        public boolean recognises(Origin origin, String name, byte[] start) {
            return heading(origin, start, start.length).isPresent();
        }

        @Override
        public Optional<BatchFile> open(Origin origin, InputStream in) throws IOException {
            byte[] start = in.readNBytes(BUFFER);
            Optional<Integer> end = heading(origin, start, start.length);
            if (end.isEmpty()) {
                return Optional.empty();
            }
            boolean ended = start.length < BUFFER;
            CsvFormat.Opened table = CsvFormat.find(origin, start, start.length).orElseThrow();
            if (new Grouping(table.found()).applies()) {
                start = longer(start, in.readNBytes(LARGEST_MESSAGE - start.length));
                ended = start.length < LARGEST_MESSAGE;
                if (ended && !Grouping.scattered(table, start).isEmpty()) {
                    return Optional.empty();
                }
            }
            return Optional.of(new CsvFile(origin, start, end.get(), ended, in));
        }
    };

    private static final int BUFFER = 64 * 1024;

    private final Origin origin;
    private final CsvFormat format = new CsvFormat();
    private final CsvFormat.Opened table;
    private final Grouping grouping;
    private final SeenKeys seen = new SeenKeys();
    private final byte[] heading;
    private FileRecord first;

    private CsvFile(Origin origin, byte[] start, int end, boolean ended, InputStream in) {
        super(in, start);
        this.origin = origin;
        this.to = start.length;
        this.ended = ended;
        this.heading = ended(Arrays.copyOf(buffer, end));
        this.table = CsvFormat.find(origin, heading, heading.length).orElseThrow();
        this.grouping = new Grouping(table.found());
        this.first = new FileRecord(++number, 0, end, null, null);
        this.offset = end;
        this.from = end;
    }

    /**
     * Where the heading ends, if it is one also by itself: it stands before each record. A lone quote in it can make what
     * follows a part of it; such a table is one message.
     */
    private static Optional<Integer> heading(Origin origin, byte[] start, int length) {
        return CsvFormat.find(origin, start, length).map(each -> each.found().heading().row.end).filter(end -> {
            byte[] alone = ended(Arrays.copyOf(start, end));
            return CsvFormat.find(origin, alone, alone.length).isPresent();
        });
    }

    private static byte[] longer(byte[] start, byte[] more) {
        byte[] all = Arrays.copyOf(start, start.length + more.length);
        System.arraycopy(more, 0, all, start.length, more.length);
        return all;
    }

    /** With an end of line, should the file end without one. */
    private static byte[] ended(byte[] line) {
        byte last = line[line.length - 1];
        if (last == '\n' || last == '\r') {
            return line;
        }
        byte[] longer = Arrays.copyOf(line, line.length + 1);
        longer[line.length] = '\n';
        return longer;
    }

    @Override
    public String format() {
        return table.found().kind().name();
    }

    @Override
    public Optional<FileRecord> next() throws IOException {
        if (first != null) {
            FileRecord head = first;
            first = null;
            return Optional.of(head);
        }
        CsvRow row = row(from);
        if (row == null) {
            return Optional.empty();
        }
        boolean nothing = row.blank() || row.repeats(table.found().heading().row);
        int length = row.end - from;
        String together = nothing ? null : grouping.key(row);
        for (int rows = 1; together != null && rows < Grouping.MOST; rows++) {
            CsvRow next = row(from + length);
            if (next == null || !together.equals(grouping.key(next))) {
                break;
            }
            length = next.end - from;
        }
        boolean repeated = together != null && !seen.add(together);
        FileRecord record = record(length, nothing);
        return Optional.of(repeated ? apart(record) : record);
    }

    /**
     * Rows of an order of which others stood further up: what they say would compete with what those said, as of the same moment.
     */
    private static FileRecord apart(FileRecord record) {
        Reading read = record.reading();
        Position at = read.facts().isEmpty() ? Position.NONE : read.facts().get(0).at();
        Rejection lost = new Rejection(record.name(), ErrorCode.RECORD_INVALID,
                "Other rows of this order stand further up in the file; send all rows of the order again, one after the other", at,
                "the rows of an order one after the other, " + Grouping.MOST + " at most");
        Reading reading = new Reading(read.format(), read.body(), List.of(), lost, List.of(lost), read.evidence(), read.keys());
        return new FileRecord(record.number(), record.offset(), record.length(), record.name(), reading);
    }

    private FileRecord record(int length, boolean nothing) {
        Reading reading = null;
        if (!nothing) {
            byte[] body = Arrays.copyOf(heading, heading.length + length);
            System.arraycopy(buffer, from, body, heading.length, length);
            reading = format.read(origin, body, 0, new EvidenceLog());
        }
        return taken(from + length, name(reading), reading);
    }

    /** The row that begins at this place of the buffer, {@code null} at the end of the file. */
    private CsvRow row(int start) throws IOException {
        int ahead = start - from;
        while (true) {
            int at = from + ahead;
            if (at < to || ended) {
                CsvRow row = at >= to ? null : table.syntax().row(buffer, at, to, ended);
                if (row != null || ended) {
                    return row;
                }
            }
            fill();
        }
    }
}
