package aero.interline.steward.control;

import aero.interline.contracts.exchange.Arrival;
import aero.interline.testing.Messages;
import aero.interline.testing.Reservation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A household of people who share a telephone and a surname, some of them told in several ways: enough alike to be linked, to be
 * proposed or to be kept apart. Households have nothing to do with one another.
 */
final class Society {

    private static final String CONSONANTS = "BDFGKLMNPRSTVZ";
    private static final String VOWELS = "AEIOU";

    private final int number;
    private final Random dice;
    private final String surname;
    private final String given;
    private final String otherGiven;
    private final LocalDate born;
    private final List<Integer> ways = new ArrayList<>();
    private final List<Boolean> accompanied = new ArrayList<>();
    private int minute;

    Society(int number, long seed) {
        this.number = number;
        this.dice = new Random(seed * 1_000_003 + number);
        this.surname = word(3);
        this.given = word(2);
        this.otherGiven = word(2);
        this.born = LocalDate.of(1940, 1, 1).plusDays(dice.nextInt(20_000));
    }

    String surname() {
        return surname;
    }

    Random dice() {
        return dice;
    }

    /** Somebody books; the first two are never one person by themselves. */
    Arrival booked() {
        ways.add(ways.size() == 1 ? 6 : dice.nextInt(ways.isEmpty() ? 6 : 7));
        accompanied.add(dice.nextInt(4) == 0);
        return told(ways.size() - 1);
    }

    /** The same travellers, one of them told in another way. */
    Arrival corrected() {
        int booking = dice.nextInt(ways.size());
        int way = ways.get(booking);
        ways.set(booking, way > 1 && way != 3 ? way : dice.nextBoolean() ? 0 : 3);
        return told(booking);
    }

    /** Somebody else travels: the record of the one goes, and another comes. */
    Arrival changed() {
        int booking = ways.size() > 2 ? dice.nextInt(ways.size()) : 0;
        ways.set(booking, dice.nextInt(7));
        accompanied.set(booking, dice.nextInt(4) == 0);
        return told(booking);
    }

    private Arrival told(int booking) {
        Reservation reservation = Reservation.of(locator(booking)).modified(++minute).flights(1);
        tell(reservation, ways.get(booking));
        if (accompanied.get(booking)) {
            tell(reservation, 7);
        }
        return Messages.saying(reservation.report());
    }

    private void tell(Reservation reservation, int way) {
        String phone = "+49 30 " + (1_000_000 + number);
        switch (way) {
            case 0, 1 -> reservation.born(born).caller(surname, given, phone);
            case 2 -> reservation.born(born).caller(surname, given.substring(0, given.length() - 1) + "Y", phone);
            case 3 -> reservation.born(born.plusDays(1)).caller(surname, given, phone);
            case 4 -> reservation.born(born).caller(surname, given.substring(0, 1), phone);
            case 5 -> reservation.born(born).withPassport(surname, given, "P" + (1_000_000 + number));
            case 6 -> reservation.born(born.plusYears(2)).withPassport(surname, otherGiven, "Q" + (1_000_000 + number));
            default -> reservation.born(born.plusYears(2)).caller(surname, otherGiven, phone);
        }
    }

    private String locator(int booking) {
        return Integer.toString(36 * 36 * 36 * 36 + number * 36 + booking, 36).toUpperCase(Locale.ROOT) + "X";
    }

    private String word(int syllables) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            word.append(CONSONANTS.charAt(dice.nextInt(CONSONANTS.length()))).append(VOWELS.charAt(dice.nextInt(VOWELS.length())));
        }
        return word.append(CONSONANTS.charAt(number % 14)).append(VOWELS.charAt(number / 14 % 5))
                .append(CONSONANTS.charAt(number / 70 % 14)).append(VOWELS.charAt(number / 980 % 5)).toString();
    }
}
