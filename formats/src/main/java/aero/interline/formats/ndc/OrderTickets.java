package aero.interline.formats.ndc;

import aero.interline.contracts.fact.Ticket;
import aero.interline.formats.xml.XmlElement;
import aero.interline.formats.xml.XmlValues;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The documents issued for an order. */
final class OrderTickets {
    private static final int MOST = 5000;

    private final DataLists lists;
    private final OrderPeople people;
    private final boolean alone;

    OrderTickets(DataLists lists, OrderPeople people, boolean alone) {
        this.lists = lists;
        this.people = people;
        this.alone = alone;
    }

    List<Ticket> tickets() {
        List<Ticket> found = new ArrayList<>();
        for (XmlElement info : lists.tickets()) {
            String person = person(info);
            if (person == null && !alone) {
                continue;
            }
            for (XmlElement each : documents(info)) {
                add(info, each, person, found);
            }
        }
        return found;
    }

    private String person(XmlElement info) {
        return DataLists.refs(info, "PassengerReference", "PassengerReferences", "PaxRefID").stream().map(people::known)
                .filter(each -> each != null).findFirst().orElse(null);
    }

    static List<XmlElement> documents(XmlElement info) {
        return info.below("TicketDocument", "Ticket", "EMD");
    }

    static String number(XmlElement document) {
        return XmlValues.code(document.text("TicketDocNbr", "TicketNumber", "EMD_Number"), 20);
    }

    static LocalDate issued(XmlElement info, XmlElement document) {
        LocalDate day = XmlValues.date(document.text("DateOfIssue", "IssueDate", "TicketIssueDate"));
        return day != null ? day : XmlValues.date(info.firstBelow("DateOfIssue", "IssueDate").text());
    }

    private static void add(XmlElement info, XmlElement document, String person, List<Ticket> to) {
        String number = number(document);
        if (number.isEmpty()) {
            return;
        }
        String type = XmlValues.orNull(document.text("Type", "TicketDocTypeCode"), 35);
        List<Integer> coupons = new ArrayList<>();
        document.below("CouponNumber").forEach(each -> coupons.add(couponNumber(each.text())));
        if (coupons.isEmpty()) {
            coupons.add(null);
        }
        for (Integer coupon : coupons) {
            if (to.size() < MOST) {
                to.add(new Ticket(document.place(), number, coupon, type, issued(info, document), person, null));
            }
        }
    }

    private static Integer couponNumber(String text) {
        boolean one = text.length() == 1 && Character.isDigit(text.charAt(0));
        return one ? Integer.valueOf(text.charAt(0) - '0') : null;
    }
}
