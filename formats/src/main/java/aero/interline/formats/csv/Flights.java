package aero.interline.formats.csv;

import aero.interline.contracts.fact.FlightDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Flights in the cells of a table. */
final class Flights {
    static final String COLUMNS = """
            flight flightnumber flightno flightnr flt
            flightDate flightdate departuredate dateofflight
            origin from departureairport boardpoint dep
            destination to arrivalairport offpoint arr
            """;
    private static final Pattern DESIGNATOR = Pattern.compile("([A-Z][A-Z0-9]|[A-Z0-9][A-Z]|[A-Z]{3}) ?0*(\\d{1,4}[A-Z]?)");
    private static final Pattern LEG = Pattern.compile(
            "([A-Z][A-Z0-9]|[A-Z0-9][A-Z]) ?0*(\\d{1,4}[A-Z]?)[/ ](\\d{4}-\\d{2}-\\d{2})(?:[/ ]([A-Z]{3})[-/ ]?([A-Z]{3}))?");

    private Flights() {}

    /** The flight of a row whose day is told in a column of its own; {@code null} if none is told. */
    static FlightDate of(Cells row) {
        String told = row.text("flight");
        if (told == null) {
            return null;
        }
        Matcher it = DESIGNATOR.matcher(told.toUpperCase(Locale.ROOT));
        LocalDate day = CellDates.date(row, "flightDate");
        if (!it.matches() || day == null) {
            row.verdict(it.matches() ? "flightDate" : "flight", it.matches() ? "no day of the flight" : "no flight number",
                    "send the flight as LH400 and its day as 2026-12-31");
            return null;
        }
        return new FlightDate(it.group(1), it.group(2), day, airport(row, "origin"), airport(row, "destination"));
    }

    private static String airport(Cells row, String column) {
        String code = row.text(column);
        return code != null && code.matches("[A-Za-z]{3}") ? code.toUpperCase(Locale.ROOT) : null;
    }

    /** {@code LH400/2026-12-01/FRA-JFK LH401/2026-12-09/JFK-FRA}, parted by blanks, bars or plus signs. */
    static List<FlightDate> legs(Cells row, String column) {
        List<FlightDate> legs = new ArrayList<>();
        String told = row.text(column, 1000);
        for (String each : told == null ? new String[0] : told.toUpperCase(Locale.ROOT).split("[ |+]+")) {
            Matcher it = LEG.matcher(each);
            LocalDate day = it.matches() ? day(it.group(3)) : null;
            if (day == null) {
                row.verdict(column, "a coupon that is no flight", "send coupons as LH400/2026-12-01/FRA-JFK");
            } else if (legs.size() < 100) {
                legs.add(new FlightDate(it.group(1), it.group(2), day, it.group(4), it.group(5)));
            }
        }
        return legs;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null; // a 31st of April
        }
    }
}
