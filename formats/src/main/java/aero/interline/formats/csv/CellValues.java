package aero.interline.formats.csv;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers and dates as people and spreadsheets write them. What can be read in two ways is read in the likelier one and said. */
final class CellValues {
    private static final Pattern ISO = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[T ](.+))?");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})(?:[T ](.+))?");
    private static final Pattern NAMED = Pattern.compile("(\\d{1,2})[- ]?([A-Za-z]{3})[a-z]*[- ]?(\\d{4}|\\d{2})(?:[T ](.+))?");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?(?:Z|[+-]\\d{2}:?\\d{2})?");
    private static final Pattern PLAIN = Pattern.compile("\\d{1,15}(\\.\\d{1,6})?");
    private static final Pattern DECORATION = Pattern.compile("[\\s\\u00a0'$€£]|^[A-Z]{3}|[A-Z]{3}$");
    private static final Pattern SIGNS = Pattern.compile("^[-+(]|[-)]$");
    private static final String MONTHS = "JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC";

    private CellValues() {}

    /** {@code null} when blank or no number; the latter is a verdict. */
    static BigDecimal amount(Cells row, String column) {
        String text = row.text(column);
        if (text == null) {
            return null;
        }
        BigDecimal value = decimal(text);
        if (value == null) {
            row.verdict(column, "not a number", "send a plain decimal number, for instance 1234.50");
        } else if (!value.toPlainString().equals(text)) {
            row.repaired(column, "a number written in another way", "its plain decimal value");
        }
        return value;
    }

    /** {@code 1,234.50}, {@code 1.234,50}, {@code 1 234,5}, {@code EUR 12.00}, {@code 12.00-}, {@code (12.00)}. */
    static BigDecimal decimal(String text) {
        if (PLAIN.matcher(text).matches()) {
            return new BigDecimal(text);
        }
        String plain = DECORATION.matcher(text).replaceAll("");
        boolean negative = plain.startsWith("-") || plain.endsWith("-") || plain.startsWith("(") && plain.endsWith(")");
        plain = SIGNS.matcher(plain).replaceAll("");
        int comma = plain.lastIndexOf(',');
        int point = plain.lastIndexOf('.');
        if (comma >= 0) {
            boolean decimalComma = comma > point && (plain.indexOf(',') == comma && plain.length() - comma != 4 || point >= 0);
            plain = decimalComma ? plain.replace(".", "").replace(',', '.') : plain.replace(",", "");
        }
        if (!PLAIN.matcher(plain).matches()) {
            return null;
        }
        return negative ? new BigDecimal(plain).negate() : new BigDecimal(plain);
    }

    /** A whole number of at most nine digits; {@code null} as for {@link #amount}. */
    static Integer whole(Cells row, String column) {
        BigDecimal value = amount(row, column);
        if (value == null) {
            return null;
        }
        if (value.stripTrailingZeros().scale() > 0 || value.abs().compareTo(BigDecimal.valueOf(99_999_999)) > 0) {
            row.verdict(column, "not a whole number of at most eight digits", "send a whole number");
            return null;
        }
        return value.intValue();
    }

    /** {@code null} when blank or no date; the latter is a verdict. */
    static LocalDate date(Cells row, String column) {
        LocalDateTime moment = moment(row, column);
        return moment == null ? null : moment.toLocalDate();
    }

    /** A day with its time, midnight if only the day is told. */
    static LocalDateTime moment(Cells row, String column) {
        String text = row.text(column);
        if (text == null) {
            return null;
        }
        LocalDateTime found = iso(text);
        if (found == null) {
            found = dayFirst(row, column, text);
        }
        if (found == null) {
            found = named(text, row.origin.receivedAt().atOffset(ZoneOffset.UTC).getYear());
        }
        if (found == null) {
            row.verdict(column, "not a date", "send dates as 2026-12-31");
        }
        return found;
    }

    private static LocalDateTime iso(String text) {
        Matcher it = ISO.matcher(text);
        if (it.matches()) {
            return at(number(it.group(1)), number(it.group(2)), number(it.group(3)), it.group(4));
        }
        Matcher compact = COMPACT.matcher(text);
        return compact.matches() ? at(number(compact.group(1)), number(compact.group(2)), number(compact.group(3)), null) : null;
    }

    private static LocalDateTime dayFirst(Cells row, String column, String text) {
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

    private static LocalDateTime named(String text, int thisYear) {
        Matcher it = NAMED.matcher(text);
        if (!it.matches()) {
            return null;
        }
        int month = MONTHS.indexOf(it.group(2).toUpperCase(Locale.ROOT));
        int year = number(it.group(3));
        if (year < 100) {
            year += 2000;
            year -= year > thisYear + 20 ? 100 : 0;
        }
        return month < 0 || month % 3 != 0 ? null : at(year, month / 3 + 1, number(it.group(1)), it.group(4));
    }

    private static LocalDateTime at(int year, int month, int day, String clock) {
        Matcher time = clock == null ? null : CLOCK.matcher(clock);
        if (time != null && !time.matches()) {
            return null;
        }
        try {
            LocalTime of = time == null ? LocalTime.MIDNIGHT : LocalTime.of(number(time.group(1)), number(time.group(2)),
                    time.group(3) == null ? 0 : number(time.group(3)));
            return LocalDate.of(year, month, day).atTime(of);
        } catch (DateTimeException e) {
            return null; // a 31st of April, or 25 o'clock
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
