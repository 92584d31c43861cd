package aero.interline.benchmarks.match.airline;

import aero.interline.benchmarks.generator.Dice;
import aero.interline.benchmarks.generator.Person;
import aero.interline.benchmarks.generator.Person.Age;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;

/** What is about to be told of a person; a mistake can be made in it. */
final class Draft {

    private static final Map<Character, Character> MISREAD =
            Map.of('0', 'O', '1', 'I', '8', 'B', '5', 'S', '2', 'Z', '6', 'G', 'O', '0', 'I', '1', 'B', '8', 'S', '5');
    private static final int CUT_SURNAME = 10;
    private static final int CUT_GIVEN = 5;

    private final Resident who;
    private final LocalDate day;
    private String surname;
    private String given;
    private LocalDate born;
    private String passport;
    private String email;
    private String mobile;

    Draft(Resident who, LocalDate day) {
        this.who = who;
        this.day = day;
        this.surname = who.latinSurname(who.form());
        this.given = who.latinGiven(who.form());
        this.born = who.born();
        this.passport = who.passport();
        this.email = who.email();
        this.mobile = who.mobile();
    }

    Told told(Mistake mistake) {
        return new Told(who, mistake, new Person(surname, given, who.title(day), who.woman() ? "F" : "M", born,
                who.home().country3(), passport, Society.TODAY.plusYears(5), who.memberOf(), who.memberNumber()), email, mobile);
    }

    /** @return whether this mistake is possible with this person */
    boolean make(Mistake mistake, Dice dice) {
        String before = surname + "/" + given + "/" + born + "/" + passport + "/" + email + "/" + mobile;
        switch (mistake) {
            case TYPO -> name(dice, Draft::typo);
            case LETTERS_SWAPPED -> name(dice, Draft::swapped);
            case NO_GIVEN_NAME -> given = who.on(day) == Age.ADULT ? "" : given;
            case INITIAL_ONLY -> given = who.on(day) == Age.ADULT ? given.substring(0, 1) : given;
            case SECOND_NAME_DROPPED -> given = who.given().size() > 1 ? who.given().get(0).latin(who.form()) : given;
            case NAMES_SWAPPED -> swapNames();
            case FORMER_SURNAME -> surname = who.formerName() == null ? surname : who.formerName().latin(who.form());
            case OTHER_SPELLING -> otherSpelling(dice);
            case OWN_SCRIPT -> ownScript();
            case CUT_OFF -> cutOff();
            case BIRTH_DATE_DIGIT -> born = digitWrong(dice);
            case DAY_AND_MONTH_SWAPPED -> born = born.getDayOfMonth() <= 12
                    ? LocalDate.of(born.getYear(), born.getDayOfMonth(), born.getMonthValue()) : born;
            case OTHER_EMAIL -> email = "NEW" + dice.digits(7) + "@EXAMPLE.ORG";
            case OTHER_PHONE -> mobile = Place.mobile(who.home(), dice);
            case NO_CONTACT -> {
                email = null;
                mobile = null;
            }
            case DOCUMENT_MISREAD -> passport = misread(dice);
            case NEW_DOCUMENT -> passport = who.nextPassport() == null ? passport : who.nextPassport();
            default -> throw new IllegalArgumentException(mistake.name());
        }
        return !before.equals(surname + "/" + given + "/" + born + "/" + passport + "/" + email + "/" + mobile);
    }

    private interface Slip {
        String in(String name, Dice dice);
    }

    private void name(Dice dice, Slip slip) {
        if (given.length() < 3 || dice.chance(50)) {
            surname = slip.in(surname, dice);
        } else {
            given = slip.in(given, dice);
        }
    }

    private static String typo(String name, Dice dice) {
        int at = dice.below(name.length());
        char other = (char) ('A' + dice.below(26));
        return switch (name.length() < 3 ? 0 : dice.below(3)) {
            case 0 -> name.substring(0, at) + other + name.substring(at + 1);
            case 1 -> name.substring(0, at) + other + name.substring(at);
            default -> (name.substring(0, at) + name.substring(at + 1)).strip();
        };
    }

    private static String swapped(String name, Dice dice) {
        if (name.length() < 3) {
            return name;
        }
        int at = dice.below(name.length() - 1);
        return name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
    }

    private void swapNames() {
        String first = given;
        given = surname;
        surname = first;
    }

    private void otherSpelling(Dice dice) {
        int form = who.form() + 1 + dice.below(3);
        surname = who.latinSurname(form);
        given = who.latinGiven(form);
    }

    private void ownScript() {
        if (who.surname().foreign() || who.given().get(0).foreign()) {
            surname = who.surname().home();
            given = who.homeGiven();
        }
    }

    private void cutOff() {
        surname = surname.length() > CUT_SURNAME ? surname.substring(0, CUT_SURNAME) : surname;
        given = given.length() > CUT_GIVEN ? given.substring(0, CUT_GIVEN).strip() : given;
    }

    private LocalDate digitWrong(Dice dice) {
        try {
            return switch (dice.below(3)) {
                case 0 -> born.withDayOfMonth(born.getDayOfMonth() / 10 * 10 + dice.below(10));
                case 1 -> born.withYear(born.getYear() / 10 * 10 + dice.below(born.getYear() % 10 + 1));
                default -> born.withMonth(1 + dice.below(born.getYear() == day.getYear() ? born.getMonthValue() : 12));
            };
        } catch (DateTimeException e) {
            return born; // no such day: nobody could type it
        }
    }

    private String misread(Dice dice) {
        int from = dice.below(passport.length());
        for (int i = 0; i < passport.length(); i++) {
            int at = (from + i) % passport.length();
            Character other = MISREAD.get(passport.charAt(at));
            if (other != null) {
                return passport.substring(0, at) + other + passport.substring(at + 1);
            }
        }
        return passport;
    }
}
