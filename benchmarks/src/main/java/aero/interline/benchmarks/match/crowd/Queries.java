package aero.interline.benchmarks.match.crowd;

import aero.interline.benchmarks.generator.Dice;
import aero.interline.contracts.fact.Passenger;
import java.util.List;
import java.util.Locale;

/**
 * What people type into the one box: of twenty, seven a name, three of it the beginning, three mistyped, one a surname or given
 * name alone, and six an identifier.
 */
final class Queries {

    private static final int KINDS = 20;

    private final Crowd crowd;
    private final long seed;
    private final long people;

    /** @param people how many there are */
    Queries(Crowd crowd, long seed, long people) {
        this.crowd = crowd;
        this.seed = seed;
        this.people = people;
    }

    String query(int number) {
        Dice dice = new Dice(seed, "query", number);
        long whom = dice.below(people);
        Passenger person = crowd.person(whom);
        String surname = person.name().surname();
        String given = person.name().given().split(" ")[0];
        String both = dice.chance(50) ? surname + " " + given : given + " " + surname;
        return switch (number % KINDS) {
            case 0, 1, 2, 3, 4, 5, 6 -> both.toLowerCase(Locale.ROOT);
            case 7, 8, 9 -> surname + " " + given.substring(0, Math.min(given.length(), dice.between(1, 3)));
            case 10, 11, 12 -> Crowd.mistyped(surname, dice) + " " + given;
            case 13 -> dice.chance(50) ? surname : given;
            case 14, 15 -> CrowdReservations.locator(whom);
            case 16 -> first(person.contacts().stream().map(each -> each.value()).toList(), both);
            case 17 -> first(person.documents().stream().map(each -> each.number()).toList(), both);
            case 18 -> first(person.memberships().stream().map(each -> each.carrier() + each.number()).toList(), both);
            default -> "+4915" + dice.digits(9);
        };
    }

    private static String first(List<String> values, String otherwise) {
        return values.isEmpty() ? otherwise : values.get(0);
    }
}
