package aero.interline.exchange.control;

import aero.interline.contracts.exchange.Systems;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file that should be here every day by some time.
 *
 * @param system who sends it
 * @param name   of the file; {@code *} stands for any characters, {@code ?} for one, {@code {yyyyMMdd}} for the day
 * @param by     local time
 */
public record FileDue(String system, String name, LocalTime by, ZoneId zone) {

    private static final Pattern RULE = Pattern.compile(
            "(" + String.join("|", Systems.ALL) + ") ([^ /]{1,150}) by (\\d{2}:\\d{2}) (\\S+)");
    private static final Pattern DAY = Pattern.compile("\\{([^}]*)}");

    /**
     * Reads {@code loyalty MILES-*.dat by 06:00 Europe/Berlin, departure PFS-{yyyyMMdd}.txt by 23:30 UTC}.
     *
     * @throws IllegalArgumentException naming what cannot be read, and how it should be written
     */
    public static List<FileDue> of(String rules) {
        return Rules.read("interline.expect.files", rules, RULE, FileDue::of,
                "SYSTEM NAME by HH:MM ZONE, such as 'loyalty MILES-*.dat by 06:00 Europe/Berlin'");
    }

    private static FileDue of(Matcher rule) {
        FileDue due = new FileDue(rule.group(1), rule.group(2), LocalTime.parse(rule.group(3)), ZoneId.of(rule.group(4)));
        due.nameOf(LocalDate.EPOCH);
        return due;
    }

    /** Whether its name tells the day. */
    boolean dated() {
        return DAY.matcher(name).find();
    }

    Instant deadline(LocalDate day) {
        return day.atTime(by).atZone(zone).toInstant();
    }

    /** Days whose deadline lies between two moments, the later one included. */
    List<LocalDate> due(Instant after, Instant until) {
        LocalDate first = LocalDate.ofInstant(after, zone);
        return first.datesUntil(LocalDate.ofInstant(until, zone).plusDays(1))
                .filter(day -> deadline(day).isAfter(after) && !deadline(day).isAfter(until))
                .toList();
    }

    String series(LocalDate day) {
        return name + "/" + day;
    }

    /** The day of a series, if it is one of these files. */
    Optional<LocalDate> day(String series) {
        int slash = series.indexOf('/');
        boolean own = slash >= 0 && series.substring(0, slash).equals(name) && series.substring(slash + 1).matches("\\d{4}-\\d\\d-\\d\\d");
        return own ? Optional.of(LocalDate.parse(series.substring(slash + 1))) : Optional.empty();
    }

    String expected(LocalDate day) {
        return "file " + nameOf(day) + ", due on " + day + " at " + by + " (" + zone + ")";
    }

    /** Regular expression for the names of the day's files. */
    String expression(LocalDate day) {
        StringBuilder expression = new StringBuilder("^");
        nameOf(day).codePoints().forEach(each -> {
            if (each == '*' || each == '?') {
                expression.append(each == '*' ? ".*" : ".");
            } else {
                expression.append(Character.isLetterOrDigit(each) ? "" : "\\").appendCodePoint(each);
            }
        });
        return expression.append('$').toString();
    }

    private String nameOf(LocalDate day) {
        return DAY.matcher(name).replaceAll(found ->
                Matcher.quoteReplacement(DateTimeFormatter.ofPattern(found.group(1), Locale.ROOT).format(day)));
    }
}
