package aero.interline.formats.ndc;

import aero.interline.contracts.fact.Contact;
import aero.interline.contracts.fact.Gender;
import aero.interline.contracts.fact.IdentityDocument;
import aero.interline.contracts.fact.LoyaltyMembership;
import aero.interline.contracts.fact.Passenger;
import aero.interline.contracts.fact.PassengerType;
import aero.interline.contracts.fact.PersonName;
import aero.interline.formats.airline.Countries;
import aero.interline.formats.airline.PersonNames;
import aero.interline.formats.xml.XmlElement;
import aero.interline.formats.xml.XmlFindings;
import aero.interline.formats.xml.XmlValues;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The passengers of an order, with documents, memberships and contacts. */
final class OrderPeople {
    private static final int MOST = 999;

    private final DataLists lists;
    private final XmlFindings findings;
    private final Map<String, XmlElement> elements = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final Map<String, String> adultOf = new HashMap<>();
    private final Set<String> claimed = new HashSet<>();

    OrderPeople(XmlElement order, DataLists lists, boolean alone, XmlFindings findings) {
        this.lists = lists;
        this.findings = findings;
        Set<String> named = DataLists.refs(order, "PassengerRef", "PassengerRefs", "PaxRefID", "PassengerReference",
                "PassengerReferences");
        for (Map.Entry<String, XmlElement> each : lists.people().entrySet()) {
            if (alone || named.contains(each.getKey())) {
                names.add(each.getKey());
                elements.put(each.getKey(), each.getValue());
            }
        }
        for (String adult : names) {
            XmlElement person = elements.get(adult);
            DataLists.refs(person, "InfantRef").forEach(infant -> adultOf.putIfAbsent(infant, adult));
            DataLists.refs(person, "PaxRefID").forEach(other -> adultOf.putIfAbsent(adult, other));
        }
    }

    /** Whether a passenger points to these contacts. */
    boolean claims(String contact) {
        return claimed.contains(contact);
    }

    /** The name itself if a passenger of the order has it, else {@code null}. */
    String known(String ref) {
        return elements.containsKey(ref) ? shortened(ref) : null;
    }

    List<Passenger> passengers() {
        List<Passenger> found = new ArrayList<>(names.size());
        for (String each : names) {
            XmlElement person = elements.get(each);
            PersonName name = name(person);
            if (name == null) {
                findings.evidence().add(person.startTag(), "a passenger without a name", "not known yet");
            } else if (found.size() < MOST) {
                found.add(passenger(each, person, name));
            }
        }
        return found;
    }

    private Passenger passenger(String ref, XmlElement person, PersonName name) {
        XmlElement individual = individual(person);
        String gender = individual.text("Gender", "GenderCode");
        Gender told = XmlValues.gender(gender.isEmpty() ? person.text("Gender", "GenderCode") : gender);
        String adult = adultOf.get(ref);
        return new Passenger(person.place(), shortened(ref), null, type(person.text("PTC")),
                adult == null || !elements.containsKey(adult) || adult.equals(ref) ? null : shortened(adult), name, birth(person, individual),
                told == null ? PersonNames.genderOf(name.title()) : told,
                Countries.alpha3(clipped(person.text("CitizenshipCountryCode"), 60)), documents(person), memberships(person), contacts(person));
    }

    private static LocalDate birth(XmlElement person, XmlElement individual) {
        String day = individual.text("Birthdate", "BirthDate");
        day = day.isEmpty() ? person.text("Birthdate", "BirthDate") : day;
        return XmlValues.date(day.isEmpty() ? person.at("Age").text("BirthDate") : day);
    }

    private static XmlElement individual(XmlElement person) {
        XmlElement found = person.any("Individual", "Name");
        return found.present() ? found : person;
    }

    /** {@code null} if there is none. */
    static PersonName name(XmlElement person) {
        XmlElement individual = individual(person);
        String surname = individual.text("Surname");
        StringBuilder given = new StringBuilder(individual.text("GivenName", "Given"));
        for (XmlElement each : individual.all("MiddleName", "Middle")) {
            given.append(given.length() == 0 ? "" : " ").append(each.text());
        }
        if (surname.isEmpty() && given.length() == 0) {
            return null;
        }
        PersonName name = PersonNames.of(clipped(surname, 200), clipped(given.toString(), 200));
        String title = clipped(individual.text("NameTitle", "TitleName", "Title").toUpperCase(Locale.ROOT), 30);
        return title.isEmpty() ? name : new PersonName(name.surname(), name.given(), title, name.raw());
    }

