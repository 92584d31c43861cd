package aero.interline.formats.ota;

import aero.interline.contracts.fact.Payment;
import aero.interline.contracts.fact.SeatAssignment;
import aero.interline.contracts.fact.SpecialService;
import aero.interline.contracts.fact.Ticket;
import aero.interline.formats.EvidenceLog;
import aero.interline.formats.airline.SeatText;
import aero.interline.formats.card.CardNumbers;
import aero.interline.formats.xml.XmlElement;
import aero.interline.formats.xml.XmlValues;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What travellers of a booking asked for, and what was issued and paid. */
final class Requests {
    private static final int MOST = 2000;
    /** No currency of ISO 4217 has more. */
    private static final int MOST_DECIMALS = 4;

    private final XmlElement booking;
    private final Travelers travelers;
    private final Flights flights;
    private final EvidenceLog evidence;

    Requests(XmlElement booking, Travelers travelers, Flights flights, EvidenceLog evidence) {
        this.booking = booking;
        this.travelers = travelers;
        this.flights = flights;
        this.evidence = evidence;
    }

    List<SpecialService> services() {
        List<SpecialService> found = new ArrayList<>();
        for (XmlElement each : booking.below("SpecialServiceRequest")) {
            String code = XmlValues.code(each.attribute("SSRCode"), 35);
            if (code.isEmpty()) {
                continue;
            }
            List<String> where = flights.refs(each.attribute("FlightRefNumberRPHList"));
            for (String person : travelers.refs(each.attribute("TravelerRefNumberRPHList"))) {
                for (String flight : where) {
                    add(found, new SpecialService(each.place(), code, Travelers.orNull(each.attribute("Status")), 1,
                            carrier(each), person, flight, XmlValues.orNull(each.text("Text"), 4000)));
                }
            }
        }
        for (XmlElement each : booking.below("OtherServiceInformation")) {
            for (String person : travelers.refs(each.at("TravelerRefNumber").attribute("RPH"))) {
                add(found, new SpecialService(each.place(), "OSI", null, 1, carrier(each), person, null,
                        XmlValues.orNull(each.text("Text"), 4000)));
            }
        }
        return found;
    }

    private static void add(List<SpecialService> to, SpecialService service) {
        if (to.size() < MOST) {
            to.add(service);
        }
    }

    private static String carrier(XmlElement request) {
        return XmlValues.orNull(XmlValues.code(request.at("Airline").attribute("Code"), 8), 8);
    }

    List<SeatAssignment> seats() {
        List<SeatAssignment> found = new ArrayList<>();
        for (XmlElement each : booking.below("SeatRequest")) {
            String seat = SeatText.number(XmlValues.code(each.attribute("SeatNumber"), 6));
            List<String> where = flights.refs(each.attribute("FlightRefNumberRPHList"));
            for (String person : travelers.refs(each.attribute("TravelerRefNumberRPHList"))) {
                for (String flight : where) {
                    if (seat != null && found.size() < MOST) {
                        found.add(new SeatAssignment(each.place(), person, flight, seat, Flights.airport(each.at("DepartureAirport")),
                                Flights.airport(each.at("ArrivalAirport")), null, "OTA"));
                    }
                }
            }
        }
        return found;
    }

    List<Ticket> tickets() {
        List<Ticket> found = new ArrayList<>();
        for (XmlElement each : booking.below("Ticketing", "TicketDocument")) {
            String number = XmlValues.code(Stamps.first(each, "TicketDocumentNbr", "eTicketNumber"), 20);
            if (number.length() >= 10 && found.size() < MOST) {
                String person = travelers.refs(each.attribute("TravelerRefNumber")).get(0);
                found.add(new Ticket(each.place(), number, null, Travelers.orNull(Stamps.first(each, "Type", "TicketType")),
                        XmlValues.date(each.attribute("DateOfIssue")), person, null));
            }
        }
        return found;
    }

    List<Payment> payments() {
        List<Payment> found = new ArrayList<>();
        for (XmlElement each : booking.below("PaymentDetail")) {
            XmlElement card = each.at("PaymentCard");
            XmlElement amount = each.at("PaymentAmount");
            String form = card.present() ? "CC" : each.attribute("PaymentType");
            form = form.isEmpty() ? each.at("Cash").present() ? "CA" : "??" : form;
            String account = Stamps.first(card, "CardNumber", "MaskedCardNumber");
            account = account.isEmpty() ? card.at("CardNumber").text() : account;
            if (found.size() < MOST) {
                found.add(new Payment(each.place(), null, PersonParts.clipped(form, 35), amount(amount),
                        Travelers.orNull(amount.attribute("CurrencyCode")), Travelers.orNull(card.attribute("CardCode")),
                        account.isEmpty() ? null : XmlValues.orNull(CardNumbers.masked(account), 60),
                        Travelers.orNull(card.attribute("ExpireDate"))));
            }
        }
        return found;
    }

    /** An amount without a point may be in the minor unit: 8500 with two {@code DecimalPlaces} is 85.00. */
    private BigDecimal amount(XmlElement money) {
        String told = money.attribute("Amount");
        String places = money.attribute("DecimalPlaces");
        BigDecimal value = XmlValues.amount(told);
        if (value == null || places.isEmpty() || told.indexOf('.') >= 0 || told.indexOf(',') >= 0) {
            return value;
        }
        if (places.length() > 1 || places.charAt(0) < '0' || places.charAt(0) > '0' + MOST_DECIMALS) {
            evidence.add(money.startTag(), "decimal places of no currency", "the amount as it stands");
            return value;
        }
        return value.movePointLeft(places.charAt(0) - '0');
    }
}
