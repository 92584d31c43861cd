package aero.interline.formats.ndc;

import aero.interline.contracts.fact.ReservationKey;
import aero.interline.formats.xml.XmlElement;
import aero.interline.formats.xml.XmlFindings;
import aero.interline.formats.xml.XmlValues;
import java.util.Locale;

/** How an order is named: its id, and the airline or seller that owns it and gave the id. */
final class OrderKey {
    /** Stands where nobody is told to own the order. */
    static final String NOBODY = ReservationKey.NOBODY;
    private static final int SHORTEST = 4;
    private static final int LONGEST = 35;

    private OrderKey() {}

    /** Of an order or of an element that points to one; empty if it has none. */
    static String id(XmlElement order) {
        String id = order.attribute("OrderID");
        if (id.isEmpty()) {
            id = order.text("OrderID", "OrderRefID");
        }
        if (id.isEmpty() && order.children().isEmpty()) {
            id = order.text();
        }
        return normal(id.strip().toUpperCase(Locale.ROOT));
    }

    /** Letters, digits and hyphens; what is longer than a key may be keeps its end, which tells orders apart. */
    private static String normal(String id) {
        StringBuilder kept = new StringBuilder(id.length());
        for (int i = 0; i < id.length() && i < 200; i++) {
            char c = id.charAt(i);
            boolean plain = c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            if (plain || kept.length() > 0 && c != ' ') {
                kept.append(plain ? c : '-');
            }
        }
        String whole = kept.length() > LONGEST ? kept.toString().replace("-", "") : kept.toString();
        return whole.length() < SHORTEST ? "" : whole.substring(Math.max(0, whole.length() - LONGEST));
    }

    static ReservationKey of(XmlElement order, XmlFindings findings) {
        String owner = order.attribute("Owner");
        owner = owner.isEmpty() ? order.at("OrderID").attribute("Owner") : owner;
        owner = owner.isEmpty() ? order.text("OwnerCode", "Owner") : owner;
        String carrier = XmlValues.code(owner, 8);
        if (carrier.isEmpty()) {
            findings.evidence().add(order.startTag(), "an order without an owner", "the owner " + NOBODY);
            carrier = NOBODY;
        }
        return new ReservationKey(carrier, id(order), null);
    }

    /** The name by which other parts of the message point to this element. */
    static String refOf(XmlElement element) {
        for (String each : new String[] {"PassengerID", "PaxID", "SegmentKey", "ContactID", "ServiceDefinitionID", "ObjectKey"}) {
            if (!element.attribute(each).isEmpty()) {
                return element.attribute(each);
            }
        }
        return element.text("PaxID", "PaxSegmentID", "ContactInfoID", "ServiceDefinitionID", "DatedMarketingSegmentId");
    }
}
