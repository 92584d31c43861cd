package aero.interline.formats.ota;

import aero.interline.contracts.fact.Contact;
import aero.interline.contracts.fact.Gender;
import aero.interline.contracts.fact.IdentityDocument;
import aero.interline.contracts.fact.LoyaltyMembership;
import aero.interline.contracts.fact.PersonName;
import aero.interline.formats.airline.ContactText;
import aero.interline.formats.airline.Countries;
import aero.interline.formats.airline.PersonNames;
import aero.interline.formats.xml.XmlElement;
import aero.interline.formats.xml.XmlValues;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What OpenTravel says of a person in the same words everywhere: name, documents, memberships, contacts. */
final class PersonParts {
    private static final int MOST = 100;
    private static final int LONGEST = 1000;
    /** Academic titles and the like stay with the name as the sender wrote it. */
    private static final Set<String> TITLES = Set.of("MR", "MRS", "MS", "MISS", "MSTR", "DR", "PROF", "SIR", "HERR", "FRAU", "MME", "MLLE");

    private PersonParts() {}

    /** The name of a person, {@code null} if none is told. */
    static PersonName name(XmlElement person) {
        XmlElement name = person.any("PersonName", "PassengerName", "PersonNameDetail", "PersonNameSummary", "Name");
        if (!name.present()) {
            name = person;
        }
        String surname = (name.text("SurnamePrefix") + " " + name.text("Surname")).strip();
        StringBuilder given = new StringBuilder();
        for (XmlElement each : name.all("GivenName", "Given", "MiddleName", "Middle")) {
            given.append(given.length() == 0 ? "" : " ").append(each.text());
        }
        if (surname.isEmpty() && given.length() == 0) {
            return null;
        }
        PersonName read = PersonNames.of(clipped(surname, 200), clipped(given.toString(), 200));
        String title = title(name.text("NamePrefix", "Prefix"));
        title = title == null ? title(name.text("NameTitle", "Title")) : title;
        return title == null ? read : new PersonName(read.surname(), read.given(), title, read.raw());
    }

    private static String title(String text) {
        String bare = text.toUpperCase(Locale.ROOT).replace(".", "").strip();
        return TITLES.contains(bare) ? bare : null;
    }

    static Gender gender(XmlElement person, PersonName name) {
        Gender told = XmlValues.gender(Stamps.first(person, "Gender", "gender"));
        return told != null || name == null ? told : PersonNames.genderOf(name.title());
    }

    static LocalDate birth(XmlElement person) {
        return XmlValues.date(Stamps.first(person, "BirthDate", "birthDate"));
    }

    static String nationality(XmlElement person) {
        XmlElement country = person.any("CitizenCountryName", "CitizenCountryCode");
        String code = country.attribute("Code").isEmpty() ? country.text() : country.attribute("Code");
        return Countries.alpha3(clipped(code, 60));
    }

    static List<IdentityDocument> documents(XmlElement person) {
        List<IdentityDocument> found = new ArrayList<>();
        for (XmlElement each : person.all("Document", "API_Info")) {
            String number = XmlValues.code(Stamps.first(each, "DocID", "docID"), 60);
            if (!number.isEmpty() && found.size() < MOST) {
                String type = each.attribute("DocType").isEmpty() ? each.text("DocType") : each.attribute("DocType");
                found.add(new IdentityDocument(each.place(), documentType(type), number,
                        Countries.alpha3(clipped(Stamps.first(each, "DocIssueCountry", "docIssueCountry"), 60)),
                        XmlValues.date(Stamps.first(each, "EffectiveDate", "effectiveDate")),
                        XmlValues.date(Stamps.first(each, "ExpireDate", "expireDate")), null));
            }
        }
        return found;
    }

    /** Code list DOC of OpenTravel. */
    private static String documentType(String code) {
        return switch (code) {
            case "1", "Visa" -> "V";
            case "2", "Passport" -> "P";
            case "5", "NationalIdentityDocument" -> "I";
            default -> XmlValues.orNull(code, 35);
        };
    }

    static List<LoyaltyMembership> memberships(XmlElement person) {
        List<LoyaltyMembership> found = new ArrayList<>();
        for (XmlElement each : person.all("CustLoyalty", "FrequentTravelerInfo", "LoyaltyProgram")) {
            String number = XmlValues.code(Stamps.first(each, "MembershipID", "id"), 60);
            String programme = XmlValues.code(Stamps.first(each, "ProgramID", "VendorCode"), 35);
            programme = programme.isEmpty() ? XmlValues.code(each.text("ProgramCode"), 35) : programme;
            if (!number.isEmpty() && found.size() < MOST) {
                found.add(new LoyaltyMembership(each.place(), LoyaltyMembership.programmeOrUnknown(programme), number,
                        XmlValues.orNull(Stamps.first(each, "LoyalLevel", "loyaltyLevel"), 60)));
            }
        }
        return found;
    }

    static List<Contact> contacts(XmlElement person) {
        List<Contact> found = new ArrayList<>();
        for (XmlElement each : person.children()) {
            Contact contact = null;
            if (each.is("Email")) {
                contact = email(each);
            } else if (each.name().startsWith("Telephone")) {
                contact = phone(each);
            } else if (each.is("Address") || each.name().startsWith("Address")) {
                contact = address(each);
            }
            if (contact != null && found.size() < MOST) {
                found.add(contact);
            }
        }
        return found;
    }

    private static Contact email(XmlElement email) {
        String value = email.children().isEmpty() ? email.text() : email.text("Address");
        return value.isEmpty() ? null
                : new Contact(email.place(), value.indexOf('@') > 0 ? Contact.Kind.EMAIL : Contact.Kind.OTHER,
                        clipped(value, LONGEST), null);
    }

    /** Code list PTT of OpenTravel: 3 fax, 5 mobile. */
    private static Contact phone(XmlElement phone) {
        String country = Stamps.first(phone, "CountryAccessCode", "countryAccessCode");
        String area = Stamps.first(phone, "AreaCityCode", "areaCityCode");
        String number = Stamps.first(phone, "PhoneNumber", "phoneNumber");
        if (number.isEmpty()) {
            return null;
        }
        String dialled = (country.isEmpty() ? "" : "+" + country.replaceFirst("^(\\+|00)0?", "")) + " " + area + " " + number;
        String type = phone.attribute("PhoneTechType");
        String role = phone.attribute("role");
        Contact.Kind kind = type.equals("5") || role.equalsIgnoreCase("Mobile") ? Contact.Kind.MOBILE
                : type.equals("3") || role.equalsIgnoreCase("Fax") ? Contact.Kind.OTHER : Contact.Kind.PHONE;
        return ContactText.phone(kind, clipped(dialled.strip().replace("  ", " "), LONGEST), phone.place());
    }

    private static Contact address(XmlElement address) {
        StringBuilder line = new StringBuilder();
        for (XmlElement each : address.children()) {
            String text = each.text();
            if (text.isEmpty()) {
                text = Stamps.first(each, "StateCode", "Code", "code");
            }
            if (!text.isEmpty()) {
                line.append(line.length() == 0 ? "" : ", ").append(text);
            }
        }
        return line.length() == 0 ? null
                : new Contact(address.place(), Contact.Kind.ADDRESS, clipped(line.toString(), LONGEST), null);
    }

    static String clipped(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }
}
