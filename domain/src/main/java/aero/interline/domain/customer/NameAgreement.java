package aero.interline.domain.customer;

import aero.interline.contracts.fact.PersonName;

/**
 * Whether a name that came with a number can be that of the person who holds the number. Numbers are mistyped and lent;
 * names are cut off, and surnames change. So the given names decide where both tell one, else the surnames, and one may be
 * the beginning of the other.
 */
public final class NameAgreement {

    private NameAgreement() {}

    /** @param told {@code null} agrees with everybody */
    public static boolean possible(PersonName told, String surname, String given) {
        if (told == null) {
            return true;
        }
        String toldGiven = NameFolding.joined(told.given());
        String otherGiven = NameFolding.joined(given);
        return toldGiven.isEmpty() || otherGiven.isEmpty()
                ? oneBegins(NameFolding.joined(told.surname()), NameFolding.joined(surname))
                : oneBegins(toldGiven, otherGiven);
    }

    private static boolean oneBegins(String one, String other) {
        return one.startsWith(other) || other.startsWith(one);
    }
}
