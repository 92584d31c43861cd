package aero.interline.steward.control;

import aero.interline.testing.Reservation;
import java.time.LocalDate;
import java.util.Random;
import java.util.stream.Collectors;

/** Somebody who is like nobody else. */
final class Stranger {

    private Stranger() {}

    /** One booking of the stranger who is called so. */
    static Reservation of(String who, String booking) {
        Random dice = new Random(who.hashCode());
        return Reservation.of(who + booking).born(LocalDate.of(1940, 1, 1).plusDays(dice.nextInt(20_000)))
                .withPassport(word(dice), word(dice), "P" + dice.nextInt(1_000_000_000));
    }

    static Reservation of(String locator) {
        return of(locator, "");
    }

    private static String word(Random dice) {
        return dice.ints(8, 'A', 'Z' + 1).mapToObj(Character::toString).collect(Collectors.joining());
    }
}
