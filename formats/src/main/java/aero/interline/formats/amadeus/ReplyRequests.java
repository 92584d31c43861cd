package aero.interline.formats.amadeus;

import aero.interline.contracts.fact.Contact;
import aero.interline.contracts.fact.LoyaltyMembership;
import aero.interline.contracts.fact.Position;
import aero.interline.contracts.fact.SeatAssignment;
import aero.interline.contracts.fact.SpecialService;
import aero.interline.formats.EvidenceLog;
import aero.interline.formats.airline.AirimpStatus;
import aero.interline.formats.airline.AirlineDates;
import aero.interline.formats.airline.ContactText;
import aero.interline.formats.airline.DocumentText;
import aero.interline.formats.airline.MembershipText;
import aero.interline.formats.airline.SeatText;
import aero.interline.formats.xml.XmlElement;
import aero.interline.formats.xml.XmlValues;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * SSR and OSI elements: documents, memberships and contacts go to their passenger, seats apart; the rest are services, and so
 * is whatever was refused, taken back, or could be anybody's.
 */
final class ReplyRequests {
    private static final int MOST = 5000;
    private static final Set<String> SEATS = Set.of("SEAT", "RQST", "NSST", "SMST", "NSSA", "NSSW", "STCR");

    private final ReplyPeople people;
    private final ReplyFlights flights;
    private final AirlineDates dates;
    private final List<Contact> contacts;
    private final EvidenceLog evidence;
    private final List<SpecialService> services = new ArrayList<>();
    private final List<SeatAssignment> seats = new ArrayList<>();

    /** @param contacts takes those of nobody in particular */
    ReplyRequests(ReplyPeople people, ReplyFlights flights, AirlineDates dates, List<Contact> contacts, EvidenceLog evidence) {
        this.people = people;
        this.flights = flights;
        this.dates = dates;
        this.contacts = contacts;
        this.evidence = evidence;
    }

    List<SpecialService> services() {
        return services;
    }

    List<SeatAssignment> seats() {
        return seats;
    }

    void service(XmlElement element) {
        XmlElement ssr = element.at("serviceRequest", "ssr");
        String code = XmlValues.code(ssr.text("type"), 35);
        StringBuilder joined = new StringBuilder();
        ssr.all("freeText", "freetext").forEach(each -> joined.append(joined.length() == 0 ? "" : " ").append(each.text()));
        String text = joined.toString();
        if (AirimpStatus.cancelled(status(ssr)) || !taken(element, code, ssr, text)) {
            add(element, code.isEmpty() ? "SSR" : code, ssr, text);
        }
    }

    /** Whether it became what it is. */
    private boolean taken(XmlElement element, String code, XmlElement ssr, String text) {
        Position at = element.place();
        return switch (code) {
            case "DOCS" -> document(element, DocumentText.docs(text, at, dates));
            case "DOCO" -> document(element, DocumentText.doco(text, at, dates));
            case "FQTV", "FQTU", "FQTS", "FQTR" -> membership(element, text, ssr.text("companyId"));
            case "CTCE", "CTCM" -> contact(element, code.charAt(3), text);
            default -> SEATS.contains(code) && seats(element, code, text);
        };
    }

    private boolean document(XmlElement element, DocumentText text) {
        return give(element, text.infantDocument(), draft -> draft.add(text));
    }

    private boolean membership(XmlElement element, String text, String carrier) {
        XmlElement told = element.firstBelow("frequentTraveler", "frequentTraveller");
        LoyaltyMembership found = told.present() ? membership(told, element) : MembershipText.read(text, carrier, element.place());
        return found != null && give(element, found);
    }

    /** The structured form of a frequent traveller number; {@code null} if it has none. */
    LoyaltyMembership membership(XmlElement told, XmlElement element) {
        String number = XmlValues.code(told.text("membershipNumber"), 60);
        String carrier = XmlValues.code(told.text("companyId", "company", "carrier"), 35);
        if (carrier.isEmpty() && number.length() > 4 && Character.isLetter(number.charAt(0)) && Character.isLetter(number.charAt(1))) {
            carrier = number.substring(0, 2);
        }
        String bare = number.startsWith(carrier) && number.length() > carrier.length() + 3 ? number.substring(carrier.length()) : number;
        return bare.isEmpty() || carrier.isEmpty() ? null
                : new LoyaltyMembership(element.place(), carrier, bare, XmlValues.orNull(told.text("tierLevel"), 60));
    }

    boolean give(XmlElement element, LoyaltyMembership membership) {
        return give(element, false, draft -> draft.add(membership));
    }

