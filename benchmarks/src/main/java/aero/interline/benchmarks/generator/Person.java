package aero.interline.benchmarks.generator;

import java.time.LocalDate;

/**
 * Somebody who travels; nobody that exists.
 *
 * @param title          as glued to the given name, {@code MR}, {@code MRS}, {@code MSTR} ...
 * @param gender         {@code M} or {@code F}
 * @param country        ISO 3166 alpha-3, of nationality and passport
 * @param born           {@code null} where it is not to be told
 * @param passport       number, {@code null} where it is not to be told
 * @param memberOf       carrier of a frequent flyer programme, or {@code null}
 * @param memberNumber   or {@code null}
 */
public record Person(
        String surname,
        String given,
        String title,
        String gender,
        LocalDate born,
        String country,
        String passport,
        LocalDate passportExpires,
        String memberOf,
        String memberNumber) {

    public enum Age {
        ADULT,
        CHILD,
        INFANT
    }

    /** Age group on a day. */
    public Age on(LocalDate day) {
        if (born.plusYears(2).isAfter(day)) {
            return Age.INFANT;
        }
        return born.plusYears(12).isAfter(day) ? Age.CHILD : Age.ADULT;
    }
}
