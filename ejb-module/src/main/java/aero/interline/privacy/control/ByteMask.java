package aero.interline.privacy.control;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;

/**
 * Puts {@code X} for letters and {@code 0} for digits, byte for byte, so that every place in the message stays where it
 * was and the rest of it is still read as before: what holds the message together (tags of EDIFACT segments, names of
 * JSON members and XML elements) stays.
 */
final class ByteMask {

    private enum Shape { JSON, XML, EDIFACT, TEXT, EBCDIC }

    private final FoldedText text;
    private final byte[] out;
    private final Shape shape;
    private final BitSet structure;
    private final boolean own;
    private int masked;

    /** Of what came from outside: a value goes wherever it stands, also where it only looks like structure. */
    ByteMask(byte[] body, FoldedText text) {
        this(body, text, false);
    }

    /** @param own whether the hub wrote it, so that its structure is one and has to stay */
    ByteMask(byte[] body, FoldedText text, boolean own) {
        this.own = own;
        this.text = text;
        this.out = body.clone();
        this.shape = shape(body, text);
        this.structure = structure();
    }

    /** Number of bytes that were changed. */
    int masked() {
        return masked;
    }

    byte[] body() {
        return out;
    }

    /** All that is told in this part. */
    void part(int from, int to) {
        for (int i = Math.max(0, from); i < Math.min(out.length, to); i++) {
            if (!structure.get(i)) {
                cover(i);
            }
        }
    }

    /** A value, whatever surrounds it. */
    void value(int from, int length) {
        for (int i = from; i < from + length; i++) {
            if (!own || !structure.get(i)) {
                cover(i);
            }
        }
    }

    private void cover(int i) {
        byte before = out[i];
        if (shape == Shape.EBCDIC) {
            if (before != 0x40) {
                out[i] = text.letter(i) ? (byte) 0xE7 : (byte) 0xF0;
            }
        } else if (text.letter(i)) {
            out[i] = 'X';
        } else if (before >= '0' && before <= '9') {
            out[i] = shape == Shape.JSON ? (byte) '1' : (byte) '0';
        }
        if (out[i] != before) {
            masked++;
        }
    }

    private static Shape shape(byte[] body, FoldedText text) {
        if (text.isEbcdic()) {
            return Shape.EBCDIC;
        }
        String start = new String(body, 0, Math.min(body.length, 64), StandardCharsets.ISO_8859_1).strip()
                .replaceFirst("^\u00EF\u00BB\u00BF", "");
        if (start.startsWith("{") || start.startsWith("[")) {
            return Shape.JSON;
        }
        if (start.startsWith("<")) {
            return Shape.XML;
        }
        return start.contains("UNA") || start.contains("UNB") || start.contains("UNH") ? Shape.EDIFACT : Shape.TEXT;
    }

    private BitSet structure() {
        return switch (shape) {
            case JSON -> json();
            case XML -> xml();
            case EDIFACT -> edifact();
            default -> new BitSet();
        };
    }

    /** Strings that a colon follows, and the words outside of strings. */
    private BitSet json() {
        BitSet kept = new BitSet(out.length);
        int open = -1;
        for (int i = 0; i < out.length; i++) {
            if (out[i] == '\\' && open >= 0) {
                kept.set(i, Math.min(out.length, i + 2));
                i++;
            } else if (out[i] == '"') {
                if (open >= 0 && nextSign(i + 1) == ':') {
                    kept.set(open, i + 1);
                }
                open = open >= 0 ? -1 : i;
            } else if (open < 0 && (out[i] < '0' || out[i] > '9')) {
                kept.set(i);
            }
        }
        return kept;
    }

    private int nextSign(int from) {
        int i = from;
        while (i < out.length && out[i] <= ' ') {
            i++;
        }
        return i < out.length ? out[i] : -1;
    }

    /** Everything within tags but the values of attributes; references such as {@code &amp;} too. */
    private BitSet xml() {
        BitSet kept = new BitSet(out.length);
        boolean tag = false;
        int quote = 0;
        boolean space = false;
        for (int i = 0; i < out.length; i++) {
            if (!tag && out[i] == '<') {
                tag = true;
            } else if (tag && quote == 0 && out[i] == '>') {
                tag = false;
            } else if (tag && (out[i] == '"' || out[i] == '\'') && (quote == 0 || quote == out[i])) {
                space = quote == 0 && namesSpace(i);
                quote = quote == 0 ? out[i] : 0;
            }
            if (tag && (quote == 0 || space)) {
                kept.set(i);
            }
            if (!tag && out[i] == '&') {
                int end = i;
                while (end < out.length && out[end] != ';' && end - i < 8) {
                    end++;
                }
                kept.set(i, end);
            }
        }
        return kept;
    }

    private boolean namesSpace(int quote) {
        int from = Math.max(0, quote - 40);
        return new String(out, from, quote - from, StandardCharsets.ISO_8859_1).matches("(?s).*\\sxmlns(:[\\w.-]+)?\\s*=\\s*");
    }

    /** The tag of each segment. */
    private BitSet edifact() {
        BitSet kept = new BitSet(out.length);
        boolean begins = true;
        for (int i = 0; i < out.length; i++) {
            if (begins && text.sign(i)) {
                kept.set(i, Math.min(out.length, i + 3));
                begins = false;
            }
            begins |= out[i] == '\'' && (i == 0 || out[i - 1] != '?');
        }
        return kept;
    }
}
