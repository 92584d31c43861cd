package aero.interline.customer.boundary;

import java.util.Locale;

/** What people are recognised by. */
public enum MatchMode {
    /** All that is known about them. */
    FULL,
    /** Documents, locators with names and frequent traveller numbers only: what the benchmark compares with. */
    KEYS;

    /** For the configuration, {@code full} or {@code keys}. */
    public static MatchMode of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
