package aero.interline.domain.travel;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * The text of a special request as the ground staff may read it. Agents type anything into it, passport and telephone
 * numbers too; those stay in the sealed reservation only.
 */
public final class RequestText {

    /** Requests whose text is personal data by definition. */
    private static final Set<String> PERSONAL =
            Set.of("DOCS", "DOCO", "DOCA", "FOID", "PSPT", "CTCE", "CTCM", "CTCR", "TKNE", "TKNM", "TKNR", "FQTV");

    private static final Pattern ADDRESS = Pattern.compile("\\S+(@|//)\\S+");
    /** Five digits, or three within a word of six, are no seat, weight or date any more. */
    private static final Pattern NUMBER =
            Pattern.compile("\\+?\\d(?:[ -]?\\d){4,}|(?=[A-Z0-9]{6})(?=(?:[A-Z]*\\d){3})[A-Z0-9]+");

    private RequestText() {}

    /** @return {@code null} if nothing may be shown */
    public static String of(String code, String text) {
        if (text == null || PERSONAL.contains(code)) {
            return null;
        }
        return NUMBER.matcher(ADDRESS.matcher(text).replaceAll("***")).replaceAll("***");
    }
}
