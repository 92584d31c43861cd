package aero.interline.formats.ota;

import aero.interline.contracts.fact.IdentityDocument;
import aero.interline.contracts.fact.Passenger;
import aero.interline.contracts.fact.PassengerType;
import aero.interline.contracts.fact.PersonName;
import aero.interline.formats.xml.XmlElement;
import aero.interline.formats.xml.XmlValues;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;

/** The travellers of a booking; other parts point to them by RPH. */
final class Travelers {
    private static final int MOST = 999;

    private final List<Passenger> passengers = new ArrayList<>();
    private final Map<String, String> byRph = new HashMap<>();
    /** Adults who carry no infant yet: infants go to them in the order of the message. */
    private final Queue<String> adults = new ArrayDeque<>();
    private String firstAdult;

    Travelers(XmlElement booking) {
        for (XmlElement each : booking.below("AirTraveler")) {
            PersonName name = PersonParts.name(each);
            if (name != null && passengers.size() < MOST) {
                add(each, name);
            }
        }
    }

    List<Passenger> passengers() {
        return passengers;
    }

    private void add(XmlElement traveler, PersonName name) {
        String ref = Integer.toString(passengers.size() + 1);
        String rph = traveler.at("TravelerRefNumber").attribute("RPH");
        byRph.putIfAbsent(rph.isEmpty() ? ref : rph, ref);
        PassengerType type = type(traveler.attribute("PassengerTypeCode"));
        boolean lap = type == PassengerType.INFANT && firstAdult != null;
        String carer = !lap ? null : adults.isEmpty() ? firstAdult : adults.remove();
        if (type == PassengerType.ADULT) {
            firstAdult = firstAdult == null ? ref : firstAdult;
            adults.add(ref);
        }
        XmlElement document = traveler.at("Document");
        LocalDate birth = PersonParts.birth(traveler);
        List<IdentityDocument> documents = PersonParts.documents(traveler);
        passengers.add(new Passenger(traveler.place(), ref, null, type, carer, name,
                birth == null ? PersonParts.birth(document) : birth,
                PersonParts.gender(traveler.attribute("Gender").isEmpty() ? document : traveler, name),
                PersonParts.nationality(traveler), documents, PersonParts.memberships(traveler), PersonParts.contacts(traveler)));
    }

    static PassengerType type(String code) {
        return switch (code) {
            case "INF" -> PassengerType.INFANT;
            case "INS" -> PassengerType.INFANT_WITH_SEAT;
            case "UNN", "UMNR" -> PassengerType.UNACCOMPANIED_MINOR;
            case "CHD", "CNN" -> PassengerType.CHILD;
            default -> PassengerType.ADULT;
        };
    }

    /** Passengers that a list of RPH names, or one {@code null} for all. */
    List<String> refs(String rphs) {
        return refs(rphs, byRph);
    }

    static List<String> refs(String rphs, Map<String, String> byRph) {
        Set<String> found = new LinkedHashSet<>();
        for (String each : XmlValues.words(rphs)) {
            String ref = byRph.get(each);
            if (ref != null) {
                found.add(ref);
            }
        }
        if (found.isEmpty()) {
            found.add(null);
        }
        return new ArrayList<>(found);
    }

    static String orNull(String text) {
        return XmlValues.orNull(text, 35);
    }
}
