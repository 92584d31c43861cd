package aero.interline.benchmarks.match.airline;

import aero.interline.benchmarks.generator.Person;
import java.time.LocalDate;

/**
 * A person as one system tells it.
 *
 * @param who     the truth
 * @param mistake what is different from the truth or missing
 * @param person  name, birth date, document and membership as told; birth date or passport may be {@code null}
 * @param email   or {@code null}
 * @param mobile  digits with the country's code, or {@code null}
 */
record Told(Resident who, Mistake mistake, Person person, String email, String mobile) {

    Told with(Mistake other) {
        return new Told(who, other, person, email, mobile);
    }

    /** Where the booking holds the contacts of somebody else. */
    Told reachedAt(String otherEmail, String otherMobile) {
        return new Told(who, mistake, person, otherEmail, otherMobile);
    }

    /** Before a document was told: nobody asked for the passport. */
    Told withoutPassport() {
        return telling(person.born());
    }

    /** Nobody asked for the birth date either. */
    Told byNameAlone() {
        return telling(null);
    }

    private Told telling(LocalDate born) {
        Person p = person;
        boolean gone = mistake == Mistake.DOCUMENT_MISREAD || mistake == Mistake.NEW_DOCUMENT
                || born == null && (mistake == Mistake.BIRTH_DATE_DIGIT || mistake == Mistake.DAY_AND_MONTH_SWAPPED);
        return new Told(who, gone ? Mistake.NONE : mistake, new Person(p.surname(), p.given(), p.title(), p.gender(), born,
                p.country(), null, p.passportExpires(), p.memberOf(), p.memberNumber()), email, mobile);
    }
}
