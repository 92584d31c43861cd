package aero.interline.contracts.fact;

/**
 * A way to reach somebody. Personal data: never logged.
 *
 * @param value e-mail address, telephone number or address in one line; airline escapes already undone
 * @param owner free text that says whose it is, or {@code null}
 */
public record Contact(Position at, Kind kind, String value, String owner) {

    public enum Kind {
        EMAIL,
        PHONE,
        MOBILE,
        ADDRESS,
        OTHER
    }
}
