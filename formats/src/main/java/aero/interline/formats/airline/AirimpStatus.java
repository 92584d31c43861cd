package aero.interline.formats.airline;

import java.util.Set;

/** Action and status codes of AIRIMP: which there are, and which say that something is refused or no longer held. */
public final class AirimpStatus {
    private static final String ALL = "HK KK HN NN KL TK TL TN HI PN PK SS LK HL LL UN UC UU US NO XX HX DK DL SA HS RR XL XK NI IN GK BK "
            + "FS GL MK YK TU TX UA HA HD HE PA PB PC PD RQ OX IX WK WL WN";
    private static final int LETTERS = 26;
    /** By their two letters. */
    private static final String[] KNOWN = new String[LETTERS * LETTERS];
    private static final Set<String> CANCELLED =
            Set.of("HX", "XX", "XK", "XL", "XN", "XR", "XO", "XU", "UN", "UC", "NO", "WK", "WL", "WN", "OX", "IX");

    static {
        for (String each : ALL.split(" ")) {
            KNOWN[(each.charAt(0) - 'A') * LETTERS + each.charAt(1) - 'A'] = each;
        }
    }

    private AirimpStatus() {}

    /** The code that stands at a place of a text, {@code null} if none does. */
    public static String at(String text, int from) {
        if (from + 2 > text.length()) {
            return null;
        }
        int first = text.charAt(from) - 'A';
        int second = text.charAt(from + 1) - 'A';
        boolean letters = first >= 0 && first < LETTERS && second >= 0 && second < LETTERS;
        return letters ? KNOWN[first * LETTERS + second] : null;
    }

    public static boolean cancelled(String status) {
        return status != null && CANCELLED.contains(status);
    }
}
