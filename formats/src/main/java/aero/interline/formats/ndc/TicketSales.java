package aero.interline.formats.ndc;

import aero.interline.contracts.exchange.BusinessKey;
import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.fact.FlightDate;
import aero.interline.contracts.fact.PersonName;
import aero.interline.contracts.fact.TicketSold;
import aero.interline.formats.xml.XmlElement;
import aero.interline.formats.xml.XmlFindings;
import aero.interline.formats.xml.XmlValues;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The documents that an answer to AirDocIssue says were issued, each as a sale. */
final class TicketSales {
    private final XmlElement payload;
    private final DataLists lists;
    private final String seller;
    private final String booking;
    private final String id;
    private final XmlFindings findings;

    TicketSales(XmlElement payload, DataLists lists, List<XmlElement> orders, XmlFindings findings) {
        this.payload = payload;
        this.lists = lists;
        XmlElement order = orders.isEmpty() ? payload : orders.get(0);
        this.findings = findings;
        this.seller = payload.at("Party", "Sender").firstBelow("IATA_Number", "AgencyID", "AirlineID").text();
        this.booking = XmlValues.code(payload.firstBelow("BookingReference", "BookingRef").text("ID", "BookingID"), 16);
        this.id = OrderKey.id(order.is("Order") ? order : payload.firstBelow("OrderReference", "OrderID"));
    }

    void read() {
        for (XmlElement info : lists.tickets()) {
            for (XmlElement document : OrderTickets.documents(info)) {
                sale(info, document);
            }
        }
    }

    private void sale(XmlElement info, XmlElement document) {
        String number = OrderTickets.number(document);
        if (number.isEmpty()) {
            findings.loss(null, ErrorCode.XML_CONTENT_MISSING, "A document was issued without a number; send it with its number",
                    document.place(), "TicketDocNbr");
            return;
        }
        findings.key(BusinessKey.Kind.TICKET, number);
        XmlElement price = info.firstBelow("Price", "TotalFare", "TotalAmount");
        XmlElement total = price.children().isEmpty() ? price : price.firstBelow("Total", "TotalAmount", "SimpleCurrencyPrice");
        XmlElement base = price.firstBelow("BaseAmount", "Base");
        findings.key(BusinessKey.Kind.LOCATOR, booking);
        findings.key(BusinessKey.Kind.LOCATOR, id);
        findings.fact(new TicketSold(document.place(), number, transaction(document), seller.contains("*") ? null : XmlValues.orNull(seller, 35),
                traveller(info), XmlValues.orNull(booking, 16), XmlValues.orNull(id, 60), soldOn(info, document),
                XmlValues.amount(base.text()), XmlValues.amount(total.text()), null, XmlValues.orNull(total.attribute("Code"), 35),
                coupons(document), OrderPayments.of(info), List.of(), List.of()));
    }

    private static TicketSold.Transaction transaction(XmlElement document) {
        return switch (document.text("Status", "StatusCode", "CouponStatus")) {
            case "V" -> TicketSold.Transaction.VOID;
            case "R", "RF" -> TicketSold.Transaction.REFUND;
            case "E" -> TicketSold.Transaction.EXCHANGE;
            default -> TicketSold.Transaction.SALE;
        };
    }

    private LocalDate soldOn(XmlElement info, XmlElement document) {
        LocalDate issued = OrderTickets.issued(info, document);
        if (issued != null) {
            return issued;
        }
        Instant stamp = NdcMessage.version(payload).interchangedAt();
        findings.evidence().add(document.startTag(), "a document without a day of issue", "the day of the message");
        return (stamp == null ? findings.origin().receivedAt() : stamp).atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private PersonName traveller(XmlElement info) {
        for (String each : DataLists.refs(info, "PassengerReference", "PassengerReferences", "PaxRefID")) {
            XmlElement person = lists.people().get(each);
            if (person != null) {
                return OrderPeople.name(person);
            }
        }
        XmlElement told = info.firstBelow("Traveler");
        return told.present() ? OrderPeople.name(told) : null;
    }

    private static List<FlightDate> coupons(XmlElement document) {
        List<FlightDate> found = new ArrayList<>();
        for (XmlElement each : document.below("CouponInfo", "Coupon")) {
            XmlElement carrier = each.firstBelow("MarketingCarrier", "MarketingCarrierInfo");
            String code = XmlValues.code(carrier.text("AirlineID", "CarrierDesigCode"), 3);
            String number = XmlValues.code(carrier.text("FlightNumber", "MarketingCarrierFlightNumberText"), 6);
            XmlElement from = each.firstBelow("Departure", "Dep");
            LocalDate day = XmlValues.date(from.text("Date", "AircraftScheduledDateTime"));
            if (code.length() >= 2 && !number.isEmpty() && day != null && found.size() < 16) {
                found.add(new FlightDate(code, number.replaceFirst("^0+(?=.)", ""), day,
                        XmlValues.orNull(XmlValues.code(from.text("AirportCode", "IATA_LocationCode"), 5), 5),
                        XmlValues.orNull(XmlValues.code(each.firstBelow("Arrival").text("AirportCode", "IATA_LocationCode"), 5), 5)));
            }
        }
        return found;
    }
}