    static PassengerType type(String code) {
        return switch (code) {
            case "INF" -> PassengerType.INFANT;
            case "INS" -> PassengerType.INFANT_WITH_SEAT;
            case "UNN", "UMNR" -> PassengerType.UNACCOMPANIED_MINOR;
            case "CHD", "CNN" -> PassengerType.CHILD;
            case "GRP" -> PassengerType.GROUP;
            default -> code.length() == 3 && code.charAt(0) == 'C' && Character.isDigit(code.charAt(1))
                    ? PassengerType.CHILD : PassengerType.ADULT;
        };
    }

    private static List<IdentityDocument> documents(XmlElement person) {
        List<IdentityDocument> found = new ArrayList<>();
        for (XmlElement each : person.below("IdentityDocument", "IdentityDoc", "PassengerDocument")) {
            XmlElement visa = each.at("Visa");
            String number = visa.present() ? visa.text("VisaNumber", "VisaID") : "";
            number = number.isEmpty() ? each.text("IdentityDocumentNumber", "IdentityDocID", "ID") : number;
            String code = XmlValues.code(number, 60);
            if (!code.isEmpty() && found.size() < 50) {
                found.add(new IdentityDocument(each.place(), documentType(each, visa), code,
                        Countries.alpha3(clipped(each.text("IssuingCountryCode", "CountryOfIssuance"), 60)),
                        XmlValues.date(each.text("IssueDate", "DateOfIssue")),
                        XmlValues.date(each.text("ExpiryDate", "DateOfExpiration")),
                        Countries.alpha3(clipped(visa.text("VisaHostCountryCode", "HostCountryCode"), 60))));
            }
        }
        return found;
    }

    private static String documentType(XmlElement document, XmlElement visa) {
        String type = document.text("IdentityDocumentType", "IdentityDocTypeCode", "Type").toUpperCase(Locale.ROOT);
        if (visa.present()) {
            return "V";
        }
        return switch (type) {
            case "PT", "PP", "PASSPORT" -> "P";
            case "VI", "VISA" -> "V";
            case "ID", "NI", "IC" -> "I";
            default -> XmlValues.orNull(type, 35);
        };
    }

    private static List<LoyaltyMembership> memberships(XmlElement person) {
        List<LoyaltyMembership> found = new ArrayList<>();
        for (XmlElement each : person.below("LoyaltyProgramAccount", "FQTV_ProgramCore", "FQTV")) {
            String number = XmlValues.code(each.text("AccountNumber", "Account"), 60);
            number = number.isEmpty() ? XmlValues.code(each.at("Account").text("Number"), 60) : number;
            String carrier = XmlValues.code(each.firstBelow("AirlineDesignator", "AirlineDesigCode", "AirlineID").text(), 35);
            carrier = carrier.isEmpty() ? XmlValues.code(each.text("ProgramCode", "ProgramName"), 35) : carrier;
            if (!number.isEmpty() && found.size() < 50) {
                found.add(new LoyaltyMembership(each.place(), LoyaltyMembership.programmeOrUnknown(carrier), number, XmlValues.orNull(each.text("TierCode", "Tier"), 60)));
            }
        }
        return found;
    }

    private List<Contact> contacts(XmlElement person) {
        List<Contact> found = new ArrayList<>();
        for (String each : DataLists.refs(person, "ContactInfoRef", "ContactInfoRefID", "ContactInformationRef")) {
            claimed.add(each);
            XmlElement contact = lists.contacts().get(each);
            if (contact == null) {
                findings.evidence().add(person.startTag(), "contacts named that are not in the list", "none");
            } else {
                found.addAll(NdcContacts.of(contact));
            }
        }
        person.all("ContactInformation", "ContactInfo", "Contacts").forEach(each -> found.addAll(NdcContacts.of(each)));
        return found.size() > 100 ? found.subList(0, 100) : found;
    }

    private static String shortened(String ref) {
        return clipped(ref, 60);
    }

    private static String clipped(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }
}
