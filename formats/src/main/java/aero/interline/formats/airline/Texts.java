package aero.interline.formats.airline;

import aero.interline.formats.Codes;
import java.util.Locale;

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
        String code = Codes.of(text, from, to);
        return code == null ? text.substring(from, to) : code;
    }

    /** The same without the blanks around it. */
    public static String stripped(String text, int from, int to) {
        int begin = visible(text, from, to);
        return text.substring(begin, visibleEnd(text, begin, to));
    }

    /** The first place that holds no blank; the end if there is none. */
    public static int visible(String text, int from, int to) {
        int begin = from;
        while (begin < to && Character.isWhitespace(text.charAt(begin))) {
            begin++;
        }
        return begin;
    }

    /** Behind the last place that holds no blank; the beginning if there is none. */
    public static int visibleEnd(String text, int from, int to) {
        int end = to;
        while (end > from && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    /** In capitals; nearly everything that airlines send is so already. */
    public static String capitals(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 'a') {
                return text.toUpperCase(Locale.ROOT);
            }
        }
        return text;
    }

    /** A text of one character. */
    public static String single(char c) {
        return c < SINGLE.length ? SINGLE[c] : String.valueOf(c);
    }
}
