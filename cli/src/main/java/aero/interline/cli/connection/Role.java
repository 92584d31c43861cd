package aero.interline.cli.connection;

import java.util.Locale;

/** What a token allows; each role includes those before it. */
public enum Role {
    VIEWER,
    OPERATOR,
    ADMIN;

    /** As it stands in a token. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
