package aero.interline.formats.edifact;

/**
 * The service characters in force. {@code terminator} may be the typographic apostrophe U+2019, which some senders'
 * editors put in place of the plain one; all others are ASCII.
 *
 * @param release 0 when there is none
 */
public record Delimiters(char component, char element, char release, char terminator) {
    /** Level A defaults of ISO 9735, which PADIS messages use when no UNA is sent. */
    public static final Delimiters STANDARD = new Delimiters(':', '+', '?', '\'');

    static final char TYPOGRAPHIC = '\u2019';

    boolean terminatedByTypographicQuote() {
        return terminator == TYPOGRAPHIC;
    }

    Delimiters withRelease(char other) {
        return new Delimiters(component, element, other, terminator);
    }
}
