package aero.interline.formats;

import java.nio.charset.StandardCharsets;

/**
 * Texts of one to three capitals and digits: the codes of airlines, places, kinds and references, of which a message
 * consists for the most part and which repeat in all of them. Each is made once. Those of four capitals name services;
 * the ones in use are kept, whatever else a message may hold in their place.
 */
public final class Codes {
    private static final int BASE = 37;
    private static final byte[] DIGITS = new byte[256];
    /** Filled by whoever comes first; two threads may make the same text, which harms nobody. */
    private static final String[] MADE = new String[BASE * BASE * BASE];
    /** By their hash code; another one with the same place takes it. */
    private static final String[] SERVICES = new String[1 << 10];

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

    /** A text of four capitals; any other is made anew. */
    public static String service(String text, int from, int to) {
        int hash = 0;
        boolean capitals = to - from == 4;
        for (int i = from; i < to && capitals; i++) {
            char c = text.charAt(i);
            capitals = c >= 'A' && c <= 'Z';
            hash = hash * 31 + c;
        }
        if (!capitals) {
            return text.substring(from, to);
        }
        int place = hash & SERVICES.length - 1;
        String kept = SERVICES[place];
        if (kept == null || !text.startsWith(kept, from)) {
            kept = text.substring(from, to);
            SERVICES[place] = kept;
        }
        return kept;
    }

    private static String kept(int number, String code) {
        MADE[number] = code;
        return code;
    }
}
