package aero.interline.formats.interchange;

import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.exchange.Origin;
import aero.interline.contracts.exchange.Reading;
import aero.interline.contracts.exchange.Rejection;
import aero.interline.contracts.exchange.SequenceNumber;
import aero.interline.contracts.fact.Position;
import aero.interline.formats.Charsets;
import aero.interline.formats.EvidenceLog;
import aero.interline.formats.file.BatchFile;
import aero.interline.formats.file.FileRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * An EDIFACT file that is too large for one message: a record for each interchange (UNB to UNZ). An interchange that is
 * itself too large for the buffer is cut between its messages; each part then gets a copy of the interchange's head.
 */
public final class InterchangeFile implements BatchFile {
    /** Larger files come record by record; smaller ones are one message. */
    public static final int LARGEST_MESSAGE = 16 * 1024 * 1024;

    private static final int BUFFER = 1024 * 1024;
    private static final byte[] UNA = "UNA".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] UNB = "UNB".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] UNH = "UNH".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST_HEAD = 4096;

    private final Origin origin;
    private final InputStream in;
    private final InterchangeFormat format = new InterchangeFormat();
    private byte[] buffer = new byte[BUFFER];
    private int from;
    private int to;
    private boolean ended;
    private long offset;
    private int number;
    private byte terminator = '\'';
    /** Head of the interchange that is being cut; empty at the beginning of one. */
    private byte[] head = {};

    public InterchangeFile(Origin origin, InputStream in) {
        this.origin = origin;
        this.in = in;
    }

    /** Whether an interchange begins here. */
    public static boolean begins(byte[] start) {
        int first = Charsets.firstVisible(start);
        return at(start, start.length, first, UNA) || at(start, start.length, first, UNB);
    }

    @Override
    public String format() {
        return "edifact";
    }

    @Override
    public boolean takenWhole() {
        return false;
    }

    @Override
    public Optional<FileRecord> next() throws IOException {
        if (from == to) {
            fill();
        }
        if (from == to) {
            return Optional.empty();
        }
        while (true) {
            int begin = beginning();
            int end = next(begin, true);
            if (end < 0 && ended) {
                end = to;
            }
            boolean cut = end < 0 && to - from >= BUFFER;
            if (cut) {
                end = last(begin);
            }
            if (end >= 0) {
                return Optional.of(record(end, cut));
            }
            if (to - from >= LARGEST_MESSAGE) {
                return Optional.of(lost());
            }
            fill();
        }
    }

    /** Behind the head of the interchange that begins here, so that it is not found again. */
    private int beginning() {
        int first = from;
        while (first < to && buffer[first] >= 0 && buffer[first] <= ' ') {
            first++;
        }
        if (at(buffer, to, first, UNA) && first + 9 <= to) {
            terminator = buffer[first + 8];
            int next = first + 9;
            while (next < to && buffer[next] <= ' ' && buffer[next] >= 0) {
                next++;
            }
            return at(buffer, to, next, UNB) ? next + 1 : next;
        }
        return first + 1;
    }

    /** The next place where an interchange begins, -1 if none is in the buffer. */
    private int next(int begin, boolean interchange) {
        for (int i = begin; i + 3 < to; i++) {
            boolean tag = interchange ? at(buffer, to, i, UNB) || at(buffer, to, i, UNA) : at(buffer, to, i, UNH);
            if (tag && behindTerminator(i)) {
                return i;
            }
        }
        return -1;
    }

    /** The last place where a message begins, -1 if none does behind the first. */
    private int last(int begin) {
        int first = head.length > 0 ? begin : next(begin, false) + 1;
        for (int i = to - 4; i >= first && first > 0; i--) {
            if (at(buffer, to, i, UNH) && behindTerminator(i)) {
                return i;
            }
        }
        return -1;
    }

    private boolean behindTerminator(int at) {
        int before = at - 1;
        while (before > from && buffer[before] >= 0 && buffer[before] <= ' ') {
            before--;
        }
        return before >= from && buffer[before] == terminator;
    }

    private static boolean at(byte[] bytes, int end, int at, byte[] tag) {
        return at + 3 < end && bytes[at] == tag[0] && bytes[at + 1] == tag[1] && bytes[at + 2] == tag[2]
                && !Character.isLetterOrDigit(bytes[at + 3]);
    }

    private FileRecord record(int end, boolean cut) {
        byte[] body = Arrays.copyOf(head, head.length + end - from);
        System.arraycopy(buffer, from, body, head.length, end - from);
        if (cut && head.length == 0) {
            int message = next(beginning(), false);
            head = message > 0 && message - from <= LONGEST_HEAD ? Arrays.copyOfRange(buffer, from, message) : new byte[0];
        } else if (!cut) {
            head = new byte[0];
        }
        int first = Charsets.firstVisible(body);
        boolean message = first < body.length && format.recognises(origin, body, first);
        return taken(end, message ? format.read(origin, body, first, new EvidenceLog()) : null);
    }

    private FileRecord lost() {
        byte[] body = Arrays.copyOfRange(buffer, from, from + LONGEST_HEAD);
        Rejection reason = new Rejection("record " + (number + 1), ErrorCode.BODY_TOO_LARGE,
                "A message of the file has more than " + LARGEST_MESSAGE + " bytes; split it",
                new Position(1, 1, 1, 0, body.length), "at most " + LARGEST_MESSAGE + " bytes");
        return taken(to, new Reading("edifact", body, List.of(), reason, List.of(), List.of(), List.of()));
    }

    private FileRecord taken(int end, Reading reading) {
        String name = reading == null || reading.facts().isEmpty() ? null : reading.facts().get(0).label();
        FileRecord record = new FileRecord(++number, offset, end - from, name, reading);
        offset += end - from;
        from = end;
        return record;
    }

    private void fill() throws IOException {
        if (from > 0) {
            System.arraycopy(buffer, from, buffer, 0, to - from);
            to -= from;
            from = 0;
        } else if (to == buffer.length) {
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
