package aero.interline.formats.ndc;

import aero.interline.contracts.fact.Payment;
import aero.interline.formats.card.CardNumbers;
import aero.interline.formats.xml.XmlElement;
import aero.interline.formats.xml.XmlValues;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** How an order was paid; card numbers were masked before and are masked here again by their meaning. */
final class OrderPayments {
    private static final int MOST = 500;

    private final XmlElement payload;
    private final XmlElement order;
    private final boolean alone;

    OrderPayments(XmlElement payload, XmlElement order, boolean alone) {
        this.payload = payload;
        this.order = order;
        this.alone = alone;
    }

    List<Payment> payments() {
        List<XmlElement> told = order.below("Payment", "PaymentProcessingSummary");
        if (told.isEmpty() && alone) {
            told = payload.below("Payment", "PaymentProcessingSummary");
        }
        return told.stream().limit(MOST).map(OrderPayments::payment).toList();
    }

    static Payment payment(XmlElement payment) {
        XmlElement amount = payment.at("Amount");
        XmlElement price = amount.children().isEmpty() ? amount : amount.children().get(0);
        BigDecimal value = XmlValues.amount(price.text());
        String currency = price.attribute("Code");
        XmlElement card = payment.firstBelow("PaymentCard", "PaymentCardMethod", "PaymentCardType");
        String form = payment.text("Type", "TypeCode", "PaymentTypeCode");
        form = form.isEmpty() ? card.present() ? "CC" : "??" : form;
        String account = card.firstBelow("CardNumber", "MaskedCardNumber", "MaskedCardID", "CardNumberText").text();
        String expiry = card.firstBelow("Expiration", "ExpirationDate", "ExpiryDate").text();
        expiry = expiry.isEmpty() ? card.at("EffectiveExpireDate").attribute("Expiration") : expiry;
        return new Payment(payment.place(), null, XmlValues.orNull(form, 35), value,
                XmlValues.orNull(currency.isEmpty() ? price.attribute("CurCode") : currency, 35),
                XmlValues.orNull(vendor(card), 35),
                account.isEmpty() ? null : XmlValues.orNull(CardNumbers.masked(account), 60), XmlValues.orNull(expiry, 35));
    }

    private static String vendor(XmlElement card) {
        XmlElement code = card.firstBelow("CardCode", "CardBrandCode");
        return code.present() ? code.text() : card.firstBelow("CardType").text();
    }

    static List<Payment> of(XmlElement parent) {
        List<Payment> found = new ArrayList<>();
        parent.below("Payment").stream().limit(MOST).forEach(each -> found.add(payment(each)));
        return found;
    }
}
