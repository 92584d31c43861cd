package aero.interline.benchmarks.match.airline;

import static aero.interline.benchmarks.match.airline.Mistake.*;

import java.util.List;

/** By which way a person is told, and what goes wrong on it; what goes wrong more often stands there more than once. */
enum Medium {
    /** Typed by an agent or by whoever books. */
    BOOKING(28, false, List.of(TYPO, TYPO, TYPO, LETTERS_SWAPPED, NO_GIVEN_NAME, INITIAL_ONLY, SECOND_NAME_DROPPED,
            SECOND_NAME_DROPPED, NAMES_SWAPPED, OTHER_SPELLING, OTHER_SPELLING, OTHER_SPELLING, BIRTH_DATE_DIGIT,
            DAY_AND_MONTH_SWAPPED, OTHER_EMAIL, OTHER_PHONE, NO_CONTACT, NO_CONTACT, DOCUMENT_MISREAD, NEW_DOCUMENT)),
    /** Read from a document at the counter. */
    SCAN(15, false, List.of(DOCUMENT_MISREAD, DOCUMENT_MISREAD, NEW_DOCUMENT, NEW_DOCUMENT, CUT_OFF, CUT_OFF, TYPO, BIRTH_DATE_DIGIT,
            SECOND_NAME_DROPPED)),
    /** Kept by a programme or an agency, often in the letters of home. */
    PROFILE(40, true, List.of(OWN_SCRIPT, OWN_SCRIPT, OWN_SCRIPT, OWN_SCRIPT, OTHER_SPELLING, OTHER_SPELLING, TYPO, TYPO, LETTERS_SWAPPED,
            NAMES_SWAPPED, BIRTH_DATE_DIGIT, DAY_AND_MONTH_SWAPPED, OTHER_EMAIL, OTHER_EMAIL, OTHER_PHONE, OTHER_PHONE, NO_CONTACT,
            SECOND_NAME_DROPPED));

    private final int wrong;
    private final boolean anyScript;
    private final List<Mistake> mistakes;

    Medium(int wrong, boolean anyScript, List<Mistake> mistakes) {
        this.wrong = wrong;
        this.anyScript = anyScript;
        this.mistakes = mistakes;
    }

    /** Of 100 tellings. */
    int wrong() {
        return wrong;
    }

    /** Whether it can carry more than the letters of telexes. */
    boolean anyScript() {
        return anyScript;
    }

    List<Mistake> mistakes() {
        return mistakes;
    }
}
