package aero.interline.benchmarks.generator;

import java.time.LocalDateTime;

/**
 * One flight of a booking.
 *
 * @param operating       carrier that flies; the marketing carrier if no code-share
 * @param operatingNumber flight number at the operating carrier, or 0
 * @param bookingClass    one letter
 * @param status          {@code HK}, or {@code XX} when cancelled
 */
public record Leg(
        String marketing,
        int number,
        String operating,
        int operatingNumber,
        String origin,
        String destination,
        LocalDateTime departs,
        LocalDateTime arrives,
        String bookingClass,
        String status,
        String equipment) {

    public boolean codeShare() {
        return !marketing.equals(operating);
    }
}
