package aero.interline.formats.airline;

/** In EDIFACT an absent part is an empty text; in a fact it is {@code null}. */
public final class Texts {
    /** Classes, cabins, statuses and the like have one letter: the same few texts again and again. */
    private static final String[] SINGLE = new String[128];

    static {
        for (char c = 0; c < SINGLE.length; c++) {
            SINGLE[c] = String.valueOf(c);
        }
    }

    private Texts() {}

    public static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** Some characters of a text; empty if the end is not behind the beginning. */
    public static String part(String text, int from, int to) {
        if (from >= to) {
            return "";
        }
        char first = text.charAt(from);
        return to - from == 1 && first < SINGLE.length ? SINGLE[first] : text.substring(from, to);
    }
}
