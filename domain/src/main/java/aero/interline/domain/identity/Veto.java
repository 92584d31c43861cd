package aero.interline.domain.identity;

/** What forbids that two records are one person, however alike they are otherwise. */
public enum Veto {
    /** Two passengers of one reservation, or two entries of one list; adult and infant of one another. */
    SAME_GROUP,
    /** Two different dates of birth, each proven by a document of its own. */
    BIRTH_DATES_PROVEN,
    /** Two members of one programme with different dates of birth. */
    MEMBERS_BORN_APART,
    /**
     * Given names, dates of birth or grown-up and child differ, and no number agrees: relatives who share contacts, twins,
     * father and son of one name, namesakes. Or a number agrees, and nothing of name and date of birth: strangers with the number of
     * an agency.
     */
    RELATIVES,
    /** A steward said that they are two. */
    STEWARD
}
