package aero.interline.formats.csv;

import aero.interline.contracts.fact.Contact;
import aero.interline.contracts.fact.Contact.Kind;
import aero.interline.contracts.fact.Gender;
import aero.interline.contracts.fact.LoyaltyMembership;
import aero.interline.contracts.fact.PersonName;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns about a person that several kinds of table have. */
final class People {
    static final String NAME_COLUMNS = """
            surname lastname familyname name1 nachname last
            given firstname givenname forename vorname first
            title salutation anrede
            name fullname passengername passenger guest guestname traveller traveler membername paxname""";

    private static final Pattern MAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@]+\\.[^\\s@.]{2,}");
    private static final Pattern NUMBER = Pattern.compile("(?:([A-Z][A-Z0-9]|[A-Z0-9][A-Z])[ -]?)?(\\d[\\d ]{2,24})");
    private static final Pattern DESIGNATOR = Pattern.compile("[A-Za-z0-9]{2,3}");
    private static final Pattern CANADIAN = Pattern.compile("[A-Za-z]\\d[A-Za-z][ -]?\\d[A-Za-z]\\d");

    private People() {}

    /** {@code null} when no name is told. */
    static PersonName name(Cells row) {
        String surname = row.text("surname", 200);
        String given = row.text("given", 200);
        String title = row.text("title", 30);
        if (surname == null && given == null) {
            return whole(row, title);
        }
        String family = surname == null ? "" : surname.toUpperCase(Locale.ROOT);
        String first = given == null ? null : given.toUpperCase(Locale.ROOT);
        String raw = (surname == null ? "" : surname) + (given == null ? "" : "/" + given);
        return new PersonName(family, first, titled(title), raw);
    }

    private static PersonName whole(Cells row, String title) {
        PersonName name = WholeName.of(row);
        return name == null || title == null ? name : new PersonName(name.surname(), name.given(), titled(title), name.raw());
    }

    private static String titled(String title) {
        String plain = title == null ? "" : title.toUpperCase(Locale.ROOT).replace(".", "").strip();
        return plain.isEmpty() ? null : plain;
    }

    static Gender gender(Cells row) {
        String told = row.text("gender");
        if (told == null) {
            return null;
        }
        switch (told.toUpperCase(Locale.ROOT)) {
            case "F", "FEMALE", "W", "WOMAN", "WEIBLICH" -> {
                return Gender.FEMALE;
            }
            case "M", "MALE", "MAN", "MÄNNLICH" -> {
                return Gender.MALE;
            }
            case "X", "U", "D", "UNSPECIFIED", "OTHER", "DIVERSE", "NON-BINARY" -> {
                return Gender.UNSPECIFIED;
            }
            default -> {
                row.verdict("gender", "none of the known words", "send F, M or X");
                return null;
            }
        }
    }

    static LocalDate birthDate(Cells row) {
        LocalDate born = CellDates.birth(row, "birthDate");
        LocalDate today = today(row);
        if (born != null && (born.isAfter(today) || born.isBefore(today.minusYears(125)))) {
            row.verdict("birthDate", born.isAfter(today) ? "a day in the future" : "more than 125 years ago", "correct the birth date");
            return null;
        }
        return born;
    }

    static LocalDate today(Cells row) {
        return row.origin.receivedAt().atZone(ZoneOffset.UTC).toLocalDate();
    }

    static List<Contact> contacts(Cells row) {
        List<Contact> contacts = new ArrayList<>();
        String mail = row.text("email", 320);
        if (mail != null && !MAIL.matcher(mail).matches()) {
            row.verdict("email", "no e-mail address", "correct the e-mail address");
        } else {
            add(row, "email", Kind.EMAIL, mail, contacts);
        }
        add(row, "phone", Kind.PHONE, row.text("phone"), contacts);
        add(row, "mobile", Kind.MOBILE, row.text("mobile"), contacts);
        boolean placed = row.text("street") != null || row.text("city") != null;
        String address = Stream.of("street", "city", "province", "postalCode", "country").map(each -> row.text(each, 200))
                .filter(Objects::nonNull).collect(Collectors.joining(", "));
        add(row, row.text("street") == null ? "city" : "street", Kind.ADDRESS, placed ? address : null, contacts);
        postalCode(row);
        return contacts;
    }

    private static void postalCode(Cells row) {
        String code = row.text("postalCode");
        if (code == null && row.has("postalCode")) {
            row.verdict("postalCode", "nothing", "send the postal code");
        } else if (code != null && "Canada".equalsIgnoreCase(row.text("country")) && !CANADIAN.matcher(code).matches()) {
            row.verdict("postalCode", "no Canadian postal code", "send it as A1A 1A1");
        }
    }

    private static void add(Cells row, String column, Kind kind, String value, List<Contact> contacts) {
        if (value != null) {
            contacts.add(new Contact(row.at(column), kind, value, null));
        }
    }

    /** The number with its programme, the airline's own where none is told. */
    static LoyaltyMembership membership(Cells row, String carrierColumn, String numberColumn) {
        LoyaltyMembership told = told(row, carrierColumn, numberColumn);
        return told == null ? null : completed(row, told);
    }

    static LoyaltyMembership completed(Cells row, LoyaltyMembership told) {
        return new LoyaltyMembership(told.at(), row.origin.programmeOr(told.carrier()), told.number(), told.tier());
    }

    /** The number with the programme that a column tells, or two characters in front of it; {@code null} for a programme not told. */
    static LoyaltyMembership told(Cells row, String carrierColumn, String numberColumn) {
        String told = row.text(numberColumn, 60);
        if (told == null) {
            return null;
        }
        Matcher it = NUMBER.matcher(told.toUpperCase(Locale.ROOT));
        boolean split = it.matches();
        String carrier = row.text(carrierColumn);
        if (carrier != null && !DESIGNATOR.matcher(carrier).matches()) {
            row.verdict(carrierColumn, "no airline designator", "send two or three letters or digits");
            carrier = null;
        }
        String programme = carrier != null ? carrier.toUpperCase(Locale.ROOT) : split ? it.group(1) : null;
        String number = split ? it.group(2).replace(" ", "") : told.toUpperCase(Locale.ROOT);
        return new LoyaltyMembership(row.at(numberColumn), programme, number, row.text("tier", 60));
    }
}
