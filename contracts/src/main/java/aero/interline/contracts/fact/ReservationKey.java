package aero.interline.contracts.fact;

import java.time.LocalDate;

/**
 * Identity of a reservation. Locators are used again after some months, so the day on which the locator was given out
 * is part of it where the sender tells it.
 *
 * @param carrier system provider or airline that gave the locator, upper case, for instance {@code 1A} or {@code LH}; {@link #NOBODY}
 *                where the sender does not tell it
 * @param locator upper case
 * @param created day on which the locator was given out, or {@code null}
 */
public record ReservationKey(String carrier, String locator, LocalDate created) {

    public static final String NOBODY = "ZZ";

    /** One string for one key, {@code 1A/3PGZOV/2013-03-19}; the day is empty if not known. */
    public String text() {
        return carrier + "/" + locator + "/" + (created == null ? "" : created);
    }
}
