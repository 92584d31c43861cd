package aero.interline.formats;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Searches in bytes, eight at a time. Most bytes of a message are ordinary text, and whatever looks at all of them before
 * the parser does (for the character set, the lines, a rare character) must not cost as much as the parser.
 */
public final class Octets {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHEST = 0x8080808080808080L;
    /** The bit that capitals and small letters have; small ones have the bit behind it, too. */
    private static final long SMALL = 0x4040404040404040L;

    private Octets() {}

    /** Whether none is above 127. */
    public static boolean ascii(byte[] bytes) {
        int i = 0;
        for (; i + 8 <= bytes.length; i += 8) {
            if ((eight(bytes, i) & HIGHEST) != 0) {
                return false;
            }
        }
        for (; i < bytes.length; i++) {
            if (bytes[i] < 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether any is a small letter of ASCII, or one of the few signs beside them. */
    public static boolean smallLetters(byte[] bytes) {
        int i = 0;
        for (; i + 8 <= bytes.length; i += 8) {
            long word = eight(bytes, i);
            if ((word & word << 1 & SMALL) != 0) {
                return true;
            }
        }
        for (; i < bytes.length; i++) {
            if ((bytes[i] & 0x60) == 0x60) {
                return true;
            }
        }
        return false;
    }

    /** The next CR or LF at or behind a place; the length if there is none. */
    public static int lineEnd(byte[] bytes, int from) {
        int i = control(bytes, from);
        while (i < bytes.length && bytes[i] != '\n' && bytes[i] != '\r') {
            i = control(bytes, i + 1);
        }
        return i;
    }

    /** The next control character (0 to 31) at or behind a place; the length if there is none. */
    public static int control(byte[] bytes, int from) {
        int i = from;
        for (; i + 8 <= bytes.length; i += 8) {
            long found = below(eight(bytes, i), ' ');
            if (found != 0) {
                return i + first(found);
            }
        }
        while (i < bytes.length && (bytes[i] & 0xff) >= ' ') {
            i++;
        }
        return i;
    }

    /** Where a byte stands next at or behind a place; {@code to} if nowhere before that. */
    public static int next(byte[] bytes, int from, int to, byte wanted) {
        long pattern = ONES * (wanted & 0xff);
        int i = from;
        for (; i + 8 <= to; i += 8) {
            long found = below(eight(bytes, i) ^ pattern, 1);
            if (found != 0) {
                return i + first(found);
            }
        }
        while (i < to && bytes[i] != wanted) {
            i++;
        }
        return i;
    }

    private static long eight(byte[] bytes, int at) {
        return (long) EIGHT.get(bytes, at);
    }

    /** The highest bit of the first byte that is less than a limit of at most 128; bits behind it may be set wrongly. */
    private static long below(long word, int limit) {
        return word - ONES * limit & ~word & HIGHEST;
    }

    private static int first(long bits) {
        return Long.numberOfTrailingZeros(bits) >>> 3;
    }
}
