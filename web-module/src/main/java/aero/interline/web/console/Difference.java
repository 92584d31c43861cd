package aero.interline.web.console;

/**
 * A text with the stretch in which it is not like another one, for the eye of who compares the two.
 *
 * @param before what both begin with
 * @param apart  what only this one has
 * @param behind what both end with
 */
public record Difference(String before, String apart, String behind) {

    /** @return {@code null} of nothing */
    static Difference of(String text, String other) {
        if (text == null) {
            return null;
        }
        if (other == null) {
            return new Difference(text, "", "");
        }
        int least = Math.min(text.length(), other.length());
        int begin = 0;
        while (begin < least && text.charAt(begin) == other.charAt(begin)) {
            begin++;
        }
        int end = 0;
        while (end < least - begin && text.charAt(text.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        return new Difference(text.substring(0, begin), text.substring(begin, text.length() - end), text.substring(text.length() - end));
    }
}
