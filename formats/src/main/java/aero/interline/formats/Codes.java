package aero.interline.formats;

import java.nio.charset.StandardCharsets;

/**
 * Texts of one to three capitals and digits: the codes of airlines, places, kinds and references, of which a message
 * consists for the most part and which repeat in all of them. Each is made once.
 */
public final class Codes {
    private static final int BASE = 37;
    private static final byte[] DIGITS = new byte[256];
    /** Filled by whoever comes first; two threads may make the same text, which harms nobody. */
    private static final String[] MADE = new String[BASE * BASE * BASE];

    static {
        for (int i = 0; i < 36; i++) {
            DIGITS[Character.toUpperCase(Character.forDigit(i, 36))] = (byte) (i + 1);
        }
    }

    private Codes() {}

    /** {@code null} if the range is too long or holds other characters. */
    public static String of(byte[] bytes, int from, int to) {
        if (to - from > 3) {
            return null;
        }
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = DIGITS[bytes[i] & 0xff];
            if (digit == 0) {
                return null;
            }
            number = number * BASE + digit;
        }
        String made = MADE[number];
        return made != null ? made : kept(number, new String(bytes, from, to - from, StandardCharsets.ISO_8859_1));
    }

    /** The same in a text. */
    public static String of(String text, int from, int to) {
        if (to - from > 3) {
            return null;
        }
        int number = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            int digit = c < DIGITS.length ? DIGITS[c] : 0;
            if (digit == 0) {
                return null;
            }
            number = number * BASE + digit;
        }
        String made = MADE[number];
        return made != null ? made : kept(number, text.substring(from, to));
    }

    private static String kept(int number, String code) {
        MADE[number] = code;
        return code;
    }
}
