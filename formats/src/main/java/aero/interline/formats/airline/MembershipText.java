package aero.interline.formats.airline;

import aero.interline.contracts.fact.LoyaltyMembership;
import aero.interline.contracts.fact.Position;

/** A frequent traveller number as SSR FQTV writes it: {@code SQ8700011122}, {@code SQ 8700011122/G}. */
public final class MembershipText {
    private MembershipText() {}

    /** @param carrier of the SSR, for texts that do not begin with a carrier; {@code null} if there is no number */
    public static LoyaltyMembership read(String text, String carrier, Position at) {
        String rest = text.startsWith("/") ? text.substring(1).strip() : text;
        String whose = carrier;
        if (rest.length() > 4 && Character.isLetterOrDigit(rest.charAt(0)) && Character.isLetterOrDigit(rest.charAt(1))
                && (Character.isLetter(rest.charAt(0)) || Character.isLetter(rest.charAt(1)))) {
            whose = Texts.capitals(Texts.part(rest, 0, 2));
            rest = rest.substring(2).strip();
        }
        int end = 0;
        while (end < rest.length() && Character.isLetterOrDigit(rest.charAt(end))) {
            end++;
        }
        if (end < 4 || whose.isEmpty()) {
            return null;
        }
        String tier = end < rest.length() && rest.charAt(end) == '/' ? rest.substring(end + 1).strip() : "";
        return new LoyaltyMembership(at, whose, Texts.capitals(rest.substring(0, end)), tier.isEmpty() ? null : tier);
    }
}
