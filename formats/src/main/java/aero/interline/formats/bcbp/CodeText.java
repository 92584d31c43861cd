package aero.interline.formats.bcbp;

import aero.interline.contracts.fact.Position;
import aero.interline.formats.Lines;
import aero.interline.formats.airline.Texts;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The characters of one code, each knowing the byte that it came from: escapes of JSON, characters of several bytes and
 * blanks that had to be put back make the two differ.
 */
final class CodeText {
    private final String chars;
    private final int base;
    /** Offset of each character and of the end; {@code null} when every character is one byte. */
    private final int[] offsets;
    private final int ordinal;
    private final Lines lines;

    private CodeText(String chars, int base, int[] offsets, int ordinal, Lines lines) {
        this.chars = chars;
        this.base = base;
        this.offsets = offsets;
        this.ordinal = ordinal;
        this.lines = lines;
    }

    /** @param ordinal which code of the message it is, from 1 */
    static CodeText of(byte[] body, int from, int to, Charset charset, int ordinal, Lines lines) {
        String text = new String(body, from, to - from, charset);
        if (text.length() == to - from) {
            return new CodeText(text, from, null, ordinal, lines);
        }
        int[] offsets = new int[text.length() + 1];
        int at = from;
        for (int i = 0; i < text.length(); i++) {
            offsets[i] = at;
            char c = text.charAt(i);
            at += Character.isLowSurrogate(c) ? 0 : Character.isHighSurrogate(c) ? 4 : c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
        }
        offsets[text.length()] = to;
        return new CodeText(text, from, offsets, ordinal, lines);
    }

    /** The inside of a JSON string, which is well-formed. */
    static CodeText ofJson(byte[] body, int from, int to, int ordinal, Lines lines) {
        CodeText raw = of(body, from, to, StandardCharsets.UTF_8, ordinal, lines);
        if (raw.chars.indexOf('\\') < 0) {
            return raw;
        }
        StringBuilder text = new StringBuilder(raw.length());
        int[] offsets = new int[raw.length() + 1];
        for (int i = 0; i < raw.length(); i++) {
            offsets[text.length()] = raw.offset(i);
            char c = raw.chars.charAt(i);
            if (c == '\\' && raw.chars.charAt(i + 1) == 'u') {
                c = (char) Integer.parseInt(raw.chars, i + 2, i + 6, 16);
                i += 5;
            } else if (c == '\\') {
                int known = "bfnrt".indexOf(raw.chars.charAt(++i));
                c = known < 0 ? raw.chars.charAt(i) : "\b\f\n\r\t".charAt(known);
            }
            text.append(c);
        }
        offsets[text.length()] = to;
        return new CodeText(text.toString(), from, offsets, ordinal, lines);
    }

    int length() {
        return chars.length();
    }

    char at(int index) {
        return chars.charAt(index);
    }

    String part(int from, int to) {
        return chars.substring(from, to);
    }

    /** Where a character stands next at or behind a place; -1 if nowhere. */
    int next(char wanted, int from) {
        return chars.indexOf(wanted, from);
    }

    /** Without the blanks around it. */
    String stripped(int from, int to) {
        int start = visible(from, to);
        return Texts.part(chars, start, visibleEnd(start, to));
    }

    int strippedLength(int from, int to) {
        int start = visible(from, to);
        return visibleEnd(start, to) - start;
    }

    /** A whole number of at most nine digits with blanks around it; -1 if it is none. */
    int number(int from, int to) {
        int start = visible(from, to);
        int end = visibleEnd(start, to);
        if (start == end || end - start > 9) {
            return -1;
        }
        int value = 0;
        for (int i = start; i < end; i++) {
            char c = chars.charAt(i);
            if (!LegShape.digit(c)) {
                return -1;
            }
            value = value * 10 + c - '0';
        }
        return value;
    }

    private int visible(int from, int to) {
        int start = from;
        while (start < to && chars.charAt(start) <= ' ') {
            start++;
        }
        return start;
    }

    private int visibleEnd(int from, int to) {
        int end = to;
        while (end > from && chars.charAt(end - 1) <= ' ') {
            end--;
        }
        return end;
    }

    boolean blank(int from, int to) {
        for (int i = from; i < to; i++) {
            if (chars.charAt(i) > ' ') {
                return false;
            }
        }
        return true;
    }

    boolean lowerCase(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = chars.charAt(i);
            if (c >= 'a' && (c <= 'z' || Character.isLowerCase(c))) {
                return true;
            }
        }
        return false;
    }

    String whole() {
        return chars;
    }

    int offset(int index) {
        return offsets == null ? base + index : offsets[index];
    }

    Position position(int from, int to) {
        return lines.position(ordinal, offset(from), offset(to));
    }

    int ordinal() {
        return ordinal;
    }

    /** The same without what stands before and behind, blanks and control characters besides. */
    CodeText trimmed(int from) {
        int start = from;
        int end = chars.length();
        while (start < end && chars.charAt(start) <= ' ') {
            start++;
        }
        while (end > start && (chars.charAt(end - 1) < ' ')) {
            end--;
        }
        return start == 0 && end == chars.length() ? this : slices(new int[] {start, end - start, end - start});
    }

    CodeText withoutLineBreaks() {
        int[] plan = new int[3 * (1 + (int) chars.chars().filter(each -> each == '\n' || each == '\r').count())];
        int from = 0;
        int slice = 0;
        for (int i = 0; i <= chars.length(); i++) {
            if (i == chars.length() || chars.charAt(i) == '\n' || chars.charAt(i) == '\r') {
                plan[slice] = from;
                plan[slice + 1] = i - from;
                slice += 3;
                from = i + 1;
            }
        }
        return slices(plan);
    }

    /**
     * A text made of slices of this one, each padded with blanks to a length.
     *
     * @param plan from, length and padded length of each slice in turn
     */
    CodeText slices(int[] plan) {
        StringBuilder text = new StringBuilder(chars.length() + 32);
        int size = 0;
        for (int i = 0; i < plan.length; i += 3) {
            size += Math.max(plan[i + 1], plan[i + 2]);
        }
        int[] places = new int[size + 1];
        for (int i = 0; i < plan.length; i += 3) {
            for (int k = 0; k < Math.max(plan[i + 1], plan[i + 2]); k++) {
                int from = plan[i] + Math.min(k, plan[i + 1]);
                places[text.length()] = offset(from);
                text.append(k < plan[i + 1] ? chars.charAt(from) : ' ');
            }
            places[text.length()] = offset(plan[i] + plan[i + 1]);
        }
        return new CodeText(text.toString(), base, places, ordinal, lines);
    }
}
