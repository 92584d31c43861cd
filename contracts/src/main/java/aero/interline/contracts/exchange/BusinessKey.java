package aero.interline.contracts.exchange;

/**
 * A key by which people look for a message later.
 *
 * @param value normalised: upper case, no blanks; a flight is {@code SQ602/2013-05-27}
 */
public record BusinessKey(Kind kind, String value) {

    public enum Kind {
        LOCATOR,
        TICKET,
        MEMBER,
        DOCUMENT,
        FLIGHT,
        CORRELATION,
        /** JMS message id or request id. */
        DELIVERY,
        /** Interchange control reference of the sender. */
        CONTROL
    }
}
