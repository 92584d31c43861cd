package aero.interline.formats.typeb;

import aero.interline.formats.IsoTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/**
 * Type B dates lack their year and often their month. They are resolved against the receipt of the message, never against
 * a clock, so that a message read again says the same.
 */
final class TelexDates {
    private static final String[] MONTHS = {"JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"};
    /** As Russian systems write them. */
    private static final String[] CYRILLIC = {"ЯНВ", "ФЕВ", "МАР", "АПР", "МАЙ", "ИЮН", "ИЮЛ", "АВГ", "СЕН", "ОКТ", "НОЯ", "ДЕК"};
    private static final long SECONDS_OF_DAY = 24 * 3600L;
    /** In seconds. */
    private static final long CLOCKS_DIFFER = 36 * 3600L;
    private static final int LEAP = 29;

    private final Instant received;
    private final LocalDate today;

    TelexDates(Instant received) {
        this.received = received;
        this.today = IsoTime.day(received);
    }

    Instant received() {
        return received;
    }

    LocalDate today() {
        return today;
    }

    /** The last moment of this day of the month, hour and minute that is not behind the receipt; {@code null} for none. */
    Instant sent(String dayHourMinute) {
        if (dayHourMinute == null) {
            return null;
        }
        int day = number(dayHourMinute, 0, 2);
        int hour = number(dayHourMinute, 2, 4);
        int minute = number(dayHourMinute, 4, 6);
        if (day < 1 || day > 31 || hour < 0 || hour > 23 || minute < 0 || minute > 59) {
            return null;
        }
        LocalDate first = today.withDayOfMonth(1).plusMonths(1);
        for (int i = 0; i < 4; i++) {
            LocalDate month = first.minusMonths(i);
            if (day <= month.lengthOfMonth()) {
                long at = (month.toEpochDay() + day - 1) * SECONDS_OF_DAY + hour * 3600L + minute * 60L;
                if (at <= received.getEpochSecond() + CLOCKS_DIFFER) {
                    return Instant.ofEpochSecond(at);
                }
            }
        }
        return null;
    }

    /** A day of a flight: {@code 10DEC}, {@code 10DEC19}, {@code 10DEC2019} or {@code 10}; {@code null} for what is none. */
    LocalDate flightDay(String text, int daysBack) {
        int day = number(text, 0, 2);
        if (day < 1 || day > 31) {
            return null;
        }
        if (text.length() == 2) {
            return near(day, today);
        }
        int month = month(text, 2);
        int year = number(text, 5, text.length());
        if (month < 1 || text.length() != 5 && (year < 0 || text.length() != 7 && text.length() != 9)) {
            return null;
        }
        if (text.length() == 5) {
            return within(day, month, today.minusDays(daysBack));
        }
        return date(year < 100 ? today.getYear() / 100 * 100 + year : year, month, day);
    }

    /** The first such day from the given one on; the 29th of February only where there is one. */
    static LocalDate within(int day, int month, LocalDate from) {
        if (month == 2 && day == LEAP) {
            return nearestLeapDay(from);
        }
        LocalDate found = date(from.getYear(), month, day);
        return found == null || !found.isBefore(from) ? found : found.plusYears(1);
    }

    private static LocalDate nearestLeapDay(LocalDate to) {
        int next = to.getYear();
        while (!Year.isLeap(next) || LocalDate.of(next, 2, LEAP).isBefore(to)) {
            next++;
        }
        int last = next - 1;
        while (!Year.isLeap(last)) {
            last--;
        }
        LocalDate after = LocalDate.of(next, 2, LEAP);
        LocalDate before = LocalDate.of(last, 2, LEAP);
        return to.toEpochDay() - before.toEpochDay() < after.toEpochDay() - to.toEpochDay() ? before : after;
    }

    /** The day of the month that lies nearest to another day. */
    static LocalDate near(int day, LocalDate about) {
        LocalDate best = null;
        for (int i = -1; i <= 1; i++) {
            YearMonth month = YearMonth.from(about).plusMonths(i);
            if (month.isValidDay(day)) {
                LocalDate found = month.atDay(day);
                boolean nearer = best == null
                        || Math.abs(found.toEpochDay() - about.toEpochDay()) < Math.abs(best.toEpochDay() - about.toEpochDay());
                best = nearer ? found : best;
            }
        }
        return best;
    }

    /** 1 to 12, or -1. */
    static int month(String text, int from) {
        for (int i = 0; i < MONTHS.length; i++) {
            if (text.startsWith(MONTHS[i], from) || text.startsWith(CYRILLIC[i], from)) {
                return i + 1;
            }
        }
        return -1;
    }

    static String monthName(int month) {
        return MONTHS[month - 1];
    }

    private static LocalDate date(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null; // the 29th to 31st of a shorter month
        }
    }

    /** The digits from one place to another; -1 if there are others, or none. */
    static int number(String text, int from, int to) {
        if (from >= to || to > text.length() || to - from > 9) {
            return -1;
        }
        int value = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            value = value * 10 + c - '0';
        }
        return value;
    }
}
