package aero.interline.benchmarks.match.airline;

import aero.interline.benchmarks.generator.Homes.Home;
import aero.interline.benchmarks.generator.Person.Age;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A person of the population; nobody that exists.
 *
 * @param id           the truth, never told to anybody
 * @param household    number of the household
 * @param formerName   before a marriage, or {@code null}
 * @param form         which of the forms in Latin letters the passport has
 * @param email        own, or that of the household
 * @param passport     number of the passport that is told first
 * @param nextPassport of the one that replaced it, or {@code null}
 * @param memberOf     carrier of a frequent flyer programme, or {@code null}
 * @param often        whether the person travels all the time
 */
record Resident(
        int id,
        int household,
        Spelling surname,
        Spelling formerName,
        List<Spelling> given,
        int form,
        boolean woman,
        LocalDate born,
        Home home,
        String email,
        String mobile,
        String street,
        String postCode,
        String passport,
        String nextPassport,
        String memberOf,
        String memberNumber,
        boolean often) {

    private static final int CHILD_BELOW = 12;
    private static final int INFANT_BELOW = 2;

    String latinSurname(int which) {
        return surname.latin(which);
    }

    String latinGiven(int which) {
        return given.stream().map(each -> each.latin(which)).collect(Collectors.joining(" "));
    }

    String homeGiven() {
        String between = given.get(0).script() == Spelling.Script.HAN ? "" : " ";
        return given.stream().map(Spelling::home).collect(Collectors.joining(between));
    }

    Age on(LocalDate day) {
        return born.plusYears(INFANT_BELOW).isAfter(day) ? Age.INFANT
                : born.plusYears(CHILD_BELOW).isAfter(day) ? Age.CHILD : Age.ADULT;
    }

    String title(LocalDate day) {
        boolean grown = on(day) == Age.ADULT;
        return woman ? grown ? "MRS" : "MISS" : grown ? "MR" : "MSTR";
    }
}
