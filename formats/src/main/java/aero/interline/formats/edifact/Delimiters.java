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

    /**
     * Those that a text really uses, whatever it declares.
     *
     * @param start offset of UNA, or of whatever segment comes first
     */
    public static Delimiters of(byte[] bytes, int start) {
        return new DelimiterDetector(bytes, start).inForce();
    }

    /** Whether a terminator, or the typographic apostrophe that may stand for one, ends with this byte. */
    public boolean terminate(byte[] bytes, int at) {
        if ((bytes[at] & 0xff) == terminator) {
            return true;
        }
        for (int length = 1; length <= 3 && length <= at + 1; length++) {
            if (DelimiterDetector.typographicAt(bytes, at - length + 1) == length) {
                return true;
            }
        }
        return false;
    }

    boolean terminatedByTypographicQuote() {
        return terminator == TYPOGRAPHIC;
    }

    Delimiters withRelease(char other) {
        return new Delimiters(component, element, other, terminator);
    }
}
