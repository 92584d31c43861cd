package aero.interline.platform.boundary;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Times in requests. */
public final class Moments {

    private Moments() {}

    /**
     * @param name of the parameter
     * @throws RequestRefused if it is no time of the years 1 to 9999 with its zone; the database and the ids know no others
     */
    public static Instant read(String name, String text) {
        try {
            OffsetDateTime time = OffsetDateTime.parse(text);
            if (time.getYear() >= 1 && time.getYear() <= 9999) {
                return time.toInstant();
            }
        } catch (DateTimeException e) {
            // falls through to the one refusal below
        }
        throw RequestRefused.parameter(name, "a time with its zone as in RFC 3339, such as 2026-01-31T12:00:00Z");
    }
}
