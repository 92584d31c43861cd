package aero.interline.formats.paxlst;

import aero.interline.formats.airline.AirlineDates;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * Dates of DTM, by their digits rather than by the format code behind them, which is often missing: {@code yyMMdd},
 * {@code yyyyMMdd}, and either with {@code HHmm} or {@code HHmmss}.
 */
final class ListDates {
    private final AirlineDates dates;

    /** @param reference day of the message, against which years of two digits are resolved */
    ListDates(LocalDate reference) {
        this.dates = new AirlineDates(reference);
    }

    /** {@code null} for what is none. */
    LocalDateTime moment(String text) {
        LocalDate day = switch (text.length()) {
            case 6, 10 -> near(text.substring(0, 6));
            case 8, 12, 14 -> full(text.substring(0, 8));
            default -> null;
        };
        if (day == null || text.length() <= 8) {
            return day == null ? null : day.atStartOfDay();
        }
        LocalTime time = AirlineDates.time(text.substring(text.length() == 10 ? 6 : 8));
        return time == null ? null : day.atTime(time);
    }

    static boolean tellsTime(String text) {
        return text.length() > 8;
    }

    LocalDate birth(String text) {
        return AirlineDates.digits(text, 8) ? full(text) : AirlineDates.digits(text, 6) ? dates.birth(dayFirst(text)) : null;
    }

    LocalDate issue(String text) {
        return AirlineDates.digits(text, 8) ? full(text) : AirlineDates.digits(text, 6) ? dates.issue(dayFirst(text)) : null;
    }

    LocalDate expiry(String text) {
        return AirlineDates.digits(text, 8) ? full(text) : AirlineDates.digits(text, 6) ? near(text) : null;
    }

    private LocalDate near(String text) {
        return AirlineDates.digits(text, 6) ? dates.day(dayFirst(text)) : null;
    }

    private static LocalDate full(String text) {
        return AirlineDates.serviceDay(text);
    }

    private static String dayFirst(String text) {
        return text.substring(4, 6) + text.substring(2, 4) + text.substring(0, 2);
    }
}
