package aero.interline.formats.xml;

import aero.interline.formats.card.CardNumbers;
import java.util.Arrays;
import java.util.Set;

/**
 * Masks payment cards in the bytes of a document, in place: fields that hold a card number by their meaning, security
 * codes whole, everything else by recognition, except in fields whose long numbers are tickets.
 */
final class CardFields {
    private static final Set<String> ACCOUNTS = Set.of("CardNumber", "CardNumberText", "CreditCardNumber", "PrimaryAccountNumber",
            "PrimaryAccountNumberText", "PlainText", "cardNumber", "creditCardNumber", "accountNumber", "ccNumber");
    private static final Set<String> SECRETS = Set.of("SeriesCode", "CardSecurityCode", "CardSeriesCode", "SecurityCode", "CVV", "CVC",
            "cvData", "securityId", "MagneticStripe", "CardSeriesNumber");
    private static final Set<String> TICKETS = Set.of("TicketDocNbr", "TicketNumber", "TicketDocumentNbr", "ETicketNumber",
            "FormAndSerialNumber", "documentNumber");

    private final XmlText text;
    private final byte[] bytes;
    private int done;

    private CardFields(XmlText text) {
        this.text = text;
        this.bytes = text.bytes();
    }

    /** Whether anything was masked, so that what was read before is void. */
    static boolean mask(XmlDocument document) {
        byte[] before = document.text().bytes().clone();
        CardFields fields = new CardFields(document.text());
        document.roots().forEach(fields::walk);
        fields.recognise(fields.bytes.length);
        return !Arrays.equals(before, fields.bytes);
    }

    private void walk(XmlElement element) {
        for (int i = 0; i < element.attributes(); i++) {
            field(element.attributeName(i), element.valueStart(i), element.valueEnd(i));
        }
        if (element.children().isEmpty()) {
            field(element.name(), element.contentStart(), element.contentEnd());
        } else {
            element.children().forEach(this::walk);
        }
    }

    private void field(String name, int from, int to) {
        if (ACCOUNTS.contains(name)) {
            CardNumbers.maskAccount(bytes, text.offset(from), text.offset(to));
        } else if (SECRETS.contains(name)) {
            erase(text.offset(from), text.offset(to));
        } else if (TICKETS.contains(name)) {
            recognise(text.offset(from));
            done = Math.max(done, text.offset(to));
        }
    }

    private void erase(int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] > 0 && Character.isLetterOrDigit(bytes[i])) {
                bytes[i] = 'X';
            }
        }
    }

    private void recognise(int until) {
        if (until > done) {
            CardNumbers.mask(bytes, done, until);
            done = until;
        }
    }
}
