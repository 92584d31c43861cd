package aero.interline.contracts.fact;

import java.time.LocalDate;

/**
 * A flight on its day of departure.
 *
 * @param carrier     airline designator, two or three letters or digits
 * @param number      without leading zeros, with an operational suffix if any, for instance {@code 602} or {@code 17A}
 * @param date        local day of departure
 * @param origin      or {@code null}
 * @param destination or {@code null}
 */
public record FlightDate(String carrier, String number, LocalDate date, String origin, String destination) {

    /** {@code SQ602/2013-05-27}, the business key under which messages about a flight are found. */
    public String text() {
        return carrier + number + "/" + date;
    }
}
