package aero.interline.formats.typeb;

/** The text of a list while it is written: lines of at most 64 characters, remarks folded into {@code .RN/} lines. */
final class FoldedLines {
    private static final String FOLD = ".RN/";

    private final StringBuilder text = new StringBuilder();

    void line(String line) {
        text.append(line).append('\n');
    }

    /** A line never ends in a blank, which would be lost on the way. */
    void remark(String code, String rest) {
        String all = ".R/" + code + rest;
        int from = 0;
        int room = Telex.LONGEST_LINE;
        while (all.length() - from > room) {
            int to = from + room;
            while (to > from + 1 && (all.charAt(to - 1) == ' ' || Character.isHighSurrogate(all.charAt(to - 1)))) {
                to--;
            }
            line((from == 0 ? "" : FOLD) + all.substring(from, to));
            from = to;
            room = Telex.LONGEST_LINE - FOLD.length();
        }
        line((from == 0 ? "" : FOLD) + all.substring(from));
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
