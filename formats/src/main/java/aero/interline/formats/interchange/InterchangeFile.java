package aero.interline.formats.interchange;

import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.exchange.Origin;
import aero.interline.contracts.exchange.Reading;
import aero.interline.contracts.exchange.Rejection;
import aero.interline.contracts.fact.Position;
import aero.interline.formats.Charsets;
import aero.interline.formats.EvidenceLog;
import aero.interline.formats.edifact.Delimiters;
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
 * An EDIFACT file that holds several interchanges (UNB to UNZ), or one that is too large for a message: a record for each
 * interchange. An interchange that is itself too large is cut between its messages; each part then gets a copy of the
 * interchange's head.
 */
public final class InterchangeFile extends StreamedFile {
    /** Recognises interchanges by their first segment; one that is no larger than a message may be is a message. */
    public static final FileFormat FORMAT = new FileFormat() {
        @Override
        public boolean recognises(Origin origin, String name, byte[] start) {
            int first = Charsets.firstVisible(start);
            return tag(start, start.length, first, 'A') || tag(start, start.length, first, 'B') || tag(start, start.length, first, 'H');
        }

        @Override
        public Optional<BatchFile> open(Origin origin, InputStream in) throws IOException {
            InterchangeFile file = new InterchangeFile(origin, in);
            return file.isOneMessage() ? Optional.empty() : Optional.of(file);
        }
    };

    /** What is larger is cut between two messages. */
    private static final int LARGEST_PART = 1024 * 1024;
    private static final int LONGEST_HEAD = 4096;
    /** More than a declaration has, with what stands behind it. */
    private static final int LONGEST_DECLARATION = 24;

    private final Origin origin;
    private final InterchangeFormat format = new InterchangeFormat();
    private Delimiters delimiters = Delimiters.STANDARD;
    /** Head of the interchange that is being cut; empty at the beginning of one. */
    private byte[] head = {};

    private InterchangeFile(Origin origin, InputStream in) {
        super(in, new byte[LARGEST_PART]);
        this.origin = origin;
    }

    private boolean isOneMessage() throws IOException {
        do {
            fill();
        } while (!ended && to < LARGEST_MESSAGE && next(beginning(), true) < 0);
        return ended && to <= LARGEST_MESSAGE && next(beginning(), true) < 0;
    }

    @Override
    public String format() {
        return "edifact";
    }

    @Override
    public Optional<FileRecord> next() throws IOException {
        if (to - from < LONGEST_HEAD && !ended) {
            fill();
        }
        if (from == to) {
            return Optional.empty();
        }
        while (true) {
            int begin = beginning();
            int whole = next(begin, true);
            if (whole < 0 && ended) {
                whole = to;
            }
            boolean large = (whole < 0 ? to : whole) - from > LARGEST_PART;
            int end = large ? between(begin, whole) : whole;
            if (end >= 0) {
                return Optional.of(record(end, end != whole));
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
        delimiters = Delimiters.of(Arrays.copyOfRange(buffer, first, Math.min(to, first + LONGEST_HEAD)), 0);
        if (tag(buffer, to, first, 'A')) {
            for (int i = first + 4; i < Math.min(to, first + LONGEST_DECLARATION); i++) {
                if (tag(buffer, to, i, 'B')) {
                    return i + 1;
                }
            }
        }
        return Math.min(to, first + 1);
    }

    /** The next place where an interchange or a message begins, -1 if none is in the buffer. */
    private int next(int begin, boolean interchange) {
        for (int i = begin; i + 3 < to; i++) {
            boolean tag = interchange ? tag(buffer, to, i, 'B') || tag(buffer, to, i, 'A') : tag(buffer, to, i, 'H');
            if (tag && behindSegment(i)) {
                return i;
            }
        }
        return -1;
    }

    /** Where a part that is not too large ends: before a message, else with the interchange if that is known to end. */
    private int between(int begin, int end) {
        int first = head.length > 0 ? begin : next(begin, false) + 1;
        for (int i = from + LARGEST_PART; i >= first && first > 0; i--) {
            if (tag(buffer, to, i, 'H') && behindSegment(i)) {
                return i;
            }
        }
        int next = first > 0 ? next(Math.max(first, from + LARGEST_PART), false) : -1;
        return next < 0 || end >= 0 && next > end ? end : next;
    }

    /** Whether a segment ends before this place: by a terminator, or by a line break, which takes the place of a lost one. */
    private boolean behindSegment(int at) {
        int before = at - 1;
        boolean broken = false;
        while (before > from && buffer[before] >= 0 && buffer[before] <= ' ') {
            broken |= buffer[before] == '\n' || buffer[before] == '\r';
            before--;
        }
        return broken || before >= from && delimiters.terminate(buffer, before);
    }

    /** Whether UNA, UNB or UNH stands here. */
    private static boolean tag(byte[] bytes, int end, int at, char last) {
        return at + 3 < end && (bytes[at] & 0xdf) == 'U' && (bytes[at + 1] & 0xdf) == 'N' && (bytes[at + 2] & 0xdf) == last
                && bytes[at + 3] > ' ' && !Character.isLetterOrDigit(bytes[at + 3]);
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
        return taken(end, reading == null || reading.facts().isEmpty() ? null : name(reading), reading);
    }
}
