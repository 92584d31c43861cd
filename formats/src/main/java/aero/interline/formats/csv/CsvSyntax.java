package aero.interline.formats.csv;

import aero.interline.formats.Charsets;
import java.util.Optional;

/**
 * Cuts bytes into records and fields after RFC 4180, and takes what is sent in its name: comma, semicolon, tab or bar
 * as separator, any end of line, quotes inside plain fields. A quote that is never closed ends with its line. Not safe for
 * more than one thread: it counts.
 */
final class CsvSyntax {
    /** More than any honest field; a quote that is open longer was never meant to be one. */
    static final int LONGEST = 64 * 1024;
    private static final int SEPARATORS_LOOKED_AT = 4096;
    private static final byte[] CANDIDATES = {',', ';', '\t', '|'};
    private static final int PATIENCE = 16;

    private final byte separator;
    /** Where the heading begins. */
    private final int begin;
    private int unclosed;
    private int rows;

    private CsvSyntax(byte separator, int begin) {
        this.separator = separator;
        this.begin = begin;
    }

    /** Found from the first line; empty when no separator stands in it. */
    static Optional<CsvSyntax> of(byte[] bytes, int length) {
        int first = Math.min(length, Charsets.firstVisible(bytes));
        boolean told = first + 6 <= length && lower(bytes, first, "sep=");
        if (told) {
            int next = first + 5;
            while (next < length && (bytes[next] == '\r' || bytes[next] == '\n')) {
                next++;
            }
            return Optional.of(new CsvSyntax(bytes[first + 4], next));
        }
        int best = 0;
        byte separator = 0;
        for (byte each : CANDIDATES) {
            int count = count(bytes, first, Math.min(length, first + SEPARATORS_LOOKED_AT), each);
            if (count > best) {
                best = count;
                separator = each;
            }
        }
        return best == 0 ? Optional.empty() : Optional.of(new CsvSyntax(separator, first));
    }

    private static boolean lower(byte[] bytes, int at, String word) {
        for (int i = 0; i < word.length(); i++) {
            if ((bytes[at + i] | 0x20) != (word.charAt(i) | 0x20)) {
                return false;
            }
        }
        return true;
    }

    private static int count(byte[] bytes, int from, int to, byte separator) {
        int count = 0;
        boolean quoted = false;
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            if (!quoted && (b == '\n' || b == '\r')) {
                break;
            }
            quoted ^= b == '"';
            count += !quoted && b == separator ? 1 : 0;
        }
        return count;
    }

    int begin() {
        return begin;
    }

    byte separator() {
        return separator;
    }

    /**
     * The record that begins here.
     *
     * @param last whether nothing follows behind {@code to}
     * @return {@code null} if more bytes are needed to find its end
     */
    CsvRow row(byte[] bytes, int from, int to, boolean last) {
        CsvRow row = row(bytes, from, to, last, unclosed < PATIENCE);
        if (row != null && row.unclosed) {
            unclosed++;
        }
        rows += row == null ? 0 : 1;
        return row;
    }

    private CsvRow row(byte[] bytes, int from, int to, boolean last, boolean overLines) {
        CsvRow row = new CsvRow(bytes, rows + 1, from);
        int i = from;
        while (true) {
            boolean quoted = i < to && bytes[i] == '"';
            int end = quoted ? closing(bytes, i + 1, to, overLines, row) : plain(bytes, i, to);
            if (quoted && end < 0) {
                boolean more = end == MORE && !last && to - from < LONGEST;
                return more ? null : unquoted(bytes, from, to);
            }
            row.add(quoted ? i + 1 : i, end, quoted && doubled(bytes, i + 1, end));
            i = quoted ? end + 1 : end;
            if (i < to && bytes[i] == separator) {
                i++;
                continue;
            }
            if (i >= to) {
                row.end = to;
                return last || to - from >= LONGEST * 16 ? row : null;
            }
            boolean pair = bytes[i] == '\r' && i + 1 < to && bytes[i + 1] == '\n';
            if (bytes[i] == '\r' && i + 1 == to && !last) {
                return null;
            }
            row.end = pair ? i + 2 : i + 1;
            return row;
        }
    }

    private static final int MORE = -1;
    private static final int NEVER = -2;

    /**
     * The place of the closing quote; a quote that opens a field of a later line shows that it is missing. {@link #MORE} at the end of the bytes, {@link #NEVER} when there is none.
     */
    private int closing(byte[] bytes, int from, int to, boolean overLines, CsvRow row) {
        boolean broken = false;
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            if (b == '"') {
                if (i + 1 < to && bytes[i + 1] == '"') {
                    i++;
                } else if (i + 1 == to || ends(bytes[i + 1])) {
                    return i;
                } else if (broken) {
                    return NEVER;
                } else {
                    row.stray = true;
                }
            } else if (b == '\n' || b == '\r') {
                broken = true;
            }
            if (broken && !overLines || i - from > LONGEST) {
                return NEVER;
            }
        }
        return MORE;
    }

    private boolean ends(byte b) {
        return b == separator || b == '\r' || b == '\n';
    }

    private int plain(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to && !ends(bytes[i])) {
            i++;
        }
        return i;
    }

    private static boolean doubled(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == '"') {
                return true;
            }
        }
        return false;
    }

    /** The line as it stands, quotes being nothing but quotes. */
    private CsvRow unquoted(byte[] bytes, int from, int to) {
        CsvRow row = new CsvRow(bytes, rows + 1, from);
        row.unclosed = true;
        int i = from;
        while (true) {
            int end = plain(bytes, i, to);
            boolean opened = end > i && bytes[i] == '"';
            boolean closed = opened && end - i > 1 && bytes[end - 1] == '"';
            row.add(opened ? i + 1 : i, closed ? end - 1 : end, opened && doubled(bytes, i + 1, closed ? end - 1 : end));
            if (end >= to || bytes[end] != separator) {
                boolean pair = end + 1 < to && bytes[end] == '\r' && bytes[end + 1] == '\n';
                row.end = Math.min(to, pair ? end + 2 : end + 1);
                return row;
            }
            i = end + 1;
        }
    }
}
