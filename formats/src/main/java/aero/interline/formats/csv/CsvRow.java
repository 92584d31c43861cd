package aero.interline.formats.csv;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** One record of a table as it stands in the bytes: where its fields begin and end, without their quotes. */
final class CsvRow {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** 1-based; the heading counts. */
    final int number;
    final int start;
    /** Behind the end of line. */
    int end;
    /** Whether a quote was opened and never closed; the row then ends with its line. */
    boolean unclosed;
    /** Whether something other than a separator follows a closing quote. */
    boolean stray;
    private final byte[] bytes;
    private int[] bounds = new int[32];
    private boolean[] doubled = new boolean[16];
    private int size;

    CsvRow(byte[] bytes, int number, int start) {
        this.bytes = bytes;
        this.number = number;
        this.start = start;
    }

    void add(int from, int to, boolean doubledQuotes) {
        if (size == doubled.length) {
            bounds = Arrays.copyOf(bounds, size * 4);
            doubled = Arrays.copyOf(doubled, size * 2);
        }
        bounds[2 * size] = from;
        bounds[2 * size + 1] = to;
        doubled[size++] = doubledQuotes;
    }

    /** The same bytes with a field and its neighbour to the right as one, the separator between them part of its text. */
    CsvRow joined(int field) {
        CsvRow joined = new CsvRow(bytes, number, start);
        joined.end = end;
        joined.unclosed = unclosed;
        joined.stray = stray;
        for (int i = 0; i < size; i++) {
            joined.add(from(i), to(i == field ? ++i : i), doubled[i]);
        }
        return joined;
    }

    /** Whether the field stood in quotes, so that nothing beside it can belong to it. */
    boolean quoted(int field) {
        return from(field) > start && bytes[from(field) - 1] == '"';
    }

    int size() {
        return size;
    }

    int from(int field) {
        return bounds[2 * field];
    }

    int to(int field) {
        return bounds[2 * field + 1];
    }

    /** Whether nothing stands in it but blanks. */
    boolean blank() {
        return size == 1 && text(0).isBlank();
    }

    /** Whether it says, byte for byte, what the other row says. */
    boolean repeats(CsvRow other) {
        if (size != other.size) {
            return false;
        }
        for (int i = 0; i < size; i++) {
            if (!Arrays.equals(bytes, from(i), to(i), other.bytes, other.from(i), other.to(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a field is not UTF-8 and is therefore read as windows-1252. */
    boolean foreign(int field) {
        return !ascii(field) && utf8(field) == null;
    }

    /** The field's text as it stands, doubled quotes made single. */
    String text(int field) {
        String text;
        if (ascii(field)) {
            text = new String(bytes, from(field), to(field) - from(field), StandardCharsets.ISO_8859_1);
        } else {
            String decoded = utf8(field);
            text = decoded != null ? decoded : new String(bytes, from(field), to(field) - from(field), WINDOWS);
        }
        return doubled[field] ? text.replace("\"\"", "\"") : text;
    }

    private boolean ascii(int field) {
        for (int i = from(field); i < to(field); i++) {
            if (bytes[i] < 0) {
                return false;
            }
        }
        return true;
    }

    private String utf8(int field) {
        try {
            return StandardCharsets.UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from(field), to(field) - from(field))).toString();
        } catch (CharacterCodingException e) {
            return null; // the caller then reads it as windows-1252
        }
    }
}
