package aero.interline.formats.xml;

import aero.interline.contracts.fact.Gender;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Values as XML Schema writes them, from senders that do not always; {@code null} for what is none. */
public final class XmlValues {
    private XmlValues() {}

    /** A date, also when a time or a zone follows. */
    public static LocalDate date(String text) {
        if (text.length() < 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return null;
        }
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        boolean possible = year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
        return possible && day <= YearMonth.of(year, month).lengthOfMonth() ? LocalDate.of(year, month, day) : null;
    }

    /** The digits in a range; -1 if not all of them are. */
    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = number * 10 + c - '0';
        }
        return number;
    }

    /** A time of day to the second, whatever follows. */
    public static LocalTime time(String text) {
        int length = text.length() >= 8 && text.charAt(5) == ':' ? 8 : 5;
        if (text.length() < length || text.charAt(2) != ':') {
            return null;
        }
        int hour = number(text, 0, 2);
        int minute = number(text, 3, 5);
        int second = length == 8 ? number(text, 6, 8) : 0;
        boolean possible = hour >= 0 && hour <= 23 && minute >= 0 && minute <= 59 && second >= 0 && second <= 59;
        return possible ? LocalTime.of(hour, minute, second) : null;
    }

    /** Date and time as at the place itself: a zone is left out. */
    public static LocalDateTime local(String text) {
        LocalDate date = date(text);
        LocalTime time = text.length() > 11 && text.charAt(10) == 'T' ? time(text.substring(11)) : null;
        return date == null ? null : date.atTime(time == null ? LocalTime.MIDNIGHT : time);
    }

    /** A point in time; UTC where no zone is told. */
    public static Instant instant(String text) {
        if (text.length() < 16 || date(text) == null) {
            return null;
        }
        boolean plain = text.length() == 19 || text.length() == 20 && text.charAt(19) == 'Z';
        if (plain && text.charAt(10) == 'T' && text.charAt(16) == ':') {
            return local(text).toInstant(ZoneOffset.UTC);
        }
        try {
            boolean zoned = text.endsWith("Z") || text.indexOf('+', 11) > 0 || text.indexOf('-', 11) > 0;
            return zoned ? OffsetDateTime.parse(text).toInstant() : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            LocalDateTime local = local(text);
            return local == null ? null : local.toInstant(ZoneOffset.UTC);
        }
    }

    /** An amount; a comma is taken for a decimal point. */
    public static BigDecimal amount(String text) {
        if (text.isEmpty() || text.length() > 16) {
            return null;
        }
        int points = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean sign = c == '-' && i == 0 && text.length() > 1;
            points += c == '.' || c == ',' ? 1 : 0;
            if (!sign && c != '.' && c != ',' && (c < '0' || c > '9')) {
                return null;
            }
        }
        return points > 1 || points == text.length() ? null : new BigDecimal(text.replace(',', '.'));
    }

    /** {@code Male}, {@code M}, {@code F} ...; {@code null} for nothing or anything else. */
    public static Gender gender(String text) {
        return switch (text.toUpperCase(Locale.ROOT)) {
            case "MALE", "M", "MI" -> Gender.MALE;
            case "FEMALE", "F", "FI" -> Gender.FEMALE;
            case "UNSPECIFIED", "UNDISCLOSED", "UNKNOWN", "X", "U" -> Gender.UNSPECIFIED;
            default -> null;
        };
    }

    /** At most so many characters, {@code null} for none. */
    public static String orNull(String text, int most) {
        if (text.isEmpty()) {
            return null;
        }
        return text.length() <= most ? text : text.substring(0, most);
    }

    /** The words of a list, parted by blanks of any kind. */
    public static List<String> words(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        List<String> words = new ArrayList<>(2);
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) <= ' ') {
                if (i > from) {
                    words.add(text.substring(from, i));
                }
                from = i + 1;
            }
        }
        return words;
    }

    /** A code of letters and digits in upper case: everything else is left out; empty if nothing is left. */
    public static String code(String text, int most) {
        StringBuilder kept = new StringBuilder(Math.min(text.length(), most));
        for (int i = 0; i < text.length() && kept.length() < most; i++) {
            char c = Character.toUpperCase(text.charAt(i));
            if (c >= 'A' && c <= 'Z' || c >= '0' && c <= '9') {
                kept.append(c);
            }
        }
        return kept.toString();
    }
}
