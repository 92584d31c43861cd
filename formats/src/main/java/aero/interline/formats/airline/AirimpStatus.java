package aero.interline.formats.airline;

/** Action and status codes of AIRIMP: which there are, and which say that something is refused or no longer held. */
public final class AirimpStatus {
    private static final String ALL = "HK KK HN NN KL TK TL TN HI PN PK SS LK HL LL UN UC UU US NO XX HX DK DL SA HS RR XL XK NI IN GK BK "
            + "FS GL MK YK TU TX UA HA HD HE PA PB PC PD RQ OX IX WK WL WN";
    private static final int LETTERS = 26;
    /** By their two letters. */
    private static final String[] KNOWN = new String[LETTERS * LETTERS];
    private static final String ALL_CANCELLED = "HX XX XK XL XN XR XO XU UN UC NO WK WL WN OX IX";
    private static final boolean[] CANCELLED = new boolean[LETTERS * LETTERS];

    static {
        for (String each : ALL.split(" ")) {
            KNOWN[place(each, 0)] = each;
        }
        for (String each : ALL_CANCELLED.split(" ")) {
            CANCELLED[place(each, 0)] = true;
        }
    }

    private AirimpStatus() {}

    /** The code that stands at a place of a text, {@code null} if none does. */
    public static String at(String text, int from) {
        int place = from + 2 > text.length() ? -1 : place(text, from);
        return place < 0 ? null : KNOWN[place];
    }

    public static boolean cancelled(String status) {
        int place = status == null || status.length() != 2 ? -1 : place(status, 0);
        return place >= 0 && CANCELLED[place];
    }

    /** Of two letters in the tables; -1 if they are none. */
    private static int place(String text, int from) {
        int first = text.charAt(from) - 'A';
        int second = text.charAt(from + 1) - 'A';
        boolean letters = first >= 0 && first < LETTERS && second >= 0 && second < LETTERS;
        return letters ? first * LETTERS + second : -1;
    }
}
