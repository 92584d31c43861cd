package aero.interline.formats.amadeus;

import aero.interline.contracts.fact.Contact;
import aero.interline.contracts.fact.LoyaltyMembership;
import aero.interline.contracts.fact.Position;
import aero.interline.contracts.fact.SeatAssignment;
import aero.interline.contracts.fact.SpecialService;
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

/** SSR and OSI elements: documents, memberships and contacts go to their passenger, seats apart, the rest are services. */
final class ReplyRequests {
    private static final int MOST = 5000;
    private static final Set<String> SEATS = Set.of("SEAT", "RQST", "NSST", "SMST", "NSSA", "NSSW", "STCR");

    private final ReplyPeople people;
    private final ReplyFlights flights;
    private final AirlineDates dates;
    private final List<SpecialService> services = new ArrayList<>();
    private final List<SeatAssignment> seats = new ArrayList<>();

    ReplyRequests(ReplyPeople people, ReplyFlights flights, AirlineDates dates) {
        this.people = people;
        this.flights = flights;
        this.dates = dates;
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
        Position at = element.place();
        switch (code) {
            case "DOCS" -> document(element, DocumentText.docs(text, at, dates));
            case "DOCO" -> document(element, DocumentText.doco(text, at, dates));
            case "FQTV", "FQTU", "FQTS", "FQTR" -> membership(element, text, ssr.text("companyId"));
            case "CTCE", "CTCM" -> contact(element, code.charAt(3), text);
            default -> {
                if (SEATS.contains(code) && seats(element, code, text)) {
                    return;
                }
                add(element, code.isEmpty() ? "SSR" : code, ssr, text);
            }
        }
    }

    private void document(XmlElement element, DocumentText text) {
        for (String each : who(element, text.infantDocument())) {
            ReplyPeople.Draft draft = each == null ? people.only() : people.draft(each);
            if (draft != null) {
                draft.add(text);
            }
        }
    }

    private void membership(XmlElement element, String text, String carrier) {
        XmlElement told = element.firstBelow("frequentTraveler", "frequentTraveller");
        LoyaltyMembership found = told.present() ? membership(told, element) : MembershipText.read(text, carrier, element.place());
        if (found != null) {
            who(element, false).forEach(each -> give(each, found));
        }
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

    /** To one passenger, or to the only one. */
    void give(String ref, LoyaltyMembership membership) {
        ReplyPeople.Draft draft = ref == null ? people.only() : people.draft(ref);
        if (draft != null) {
            draft.add(membership);
        }
    }

    private void contact(XmlElement element, char letter, String text) {
        Contact found = text.isEmpty() ? null : ContactText.coded(letter, XmlValues.orNull(text, 1000), element.place());
        for (String each : who(element, false)) {
            ReplyPeople.Draft draft = each == null ? people.only() : people.draft(each);
            if (found != null && draft != null) {
                draft.add(found);
            }
        }
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
                    services.add(new SpecialService(element.place(), code, XmlValues.orNull(XmlValues.code(ssr.text("status"), 35), 35),
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
