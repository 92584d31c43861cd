package aero.interline.formats.csv;

import aero.interline.contracts.exchange.Origin;
import aero.interline.contracts.exchange.Reading;
import aero.interline.contracts.exchange.Rejection;
import aero.interline.contracts.exchange.SequenceNumber;
import aero.interline.formats.EvidenceLog;
import aero.interline.formats.file.BatchFile;
import aero.interline.formats.file.FileFormat;
import aero.interline.formats.file.FileRecord;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A table as a file: a record for each row, or for neighbouring rows that tell one thing together. The body of a record
 * is the heading and its rows.
 */
public final class CsvFile implements BatchFile {

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
            return end.isEmpty() ? Optional.empty() : Optional.of(new CsvFile(origin, start, end.get(), in));
        }
    };

    /** So many rows of one order belong together at most, to bound the memory. */
    private static final int MOST_TOGETHER = 5000;
    private static final int BUFFER = 64 * 1024;

    private final Origin origin;
    private final InputStream in;
    private final CsvFormat format = new CsvFormat();
    private byte[] buffer;
    private int from;
    private int to;
    private boolean ended;
    private long offset;
    private int number;
    private final CsvFormat.Opened table;
    private final byte[] heading;
    private FileRecord first;

    private CsvFile(Origin origin, byte[] start, int end, InputStream in) {
        this.origin = origin;
        this.in = in;
        this.buffer = start;
        this.to = start.length;
        this.ended = start.length < BUFFER;
        this.heading = ended(Arrays.copyOf(buffer, end));
        this.table = CsvFormat.find(origin, heading, heading.length).orElseThrow();
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
    public boolean takenWhole() {
        return false;
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
        for (int rows = 1; !nothing && rows < MOST_TOGETHER; rows++) {
            String together = together(row);
            CsvRow next = together == null ? null : row(from + length);
            row = next == null || !together.equals(together(next)) ? row : next;
            if (row != next) {
                break;
            }
            length = next.end - from;
        }
        return Optional.of(record(length, nothing));
    }

    private FileRecord record(int length, boolean nothing) {
        Reading reading = null;
        if (!nothing) {
            byte[] body = Arrays.copyOf(heading, heading.length + length);
            System.arraycopy(buffer, from, body, heading.length, length);
            reading = format.read(origin, body, 0, new EvidenceLog());
        }
        FileRecord record = new FileRecord(++number, offset, length, reading == null ? null : name(reading), reading);
        from += length;
        offset += length;
        return record;
    }

    private static String name(Reading reading) {
        return reading.facts().isEmpty() ? reading.rejection() == null ? null : reading.rejection().record()
                : reading.facts().get(0).label();
    }

    /** What the neighbours of a row have to say to belong to it; {@code null} when each row stands alone. */
    private String together(CsvRow row) {
        StringBuilder values = new StringBuilder();
        for (String each : table.found().kind().together()) {
            int place = table.found().heading().place(each);
            if (place < 0 || place >= row.size() || row.text(place).isBlank()) {
                return null;
            }
            values.append(row.text(place).strip()).append('\n');
        }
        return values.isEmpty() ? null : values.toString();
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
        int read = in.readNBytes(buffer, to, buffer.length - to);
        to += read;
        ended = to < buffer.length;
    }

    @Override
    public Optional<Rejection> refusal() {
        return Optional.empty();
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