    /** To the passengers that the element points to, or to the only one; false when it could be anybody's. */
    private boolean give(XmlElement element, boolean infant, Consumer<ReplyPeople.Draft> gift) {
        List<String> persons = who(element, infant);
        if (persons.get(0) == null && people.only() == null) {
            evidence.add(element.place(), "an element that names none of several passengers", "for nobody in particular");
            return false;
        }
        persons.forEach(each -> gift.accept(each == null ? people.only() : people.draft(each)));
        return true;
    }

    /** Of nobody in particular it is the reservation's. */
    private boolean contact(XmlElement element, char letter, String text) {
        Contact found = text.isEmpty() ? null : ContactText.coded(letter, XmlValues.orNull(text, 1000), element.place());
        if (found == null) {
            return false;
        }
        if (who(element, false).get(0) == null && people.only() == null) {
            contacts.add(found);
            return true;
        }
        return give(element, false, draft -> draft.add(found));
    }

    private boolean seats(XmlElement element, String code, String text) {
        List<String> persons = who(element, false);
        List<String> numbers = new ArrayList<>();
        element.below("ssrb").forEach(each -> numbers.addAll(SeatText.list(XmlValues.code(each.text("data"), 60))));
        element.below("seatNumber").forEach(each -> numbers.addAll(SeatText.list(XmlValues.code(each.text(), 60))));
        if (numbers.isEmpty()) {
            numbers.addAll(SeatText.list(text));
        }
        XmlElement ssr = element.at("serviceRequest", "ssr");
        String flight = where(element).get(0);
        for (int i = 0; i < numbers.size() && seats.size() < MOST; i++) {
            seats.add(new SeatAssignment(element.place(), persons.get(Math.min(i, persons.size() - 1)), flight, numbers.get(i),
                    airport(ssr.text("boardpoint")), airport(ssr.text("offpoint")), null, code));
        }
        return !numbers.isEmpty();
    }

    private static String status(XmlElement ssr) {
        return XmlValues.orNull(XmlValues.code(ssr.text("status"), 35), 35);
    }

    private static String airport(String text) {
        return XmlValues.orNull(XmlValues.code(text, 5), 5);
    }

    private void add(XmlElement element, String code, XmlElement ssr, String text) {
        int quantity = 1;
        String told = ssr.text("quantity");
        if (told.length() == 1 && told.charAt(0) >= '1' && told.charAt(0) <= '9') {
            quantity = told.charAt(0) - '0';
        }
        List<String> persons = who(element, false);
        List<String> where = where(element);
        for (String person : persons) {
            for (String flight : where) {
                if (services.size() < MOST) {
                    services.add(new SpecialService(element.place(), code, status(ssr),
                            persons.size() > 1 ? 1 : quantity, XmlValues.orNull(XmlValues.code(ssr.text("companyId"), 8), 8), person, flight,
                            XmlValues.orNull(text, 4000)));
                }
            }
        }
    }

    void other(XmlElement element) {
        XmlElement free = element.at("otherDataFreetext");
        for (String person : who(element, false)) {
            if (services.size() < MOST) {
                services.add(new SpecialService(element.place(), "OSI", null, 1,
                        XmlValues.orNull(XmlValues.code(free.at("freetextDetail").text("companyId"), 8), 8), person, null,
                        XmlValues.orNull(ReplyElements.text(element), 4000)));
            }
        }
    }

    /** Passengers that an element points to, or one {@code null} for all. */
    List<String> who(XmlElement element, boolean infant) {
        Set<String> found = new LinkedHashSet<>();
        for (XmlElement each : element.at("referenceForDataElement").all("reference")) {
            String qualifier = each.text("qualifier");
            String ref = qualifier.equals("PT") || qualifier.equals("PAX") ? people.ref(each.text("number"), infant) : null;
            if (ref != null) {
                found.add(ref);
            }
        }
        return orAll(found);
    }

    /** Flights that an element points to, or one {@code null} for all. */
    List<String> where(XmlElement element) {
        Set<String> found = new LinkedHashSet<>();
        for (XmlElement each : element.at("referenceForDataElement").all("reference")) {
            String ref = each.text("qualifier").equals("ST") ? flights.ref(each.text("number")) : null;
            if (ref != null) {
                found.add(ref);
            }
        }
        return orAll(found);
    }

    private static List<String> orAll(Set<String> found) {
        if (found.isEmpty()) {
            found.add(null);
        }
        return new ArrayList<>(found);
    }
}
