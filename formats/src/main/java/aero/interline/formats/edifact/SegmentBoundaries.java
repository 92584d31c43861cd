package aero.interline.formats.edifact;

import java.util.Arrays;

/**
 * Decides from the bytes around a place whether a segment ends or begins there. Every answer looks at a bounded number
 * of bytes, or runs over blanks that nobody looks at again.
 */
final class SegmentBoundaries {
    static final byte ORDINARY = 0;
    static final byte COMPONENT = 1;
    static final byte ELEMENT = 2;
    static final byte RELEASE = 3;
    static final byte TERMINATOR = 4;
    static final byte LINE_BREAK = 5;
    static final byte TYPOGRAPHIC = 6;
    static final byte NUL = 7;

    private static final int UNZ = Tags.pack("UNZ");
    private static final int TIF = Tags.pack("TIF");

    private final byte[] bytes;
    private final byte[] kinds = new byte[256];

    SegmentBoundaries(byte[] bytes, Delimiters delimiters) {
        this.bytes = bytes;
        Arrays.fill(kinds, ORDINARY);
        kinds[0x91] = kinds[0x92] = kinds[0xb4] = kinds[0xe2] = kinds[0xc2] = TYPOGRAPHIC;
        kinds['\r'] = kinds['\n'] = LINE_BREAK;
        kinds[delimiters.release()] = delimiters.release() == 0 ? NUL : RELEASE;
        kinds[0] = NUL;
        kinds[delimiters.component()] = COMPONENT;
        kinds[delimiters.element()] = ELEMENT;
        kinds[delimiters.terminatedByTypographicQuote() ? '\'' : delimiters.terminator()] = TERMINATOR;
    }

    byte kind(int at) {
        return kinds[bytes[at] & 0xff];
    }

    /** The next byte at or behind a place that is more than text. */
    int skipOrdinary(int from) {
        int i = from;
        while (i < bytes.length && kinds[bytes[i] & 0xff] == ORDINARY) {
            i++;
        }
        return i;
    }

    /** The next byte that is no blank and no part of a byte order mark. */
    int skipBlanks(int from) {
        int i = from;
        while (i < bytes.length && (SegmentTree.blank(bytes[i]) || byteOrderMark(i))) {
            i++;
        }
        return i;
    }

    /** Whether a tag may end here: a separator follows, or the end. */
    boolean endsTag(int at) {
        int i = at;
        while (i < bytes.length && i < at + 3 && bytes[i] == ' ') {
            i++;
        }
        if (i >= bytes.length) {
            return true;
        }
        byte kind = kind(i);
        return kind == ELEMENT || kind == TERMINATOR
                || kind == TYPOGRAPHIC && DelimiterDetector.typographicAt(bytes, i) > 0;
    }

    /** A line break ends a segment that lacks its terminator only where a known segment begins, or behind UNZ. */
    boolean lineBreakEnds(int tag, int next) {
        return tag == UNZ || Tags.known(Tags.at(bytes, next, bytes.length)) && !lower(bytes[next]) && endsTag(next + 3);
    }

    /** Typographic apostrophes also stand in free text and names; they end a segment only where another one begins. */
    boolean quoteTerminates(int after) {
        int next = skipBlanks(after);
        return next >= bytes.length || Tags.at(bytes, next, bytes.length) >= 0 && endsTag(next + 3);
    }

    /**
     * O'BRIEN, D'ORO: a terminator between two letters, where no segment begins.
     *
     * @param element which element of the segment it stands in
     */
    boolean apostropheOfName(int segmentStart, int tag, int element, int at) {
        int after = at + 1;
        if (after >= bytes.length || !letter(bytes[at - 1]) || !letter(bytes[after]) || tag == UNZ) {
            return false;
        }
        int word = after;
        while (word < bytes.length && word < after + 5 && (letter(bytes[word]) || digit(bytes[word]))) {
            word++;
        }
        boolean tagLike = word - after >= 2 && word - after <= 4 && word < bytes.length && kind(word) != ORDINARY
                && kind(word) != COMPONENT;
        if (!tagLike) {
            return true;
        }
        boolean inSurname = tag == TIF && element == 1 && at > segmentStart + 4;
        return inSurname && !Tags.known(Tags.at(bytes, after, bytes.length)) && kind(word) == ELEMENT;
    }

    /** The beginning of the next known segment behind text that belongs to none. */
    int behindForeignText(int from) {
        int i = from + 1;
        while (i < bytes.length) {
            boolean boundary = SegmentTree.blank(bytes[i - 1]) || kind(i - 1) == TERMINATOR;
            if (boundary && Tags.known(Tags.at(bytes, i, bytes.length)) && endsTag(i + 3)) {
                break;
            }
            i++;
        }
        return i;
    }

    static boolean lower(byte b) {
        return b >= 'a' && b <= 'z';
    }

    private boolean byteOrderMark(int i) {
        return i < 3 && bytes.length > 3 && (bytes[0] & 0xff) == 0xef && (bytes[1] & 0xff) == 0xbb
                && (bytes[2] & 0xff) == 0xbf;
    }

    private static boolean letter(byte b) {
        int lower = b | 0x20;
        return lower >= 'a' && lower <= 'z';
    }

    private static boolean digit(byte b) {
        return b >= '0' && b <= '9';
    }
}
