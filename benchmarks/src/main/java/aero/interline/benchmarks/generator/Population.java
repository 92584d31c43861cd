package aero.interline.benchmarks.generator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Households by number: the same number is the same people, in every booking they appear in. */
final class Population {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);
    private static final List<String> PROGRAMMES = List.of("LH", "BA", "AF", "SQ", "EK", "UA", "DL", "QF", "TK", "ET");

    private final long seed;

    Population(long seed) {
        this.seed = seed;
    }

    Household household(long number) {
        Dice dice = new Dice(seed, "household", number);
        Homes.Home home = dice.pick(Homes.ALL);
        String surname = dice.pick(Names.SURNAMES);
        List<Person> members = new ArrayList<>();
        members.add(adult(dice, surname, home));
        if (dice.chance(60)) {
            members.add(adult(dice, dice.chance(80) ? surname : dice.pick(Names.SURNAMES), home));
        }
        int children = members.size() == 2 && dice.chance(55) ? dice.between(1, 3) : 0;
        for (int i = 0; i < children; i++) {
            members.add(child(dice, surname, home));
        }
        Person first = members.get(0);
        String email = first.given() + "." + first.surname() + dice.between(1, 999) + "@EXAMPLE."
                + (dice.chance(50) ? "COM" : "ORG");
        String mobile = home.dialling() + "1" + dice.digits(9);
        String street = dice.between(1, 240) + " " + dice.pick(Names.STREETS);
        return new Household(List.copyOf(members), email, mobile, street, home.city(), home.country2());
    }

    private Person adult(Dice dice, String surname, Homes.Home home) {
        boolean woman = dice.chance(50);
        String title = woman ? dice.pick(List.of("MRS", "MS", "MRS", "DR")) : dice.pick(List.of("MR", "MR", "MR", "DR"));
        LocalDate born = TODAY.minusDays(dice.between(19 * 365, 78 * 365));
        boolean member = dice.chance(35);
        return new Person(
                surname,
                dice.pick(woman ? Names.WOMEN : Names.MEN) + (dice.chance(25) ? " " + dice.pick(woman ? Names.WOMEN : Names.MEN) : ""),
                title,
                woman ? "F" : "M",
                born,
                home.country3(),
                passport(dice),
                TODAY.plusDays(dice.between(400, 3600)),
                member ? dice.pick(PROGRAMMES) : null,
                member ? dice.digits(10) : null);
    }

    private Person child(Dice dice, String surname, Homes.Home home) {
        boolean girl = dice.chance(50);
        LocalDate born = TODAY.minusDays(dice.between(60, 11 * 365));
        return new Person(
                surname,
                dice.pick(girl ? Names.WOMEN : Names.MEN),
                girl ? "MISS" : "MSTR",
                girl ? "F" : "M",
                born,
                home.country3(),
                passport(dice),
                TODAY.plusDays(dice.between(400, 1800)),
                null,
                null);
    }

    private static String passport(Dice dice) {
        return "" + (char) ('A' + dice.below(26)) + (char) ('A' + dice.below(26)) + dice.digits(7);
    }
}
