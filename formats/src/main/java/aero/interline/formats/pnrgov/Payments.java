package aero.interline.formats.pnrgov;

import aero.interline.contracts.fact.Payment;
import aero.interline.formats.airline.Numbers;
import aero.interline.formats.airline.Texts;
import aero.interline.formats.card.CardNumbers;
import aero.interline.formats.edifact.Segment;
import java.util.List;

/** Reads FOP: one form of payment per composite, in the currency of the fare (MON) before it. */
final class Payments {
    private String currency;

    /** MON: the total's currency, else the first one named. */
    void fare(Segment mon) {
        currency = null;
        for (int element = 1; element <= mon.elements(); element++) {
            String code = mon.text(element, 2);
            if (code.length() == 3 && (currency == null || mon.text(element).equals("T"))) {
                currency = code;
            }
        }
    }

    void read(Segment fop, String passengerRef, List<Payment> to) {
        for (int element = 1; element <= fop.elements(); element++) {
            String form = fop.text(element);
            if (form.isEmpty()) {
                continue;
            }
            String account = fop.text(element, 4);
            to.add(new Payment(fop.position(element), passengerRef, form, Numbers.amount(fop.text(element, 2)), currency,
                    Texts.orNull(fop.text(element, 3)), account.isEmpty() ? null : CardNumbers.masked(account),
                    Texts.orNull(fop.text(element, 5))));
        }
    }
}
