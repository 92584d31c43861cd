package aero.interline.formats.amadeus;

import aero.interline.contracts.fact.Payment;
import aero.interline.formats.card.CardNumbers;
import aero.interline.formats.xml.XmlElement;
import aero.interline.formats.xml.XmlValues;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Forms of payment: structured, or as the text that an agent types, {@code CCVI4111.../1225} or {@code CASH}. */
final class ReplyPayments {
    private static final int MOST = 100;

    private ReplyPayments() {}

    static List<Payment> of(XmlElement element, String text, String person) {
        List<Payment> found = new ArrayList<>();
        for (XmlElement each : element.below("fop")) {
            String account = each.text("accountNumber");
            BigDecimal amount = XmlValues.amount(each.text("amount"));
            if (!each.text("identification").isEmpty() && found.size() < MOST) {
                found.add(new Payment(each.place(), person, XmlValues.orNull(each.text("identification"), 35), amount,
                        XmlValues.orNull(each.text("currencyCode"), 35), XmlValues.orNull(each.text("creditCardCode"), 35),
                        account.isEmpty() ? null : XmlValues.orNull(CardNumbers.masked(account), 60),
                        XmlValues.orNull(each.text("expiryDate"), 35)));
            }
        }
        if (found.isEmpty() && !text.isEmpty()) {
            found.add(typed(element, text, person));
        }
        return found;
    }

    private static Payment typed(XmlElement element, String text, String person) {
        String rest = text.startsWith("PAX ") ? text.substring(4).strip() : text;
        if (!rest.startsWith("CC") || rest.length() < 8) {
            int end = 0;
            while (end < rest.length() && Character.isLetter(rest.charAt(end))) {
                end++;
            }
            return new Payment(element.place(), person, end == 0 ? "??" : form(rest.substring(0, Math.min(end, 35))), null, null, null, null,
                    null);
        }
        int end = 4;
        while (end < rest.length() && Character.isLetterOrDigit(rest.charAt(end))) {
            end++;
        }
        String behind = rest.length() > end && rest.charAt(end) == '/' ? rest.substring(end + 1) : "";
        String expiry = behind.length() >= 4 && behind.chars().limit(4).allMatch(Character::isDigit) ? behind.substring(0, 4) : null;
        return new Payment(element.place(), person, "CC", null, null, rest.substring(2, 4),
                XmlValues.orNull(CardNumbers.masked(rest.substring(4, end)), 60), expiry);
    }

    private static String form(String word) {
        return switch (word) {
            case "CASH" -> "CA";
            case "CHECK", "CHEQUE" -> "CK";
            default -> word;
        };
    }
}
