package aero.interline.customer.boundary;

import aero.interline.platform.boundary.RequestRefused;

/** What may be searched for. */
final class SearchText {

    private static final int LONGEST = 200;

    private SearchText() {}

    /**
     * The text without what no name and no number holds.
     *
     * @throws RequestRefused if it is too long, or nothing is left that could be searched for
     */
    static String of(String typed) {
        if (typed.length() > LONGEST) {
            throw RequestRefused.parameter("query", "at most " + LONGEST + " characters");
        }
        String text = typed.replaceAll("\\p{Cntrl}|[\\x{D800}-\\x{DFFF}]", " ").strip();
        if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw RequestRefused.parameter("query", "at least one letter or digit");
        }
        return text;
    }
}
