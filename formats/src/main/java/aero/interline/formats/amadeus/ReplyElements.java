package aero.interline.formats.amadeus;

import aero.interline.contracts.fact.Contact;
import aero.interline.contracts.fact.Fragment;
import aero.interline.contracts.fact.HistoryLine;
import aero.interline.contracts.fact.LoyaltyMembership;
import aero.interline.contracts.fact.Payment;
import aero.interline.contracts.fact.SeatAssignment;
import aero.interline.contracts.fact.SpecialService;
import aero.interline.contracts.fact.Ticket;
import aero.interline.formats.EvidenceLog;
import aero.interline.formats.airline.AirlineDates;
import aero.interline.formats.airline.ContactText;
import aero.interline.formats.airline.TicketText;
import aero.interline.formats.xml.XmlElement;
import aero.interline.formats.xml.XmlValues;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The data elements of a reservation, each by the name of its segment: AP, SSR, OS, FA, FP, RM and the like. */
final class ReplyElements {
    private static final int MOST = 5000;

    private final ReplyPeople people;
    private final AirlineDates dates;
    private final ReplyRequests requests;
    private final List<Ticket> tickets = new ArrayList<>();
    private final List<Contact> contacts = new ArrayList<>();
    private final List<Payment> payments = new ArrayList<>();
    private final List<HistoryLine> history = new ArrayList<>();
    private final List<Fragment> fragments = new ArrayList<>();

    ReplyElements(ReplyPeople people, ReplyFlights flights, AirlineDates dates, EvidenceLog evidence) {
        this.people = people;
        this.dates = dates;
        this.requests = new ReplyRequests(people, flights, dates, contacts, evidence);
    }

    List<SpecialService> services() {
        return requests.services();
    }

    List<SeatAssignment> seats() {
        return requests.seats();
    }

    List<Ticket> tickets() {
        return tickets;
    }

    List<Contact> contacts() {
        return contacts;
    }

    List<Payment> payments() {
        return payments;
    }

    List<HistoryLine> history() {
        return history;
    }

    /** Behind those of the itinerary. */
    List<Fragment> fragments(List<Fragment> others) {
        List<Fragment> all = new ArrayList<>(others);
        all.addAll(fragments);
        return all;
    }

    void read(XmlElement element) {
        String name = element.at("elementManagementData").text("segmentName");
        switch (name) {
            case "AP", "AM", "AB", "APM", "APE" -> contact(element, name);
            case "SSR", "STR" -> requests.service(element);
            case "OS", "OSI" -> requests.other(element);
            case "FA", "FHE", "FHM", "FHP", "FHD", "FHA", "FB" -> ticket(element, name);
            case "FP", "FOP" -> payments(element);
            case "FQTV", "FFN" -> membership(element);
            case "RF" -> received(element);
            default -> fragment(element, name);
        }
    }

    private void contact(XmlElement element, String name) {
        XmlElement free = element.at("otherDataFreetext");
        String type = free.at("freetextDetail").text("type");
        String text = text(element);
        Contact found = contact(element, name, type, text);
        if (found == null) {
            fragment(element, name);
            return;
        }
        List<String> who = requests.who(element, false);
        for (String each : who) {
            if (each != null) {
                people.draft(each).add(found);
            }
        }
        if (who.get(0) == null && contacts.size() < MOST) {
            contacts.add(found);
        }
    }

    /** Type P02 is e-mail, 7 a mobile telephone, P01 and P06 are fax. */
    private static Contact contact(XmlElement element, String name, String type, String text) {
        if (text.isEmpty()) {
            return null;
        }
        String value = text.length() <= 1000 ? text : text.substring(0, 1000);
        boolean mail = type.equals("P02") || name.equals("APE");
        if (mail || value.indexOf('@') > 0 && value.indexOf(' ') < 0) {
            return ContactText.coded('E', value, element.place());
        }
        if (name.equals("AM") || name.equals("AB")) {
            return new Contact(element.place(), Contact.Kind.ADDRESS, value, null);
        }
        Contact.Kind kind = type.equals("7") || name.equals("APM") ? Contact.Kind.MOBILE
                : type.equals("P01") || type.equals("P06") ? Contact.Kind.OTHER : Contact.Kind.PHONE;
        return ContactText.phone(kind, value, element.place());
    }

    private void ticket(XmlElement element, String name) {
        String text = text(element);
        boolean infant = text.startsWith("INF");
        TicketText read = TicketText.read(text, element.place(), dates).orElse(null);
        if (read == null) {
            fragment(element, name);
            return;
        }
        List<String> where = requests.where(element);
        for (String person : requests.who(element, infant)) {
            for (String flight : where) {
                if (tickets.size() < MOST) {
                    tickets.add(new Ticket(read.at(), shortened(read.number(), 60), read.coupon(), null, issued(text), person, flight));
                }
            }
        }
    }

    /** {@code PAX 220-2401112223/ETLH/EUR99.00/29JAN16/...}: the first part that is a day. */
    private LocalDate issued(String text) {
        for (String part : text.split("/", 12)) {
            if (part.length() == 7 && dates.issue(part) != null) {
                return dates.issue(part);
            }
        }
        return null;
    }

    private void payments(XmlElement element) {
        payments.addAll(ReplyPayments.of(element, text(element), requests.who(element, false).get(0)));
    }

    private void membership(XmlElement element) {
        for (XmlElement each : element.below("frequentTraveller", "frequentTraveler", "frequentTravellerInfo")) {
            XmlElement told = each.children().stream().anyMatch(child -> child.is("membershipNumber")) ? each
                    : each.firstBelow("frequentTraveler", "frequentTraveller");
            LoyaltyMembership found = requests.membership(told, element);
            if (found != null && requests.give(element, found)) {
                return;
            }
        }
        fragment(element, "FQTV");
    }

    private void received(XmlElement element) {
        String text = text(element);
        if (!text.isEmpty() && history.size() < MOST) {
            history.add(new HistoryLine(element.place(), "RF " + shortened(text, 2000)));
        }
    }

    private void fragment(XmlElement element, String name) {
        String text = text(element);
        if (fragments.size() < MOST) {
            fragments.add(new Fragment(element.place(), name.isEmpty() ? "element" : shortened(name, 35),
                    shortened(text.isEmpty() ? element.raw(2000).replaceAll("\\s+", " ") : text, 2000)));
        }
    }

    /** The free text of an element, wherever its version keeps it. */
    static String text(XmlElement element) {
        XmlElement free = element.at("otherDataFreetext");
        if (!free.text("longFreetext").isEmpty()) {
            return free.text("longFreetext");
        }
        XmlElement remark = element.at("miscellaneousRemarks", "remarks");
        if (!remark.text("freetext").isEmpty()) {
            return remark.text("freetext");
        }
        XmlElement address = element.at("structuredAddress");
        if (address.present()) {
            StringBuilder line = new StringBuilder();
            address.below("optionText").forEach(each -> line.append(line.length() == 0 ? "" : ", ").append(each.text()));
            return line.toString();
        }
        return element.firstBelow("longFreetext", "freetext", "freeText").text();
    }

    private static String shortened(String text, int most) {
        return XmlValues.orNull(text, most);
    }
}
