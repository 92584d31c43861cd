package aero.interline.contracts.fact;

import java.time.LocalDateTime;

/**
 * One flight of the itinerary (PADIS TVL). Times are local at their airport.
 *
 * @param ref             name of the segment within the reservation: its 1-based ordinal as text
 * @param marketing       carrier that sold it, or {@code null}
 * @param operating       carrier that flies it; the marketing carrier if nothing else was told, {@code null} if neither
 *                        was
 * @param number          marketing flight number, no leading zeros; {@code null} for open or arrival-unknown segments
 * @param operatingNumber number under which it is operated, or {@code null}
 * @param origin          or {@code null}
 * @param destination     or {@code null}
 * @param departs         or {@code null}; midnight with {@code departsTimeKnown} false when only the day is known
 * @param arrives         or {@code null}
 * @param bookingClass    reservation booking designator, one letter, or {@code null}
 * @param cabin           cabin class, or {@code null}
 * @param status          action or status code such as {@code HK}, or {@code null}
 * @param cancelled       whether the sender lists it as cancelled
 * @param equipment       aircraft type, or {@code null}
 */
public record AirSegment(
        Position at,
        String ref,
        String marketing,
        String operating,
        String number,
        String operatingNumber,
        String origin,
        String destination,
        LocalDateTime departs,
        boolean departsTimeKnown,
        LocalDateTime arrives,
        String bookingClass,
        String cabin,
        String status,
        boolean cancelled,
        String equipment) {}
