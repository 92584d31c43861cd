package aero.interline.formats.airline;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * Dates as PADIS and airline texts write them: {@code ddMMyy}, {@code yyMMdd} (service segments), {@code 12JUL64}.
 * Two-digit years are resolved against the day of the message, never against a clock, so that reading an old message
 * again gives the same facts. Everything answers {@code null} for what is no date.
 */
public final class AirlineDates {
    private static final String MONTHS = "JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC";

    private final LocalDate reference;

    public AirlineDates(LocalDate reference) {
        this.reference = reference;
    }

    public LocalDate reference() {
        return reference;
    }

    /** {@code ddMMyy}; operational dates lie near the message, so the century is the message's. */
    public LocalDate day(String text) {
        if (!digits(text, 6)) {
            return digits(text, 8) ? fullDay(text) : null;
        }
        return nearest(number(text, 4), number(text, 2), number(text, 0));
    }

    /** {@code yyMMdd} or {@code yyyyMMdd}, as in UNB. */
    public static LocalDate serviceDay(String text) {
        if (digits(text, 8)) {
            return date(number(text, 0) * 100 + number(text, 2), number(text, 4), number(text, 6));
        }
        return digits(text, 6) ? date(2000 + number(text, 0), number(text, 2), number(text, 4)) : null;
    }

    /** {@code HHmm} or {@code HHmmss}. */
    public static LocalTime time(String text) {
        if (!digits(text, 4) && !digits(text, 6)) {
            return null;
        }
        int hour = number(text, 0);
        int minute = number(text, 2);
        int second = text.length() == 6 ? number(text, 4) : 0;
        if (hour == 24 && minute == 0) {
            return LocalTime.MIDNIGHT;
        }
        return hour < 24 && minute < 60 && second < 60 ? LocalTime.of(hour, minute, second) : null;
    }

    public static LocalDateTime at(LocalDate day, LocalTime time) {
        return day == null ? null : day.atTime(time == null ? LocalTime.MIDNIGHT : time);
    }

    /** Always in the past of the message. */
    public LocalDate birth(String text) {
        LocalDate found = named(text, true);
        return found != null && found.isAfter(reference) ? found.minusYears(100) : found;
    }

    /** In the past of the message, a day of grace for time zones. */
    public LocalDate issue(String text) {
        LocalDate found = named(text, true);
        return found != null && found.isAfter(reference.plusDays(1)) ? found.minusYears(100) : found;
    }

    /** The century that brings it nearest to the message: documents expire some years after or before it. */
    public LocalDate expiry(String text) {
        return named(text, false);
    }

    /** {@code 12JUL64}, {@code 12JUL1964} or {@code ddMMyy}; {@code upTo} prefers the year 20yy. */
    private LocalDate named(String text, boolean thisCentury) {
        if (text.length() == 9 || text.length() == 7) {
            int month = monthAt(text);
            if (month < 1 || !digits(text, 0, 2) || !digits(text, 5, text.length())) {
                return null;
            }
            int day = number(text, 0);
            if (text.length() == 9) {
                return date(number(text, 5) * 100 + number(text, 7), month, day);
            }
            return thisCentury ? date(2000 + number(text, 5), month, day) : nearest(number(text, 5), month, day);
        }
        if (text.length() == 6 && digits(text, 6)) {
            return thisCentury ? date(2000 + number(text, 4), number(text, 2), number(text, 0))
                    : nearest(number(text, 4), number(text, 2), number(text, 0));
        }
        return null;
    }

    private LocalDate nearest(int year, int month, int day) {
        int century = reference.getYear() / 100 * 100;
        int best = century + year;
        if (best - reference.getYear() > 50) {
            best -= 100;
        } else if (reference.getYear() - best > 50) {
            best += 100;
        }
        return date(best, month, day);
    }

    private static LocalDate fullDay(String text) {
        LocalDate dayFirst = date(number(text, 4) * 100 + number(text, 6), number(text, 2), number(text, 0));
        return dayFirst != null && dayFirst.getYear() > 1900 ? dayFirst : serviceDay(text);
    }

    private static int monthAt(String text) {
        for (int i = 0; i < MONTHS.length(); i += 3) {
            if ((text.charAt(2) & ~0x20) == MONTHS.charAt(i) && text.regionMatches(true, 2, MONTHS, i, 3)) {
                return i / 3 + 1;
            }
        }
        return -1;
    }

    private static LocalDate date(int year, int month, int day) {
        if (month < 1 || month > 12 || day < 1 || day > 31) {
            return null;
        }
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null; // the 29th to 31st of a shorter month
        }
    }

    public static boolean digits(String text, int length) {
        return text.length() == length && digits(text, 0, length);
    }

    private static boolean digits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int at) {
        return (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0';
    }
}
