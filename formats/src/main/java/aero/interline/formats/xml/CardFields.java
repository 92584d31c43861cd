package aero.interline.formats.xml;

import aero.interline.formats.card.CardNumbers;
import java.util.HashMap;
import java.util.Map;

/**
 * Masks payment cards in the bytes of a document, in place: fields that hold a card number by their meaning, security
 * codes whole, everything else by recognition, except in fields whose long numbers are tickets.
 */
final class CardFields {
    private enum Kind {
        ACCOUNT,
        SECRET,
        TICKET
    }

    private static final Map<String, Kind> KINDS = new HashMap<>();

    static {
        known(Kind.ACCOUNT, "CardNumber", "CardNumberText", "CreditCardNumber", "PrimaryAccountNumber", "PrimaryAccountNumberText", "PlainText",
                "cardNumber", "creditCardNumber", "accountNumber", "ccNumber");
        known(Kind.SECRET, "SeriesCode", "CardSecurityCode", "CardSeriesCode", "SecurityCode", "CVV", "CVC", "cvData", "securityId",
                "MagneticStripe", "CardSeriesNumber");
        known(Kind.TICKET, "TicketDocNbr", "TicketNumber", "TicketDocumentNbr", "ETicketNumber", "FormAndSerialNumber", "documentNumber");
    }

    private final XmlText text;
    private final byte[] bytes;
    private int done;
    private boolean masked;

    private CardFields(XmlText text) {
        this.text = text;
        this.bytes = text.bytes();
    }

    private static void known(Kind kind, String... names) {
        for (String each : names) {
            KINDS.put(each, kind);
        }
    }

    /** Whether anything was masked, so that what was read before is void. */
    static boolean mask(XmlDocument document) {
        CardFields fields = new CardFields(document.text());
        document.roots().forEach(fields::walk);
        fields.recognise(fields.bytes.length);
        return fields.masked;
    }

    private void walk(XmlElement element) {
        for (int i = 0; i < element.attributes(); i++) {
            field(element.attributeName(i), element.valueStart(i), element.valueEnd(i));
        }
        if (element.isLeaf()) {
            field(element.name(), element.contentStart(), element.contentEnd());
        }
        for (int i = 0; i < element.size(); i++) {
            walk(element.child(i));
        }
    }

    private void field(String name, int from, int to) {
        Kind kind = KINDS.get(name);
        if (kind == Kind.ACCOUNT) {
            masked |= CardNumbers.maskAccount(bytes, text.offset(from), text.offset(to));
        } else if (kind == Kind.SECRET) {
            erase(text.offset(from), text.offset(to));
        } else if (kind == Kind.TICKET) {
            recognise(text.offset(from));
            done = Math.max(done, text.offset(to));
        }
    }

    private void erase(int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] > 0 && Character.isLetterOrDigit(bytes[i])) {
                masked |= bytes[i] != 'X';
                bytes[i] = 'X';
            }
        }
    }

    private void recognise(int until) {
        if (until > done) {
            masked |= CardNumbers.mask(bytes, done, until);
            done = until;
        }
    }
}
