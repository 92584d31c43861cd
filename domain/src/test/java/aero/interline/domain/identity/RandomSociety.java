package aero.interline.domain.identity;

import static aero.interline.domain.identity.Persons.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Small worlds in which everything occurs that makes recognition hard: households with shared contacts, twins, fathers and
 * sons of one name, an agency, records without names, several passengers of one reservation, mistakes.
 */
final class RandomSociety {

    private static final String[] SURNAMES = {"WILKINSON", "NAKAMURA", "MUELLER", "DE LA CRUZ"};
    private static final String[] GIVEN = {"JOHN", "MARIA ELENA", "MARIA", "JAN", "JOHANNA", "XIAO MING"};
    private static final String[] BORN = {"1980-03-04", "1980-04-03", "1950-11-23", "1981-03-04"};

    private final Random dice;
    private int number;

    RandomSociety(long seed) {
        dice = new Random(seed);
    }

    List<IdentityRecord> records(int size) {
        List<IdentityRecord> records = new ArrayList<>();
        while (records.size() < size) {
            records.add(record());
        }
        return records;
    }

    private IdentityRecord record() {
        int household = dice.nextInt(3);
        String surname = SURNAMES[dice.nextInt(10) == 0 ? dice.nextInt(SURNAMES.length) : household];
        String given = GIVEN[dice.nextInt(GIVEN.length)];
        Persons told = dice.nextInt(12) == 0 ? Persons.nobodyNamed() : dice.nextInt(10) == 0
                ? person(given + "/" + surname) : person(surname + "/" + mistaken(given));
        if (dice.nextInt(2) == 0) {
            told.born(BORN[dice.nextInt(BORN.length)]);
        }
        if (dice.nextInt(4) == 0) {
            told.passport("P" + household + dice.nextInt(3) + "7788" + given.length(), "AUT");
        }
        if (dice.nextInt(4) == 0) {
            told.member("LH99200" + household + dice.nextInt(3));
        }
        if (dice.nextInt(3) > 0) {
            told.email("family" + household + "@example.org").phone("+4312345" + household + "78");
        }
        if (dice.nextInt(4) == 0) {
            told.journey("ABC12" + dice.nextInt(4));
        }
        return told.inGroup(dice.nextInt(3) == 0 ? dice.nextInt(4) : 100 + number).record("record " + number++);
    }

    private String mistaken(String given) {
        return dice.nextInt(8) == 0 ? given.substring(0, given.length() - 1) : given;
    }
}
