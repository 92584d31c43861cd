package aero.interline.benchmarks.match.airline;

/** What is wrong with, missing from or different in one telling of a person. */
enum Mistake {
    NONE("nothing wrong"),
    TYPO("one letter of a name wrong, missing or doubled"),
    LETTERS_SWAPPED("two letters of a name swapped"),
    NO_GIVEN_NAME("no given name"),
    INITIAL_ONLY("only the initial of the given name"),
    SECOND_NAME_DROPPED("the second given name left out"),
    NAMES_SWAPPED("surname and given name swapped"),
    FORMER_SURNAME("the surname before or after a marriage"),
    OTHER_SPELLING("another form in Latin letters"),
    OWN_SCRIPT("written as at home"),
    CUT_OFF("a name cut off"),
    BIRTH_DATE_DIGIT("one digit of the birth date wrong"),
    DAY_AND_MONTH_SWAPPED("day and month of the birth date swapped"),
    OTHER_EMAIL("another e-mail address"),
    OTHER_PHONE("another telephone"),
    NO_CONTACT("neither e-mail nor telephone"),
    AGENCY_CONTACT("the contacts of an agency or travel desk"),
    DOCUMENT_MISREAD("a character of the document misread"),
    NEW_DOCUMENT("a new passport");

    private final String words;

    Mistake(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
