package aero.interline.formats.amadeus;

import aero.interline.contracts.fact.Contact;
import aero.interline.contracts.fact.Gender;
import aero.interline.contracts.fact.IdentityDocument;
import aero.interline.contracts.fact.LoyaltyMembership;
import aero.interline.contracts.fact.Passenger;
import aero.interline.contracts.fact.PassengerType;
import aero.interline.contracts.fact.PersonName;
import aero.interline.contracts.fact.Position;
import aero.interline.formats.airline.AirlineDates;
import aero.interline.formats.airline.DocumentText;
import aero.interline.formats.airline.PersonNames;
import aero.interline.formats.xml.XmlElement;
import aero.interline.formats.xml.XmlFindings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The names of a reservation. An infant stands inside the name of the adult who carries it, with a surname of its own or
 * without; elements point to it with the adult's number and the word INF.
 */
final class ReplyPeople {
    private static final int MOST = 999;

    private final AirlineDates dates;
    private final XmlFindings findings;
    private final List<Draft> drafts = new ArrayList<>();
    private final Map<String, Draft> byTattoo = new HashMap<>();
    private final Map<String, Draft> infantOf = new HashMap<>();

    ReplyPeople(XmlElement reply, AirlineDates dates, XmlFindings findings) {
        this.dates = dates;
        this.findings = findings;
        reply.all("travellerInfo").forEach(this::traveller);
    }

    boolean none() {
        return drafts.isEmpty();
    }

    /** The passengers that a reference of qualifier PT or PAX means, the infant of one when the element is about an infant. */
    String ref(String tattoo, boolean infant) {
        Draft found = byTattoo.get(tattoo);
        Draft child = found == null ? null : infantOf.get(found.ref);
        return infant && child != null ? child.ref : found == null ? null : found.ref;
    }

    /** @param ref an ordinal that {@link #ref} gave */
    Draft draft(String ref) {
        return drafts.get(Integer.parseInt(ref) - 1);
    }

    /** The only passenger, or {@code null} when there are more. */
    Draft only() {
        return drafts.size() == 1 ? drafts.get(0) : null;
    }

    List<Passenger> passengers() {
        return drafts.stream().map(Draft::passenger).toList();
    }

    private void traveller(XmlElement info) {
        String tattoo = info.at("elementManagementPassenger", "reference").text("number");
        Draft adult = null;
        List<XmlElement> data = info.all("passengerData");
        if (data.isEmpty()) {
            data = info.all("enhancedPassengerData");
        }
        for (XmlElement each : data) {
            XmlElement names = each.any("travellerInformation", "enhancedTravellerInformation");
            String surname = names.at("traveller").text("surname");
            List<XmlElement> persons = new ArrayList<>(names.all("passenger"));
            if (persons.isEmpty()) {
                surname = names.at("otherPaxNamesDetails").text("surname");
                persons = List.of(names);
            }
            for (XmlElement person : persons) {
                Draft added = add(info, each, person, surname, adult);
                if (added != null && adult == null) {
                    adult = added;
                    byTattoo.putIfAbsent(tattoo.isEmpty() ? added.ref : tattoo, added);
                }
            }
        }
    }

    private Draft add(XmlElement info, XmlElement data, XmlElement person, String surname, Draft adult) {
        String given = person.text("firstName");
        given = given.isEmpty() ? person.at("otherPaxNamesDetails").text("givenName") : given;
        String family = surname.isEmpty() && adult != null ? adult.name.surname() : surname;
        if (family.isEmpty() || drafts.size() >= MOST) {
            findings.evidence().add(info.startTag(), "a traveller without a name", "not known yet");
            return null;
        }
        String code = person.text("type");
        code = code.isEmpty() ? person.at("travellerNameInfo").text("type") : code;
        boolean carried = adult != null && (code.equals("INF") || code.isEmpty());
        Draft draft = new Draft();
        draft.at = (adult == null ? info : data).place();
        draft.ref = Integer.toString(drafts.size() + 1);
        draft.name = PersonNames.of(clipped(family), clipped(given));
        draft.type = PersonNames.isNobody(family, given) ? PassengerType.OTHER : carried ? PassengerType.INFANT : type(code);
        draft.gender = PersonNames.genderOf(draft.name.title());
        String day = data.firstBelow("dateAndTimeDetails").text("date");
        boolean infants = data.below("passenger").size() > 1;
        draft.birthDate = infants && !carried ? null : day.length() == 8 ? dates.day(day) : dates.birth(day);
        if (carried) {
            draft.infantOf = adult.ref;
            infantOf.put(adult.ref, draft);
        }
        drafts.add(draft);
        return draft;
    }

    private static PassengerType type(String code) {
        return switch (code) {
            case "CHD", "CNN" -> PassengerType.CHILD;
            case "INF" -> PassengerType.INFANT;
            case "INS" -> PassengerType.INFANT_WITH_SEAT;
            case "UMNR", "UNN" -> PassengerType.UNACCOMPANIED_MINOR;
            case "GRP" -> PassengerType.GROUP;
            default -> PassengerType.ADULT;
        };
    }

    private static String clipped(String text) {
        return text.length() <= 200 ? text : text.substring(0, 200);
    }

    /** What is known of a passenger while elements are being read. */
    static final class Draft {
        private static final int MOST_OF_EACH = 100;

        private Position at;
        private String ref;
        private PersonName name;
        private PassengerType type;
        private String infantOf;
        private LocalDate birthDate;
        private Gender gender;
        private String nationality;
        private final List<IdentityDocument> documents = new ArrayList<>(1);
        private final List<LoyaltyMembership> memberships = new ArrayList<>(1);
        private final List<Contact> contacts = new ArrayList<>(1);

        void add(DocumentText text) {
            if (text.document() != null && documents.size() < MOST_OF_EACH) {
                documents.add(text.document());
            }
            birthDate = birthDate == null ? text.birthDate() : birthDate;
            gender = text.gender() == null ? gender : text.gender();
            nationality = nationality == null ? text.nationality() : nationality;
        }

        void add(LoyaltyMembership membership) {
            boolean known = memberships.stream()
                    .anyMatch(each -> each.carrier().equals(membership.carrier()) && each.number().equals(membership.number()));
            if (!known && memberships.size() < MOST_OF_EACH) {
                memberships.add(membership);
            }
        }

        void add(Contact contact) {
            if (contacts.size() < MOST_OF_EACH) {
                contacts.add(contact);
            }
        }

        private Passenger passenger() {
            return new Passenger(at, ref, null, type, infantOf, name, birthDate, gender, nationality, documents, memberships, contacts);
        }
    }
}
