package aero.interline.benchmarks.match.airline;

import aero.interline.benchmarks.generator.Dice;
import aero.interline.benchmarks.generator.Homes.Home;
import aero.interline.benchmarks.generator.Names;
import aero.interline.benchmarks.match.airline.Spelling.Script;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Makes persons with everything that belongs to them. */
final class Birth {

    private static final List<String> PROGRAMMES = List.of("LH", "BA", "AF", "SQ", "EK", "UA", "DL", "QF", "TK", "ET");
    private static final List<String> MAILS = List.of("EXAMPLE.COM", "EXAMPLE.ORG", "EXAMPLE.NET", "MAIL.EXAMPLE");

    private final long seed;
    private final NameTable names = new NameTable();
    private int persons;

    Birth(long seed) {
        this.seed = seed;
    }

    /** What those under one roof share. */
    record Hearth(
            int number, Script script, Spelling surname, Home home, String email, String mobile, String street,
            String postCode, int form) {

        static Hearth of(Resident known) {
            return new Hearth(known.household(), known.surname().script(), known.surname(), known.home(), known.email(),
                    known.mobile(), known.street(), known.postCode(), known.form());
        }
    }

    /** A full name. */
    record Called(Spelling surname, List<Spelling> given) {}

    Hearth hearth(Dice dice, int number) {
        Script script = script(dice);
        Spelling surname = surname(dice, script);
        Home home = Place.of(script, dice);
        return new Hearth(number, script, surname, home,
                "FAMILY" + "." + letters(surname.latin(0)) + dice.below(10_000) + "@" + dice.pick(MAILS),
                Place.mobile(home, dice), dice.between(1, 240) + " " + dice.pick(Names.STREETS), dice.digits(5),
                dice.chance(65) ? 0 : dice.below(4));
    }

    Script script(Dice dice) {
        int of100 = dice.below(100);
        return of100 < 66 ? Script.LATIN : of100 < 76 ? Script.CYRILLIC : of100 < 81 ? Script.GREEK
                : of100 < 90 ? Script.ARABIC : Script.HAN;
    }

    Spelling surname(Dice dice, Script script) {
        return names.surname(script, dice);
    }

    List<Spelling> given(Dice dice, Script script, boolean woman) {
        Spelling first = names.given(script, woman, dice);
        if (script == Script.LATIN && dice.chance(25)) {
            Spelling second = names.given(script, woman, dice);
            return second.equals(first) ? List.of(first) : List.of(first, second);
        }
        return List.of(first);
    }

    /** A given name that none of these has: nobody calls two children alike. */
    List<Spelling> other(Dice dice, Script script, boolean woman, Set<Spelling> taken) {
        List<Spelling> given = given(dice, script, woman);
        while (taken.contains(given.get(0))) {
            given = given(dice, script, woman);
        }
        return given;
    }

    LocalDate adult(Dice dice) {
        return Society.TODAY.minusDays(dice.between(19 * 365, 78 * 365));
    }

    /** @param shares in how many of 100 cases the person is reached where the household is, for e-mail and telephone each */
    Resident person(Dice dice, Hearth hearth, Called called, boolean woman, LocalDate born, int shares) {
        boolean adult = born.isBefore(Society.TODAY.minusYears(18));
        boolean member = adult && dice.chance(40);
        Spelling former = woman && adult && dice.chance(10) ? surname(dice, hearth.script()) : null;
        String email = dice.chance(shares) ? hearth.email() : email(dice, called);
        return new Resident(++persons, hearth.number(), called.surname(), former, called.given(), hearth.form(), woman, born,
                hearth.home(), email, dice.chance(shares) ? hearth.mobile() : Place.mobile(hearth.home(), dice),
                hearth.street(), hearth.postCode(), passport(dice), dice.chance(12) ? passport(dice) : null,
                member ? dice.pick(PROGRAMMES) : null, member ? dice.digits(10) : null, adult && dice.chance(4));
    }

    private static String email(Dice dice, Called called) {
        String first = letters(called.given().get(0).latin(0));
        String last = letters(called.surname().latin(0));
        String local = switch (dice.below(4)) {
            case 0 -> first + "." + last;
            case 1 -> first.charAt(0) + last + dice.between(50, 99);
            case 2 -> last + dice.digits(3);
            default -> "TRAVEL" + dice.digits(6);
        };
        return local + dice.below(1_000) + "@" + dice.pick(MAILS);
    }

    private static String letters(String name) {
        return name.replaceAll("[^A-Za-z]", "").toUpperCase(Locale.ROOT);
    }

    static String passport(Dice dice) {
        return "" + (char) ('A' + dice.below(26)) + (char) ('A' + dice.below(26)) + dice.digits(7);
    }
}
