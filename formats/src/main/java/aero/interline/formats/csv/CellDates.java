package aero.interline.formats.csv;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as people and spreadsheets write them. What can be read in two ways is read in the likelier one and said. */
final class CellDates {
    private static final Pattern ISO = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[T ](.+))?");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})(?:[T ](.+))?");
    private static final Pattern NAMED = Pattern.compile("(\\d{1,2})[- ]?([A-Za-z]{3})[a-z]*[- ]?(\\d{4}|\\d{2})(?:[T ](.+))?");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?(Z|[+-]\\d{2}:?\\d{2})?");
    private static final String MONTHS = "JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC";

    private CellDates() {}

    /** {@code null} when blank or no date; the latter is a verdict. */
    static LocalDate date(Cells row, String column) {
        LocalDateTime moment = moment(row, column);
        return moment == null ? null : moment.toLocalDate();
    }

    /** A day on which somebody was born: two digits of a year mean the last such day until the receipt. */
    static LocalDate birth(Cells row, String column) {
        OffsetDateTime found = read(row, column, People.today(row));
        return found == null ? null : found.toLocalDate();
    }

    /** A day with its time at the place itself, midnight if only the day is told. */
    static LocalDateTime moment(Cells row, String column) {
        OffsetDateTime found = read(row, column);
        return found == null ? null : found.toLocalDateTime();
    }

    /** A point in time; UTC where no zone is told. */
    static Instant instant(Cells row, String column) {
        OffsetDateTime found = read(row, column);
        return found == null ? null : found.toInstant();
    }

    /** Two digits of a year mean the last such year that ends less than 21 years behind the receipt. */
    private static OffsetDateTime read(Cells row, String column) {
        return read(row, column, LocalDate.of(People.today(row).getYear() + 20, 12, 31));
    }

    /** @param last day that two digits of a year can mean */
    private static OffsetDateTime read(Cells row, String column, LocalDate last) {
        String text = row.text(column);
        if (text == null) {
            return null;
        }
        OffsetDateTime found = iso(text);
        if (found == null) {
            found = dayFirst(row, column, text);
        }
        if (found == null) {
            found = named(text, last);
        }
        if (found == null) {
            row.verdict(column, "not a date", "send dates as 2026-12-31");
        }
        return found;
    }

    private static OffsetDateTime iso(String text) {
        Matcher it = ISO.matcher(text);
        if (it.matches()) {
            return at(number(it.group(1)), number(it.group(2)), number(it.group(3)), it.group(4));
        }
        Matcher compact = COMPACT.matcher(text);
        return compact.matches() ? at(number(compact.group(1)), number(compact.group(2)), number(compact.group(3)), null) : null;
    }

    private static OffsetDateTime dayFirst(Cells row, String column, String text) {
        Matcher it = DAY_FIRST.matcher(text);
        if (!it.matches()) {
            return null;
        }
        int one = number(it.group(1));
        int two = number(it.group(3));
        boolean monthFirst = two > 12 && one <= 12;
        if (one <= 12 && two <= 12 && one != two && it.group(2).equals("/")) {
            row.repaired(column, "a date that may begin with its day or its month", "the day first");
        }
        return at(number(it.group(4)), monthFirst ? one : two, monthFirst ? two : one, it.group(5));
    }

    private static OffsetDateTime named(String text, LocalDate last) {
        Matcher it = NAMED.matcher(text);
        if (!it.matches()) {
            return null;
        }
        int month = MONTHS.indexOf(it.group(2).toUpperCase(Locale.ROOT));
        if (month < 0 || month % 3 != 0) {
            return null;
        }
        int year = number(it.group(3));
        OffsetDateTime found = at(year < 100 ? 2000 + year : year, month / 3 + 1, number(it.group(1)), it.group(4));
        return found != null && year < 100 && found.toLocalDate().isAfter(last) ? found.minusYears(100) : found;
    }

    private static OffsetDateTime at(int year, int month, int day, String clock) {
        Matcher time = clock == null ? null : CLOCK.matcher(clock);
        if (time != null && !time.matches()) {
            return null;
        }
        try {
            LocalTime of = time == null ? LocalTime.MIDNIGHT : LocalTime.of(number(time.group(1)), number(time.group(2)),
                    time.group(3) == null ? 0 : number(time.group(3)));
            ZoneOffset zone = time == null || time.group(4) == null ? ZoneOffset.UTC : ZoneOffset.of(time.group(4));
            return LocalDate.of(year, month, day).atTime(of).atOffset(zone);
        } catch (DateTimeException e) {
            return null; // a 31st of April, 25 o'clock, or a zone that is nowhere
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
