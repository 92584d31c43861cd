package aero.interline.benchmarks.match.crowd;

import aero.interline.benchmarks.generator.Dice;
import aero.interline.contracts.fact.Contact;
import aero.interline.contracts.fact.Gender;
import aero.interline.contracts.fact.IdentityDocument;
import aero.interline.contracts.fact.LoyaltyMembership;
import aero.interline.contracts.fact.Passenger;
import aero.interline.contracts.fact.PassengerType;
import aero.interline.contracts.fact.PersonName;
import aero.interline.contracts.fact.Position;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * People by number; the same number is the same person. Three after each other live together: they share a surname and mostly
 * telephone and e-mail address. What is told of them is as incomplete as in reservations.
 */
final class Crowd {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);
    private static final int HOUSEHOLD = 3;

    private final long seed;
    private final CrowdNames names;

    Crowd(long seed) {
        this.seed = seed;
        this.names = new CrowdNames(seed);
    }

    /** As the first reservation told the person. */
    Passenger person(long number) {
        Dice home = new Dice(seed, "home", number / HOUSEHOLD);
        Dice dice = new Dice(seed, "person", number);
        String surname = names.surname(home);
        String given = names.given(dice) + (dice.chance(25) ? " " + names.given(dice) : "");
        String phone = "+4915" + home.digits(9);
        String email = surname.toLowerCase(Locale.ROOT) + home.digits(6) + "@example.org";
        boolean woman = dice.chance(50);
        List<IdentityDocument> documents = new ArrayList<>();
        LocalDate born = TODAY.minusDays(dice.between(18 * 365, 80 * 365));
        String passport = "" + (char) ('A' + dice.below(26)) + (char) ('A' + dice.below(26)) + dice.digits(7);
        if (dice.chance(60)) {
            documents.add(new IdentityDocument(Position.NONE, "P", passport, "DEU", null, TODAY.plusYears(5), null));
        }
        List<LoyaltyMembership> memberships = new ArrayList<>();
        String member = dice.digits(10);
        if (dice.chance(35)) {
            memberships.add(new LoyaltyMembership(Position.NONE, "LH", member, null));
        }
        List<Contact> contacts = new ArrayList<>();
        if (dice.chance(60)) {
            contacts.add(new Contact(Position.NONE, Contact.Kind.EMAIL, email, null));
        }
        if (dice.chance(60)) {
            contacts.add(new Contact(Position.NONE, Contact.Kind.MOBILE, phone, null));
        }
        return passenger(surname, given, woman, dice.chance(90) ? born : null, documents, memberships, contacts);
    }

    /** As another reservation tells the same person: without some of it, the surname sometimes mistyped. */
    Passenger again(long number) {
        Dice dice = new Dice(seed, "again", number);
        Passenger told = person(number);
        String surname = dice.chance(15) ? mistyped(told.name().surname(), dice) : told.name().surname();
        return passenger(surname, told.name().given(), told.gender() == Gender.FEMALE,
                dice.chance(80) ? told.birthDate() : null, dice.chance(50) ? told.documents() : List.of(),
                dice.chance(50) ? told.memberships() : List.of(), dice.chance(50) ? told.contacts() : List.of());
    }

    /** A word with two letters that changed places. */
    static String mistyped(String word, Dice dice) {
        if (word.length() < 4) {
            return word;
        }
        int at = dice.between(1, word.length() - 2);
        return word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
    }

    private static Passenger passenger(String surname, String given, boolean woman, LocalDate born,
            List<IdentityDocument> documents, List<LoyaltyMembership> memberships, List<Contact> contacts) {
        String title = woman ? "MRS" : "MR";
        return new Passenger(new Position(1, 1, 1, 100, 90), "1", null, PassengerType.ADULT, null,
                new PersonName(surname, given, title, surname + "/" + given + title), born,
                woman ? Gender.FEMALE : Gender.MALE, "DEU", documents, memberships, contacts);
    }
}
