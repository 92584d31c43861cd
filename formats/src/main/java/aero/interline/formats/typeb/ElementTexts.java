package aero.interline.formats.typeb;

import aero.interline.contracts.fact.AirSegment;
import aero.interline.contracts.fact.Bag;
import aero.interline.contracts.fact.FlightDate;
import aero.interline.contracts.fact.Position;
import aero.interline.contracts.fact.RecordLocator;
import aero.interline.formats.airline.AirimpStatus;
import aero.interline.formats.airline.Texts;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** The elements of a list that are no requests: locators, connecting flights, baggage. Each answers {@code null} for what it is not. */
final class ElementTexts {
    private ElementTexts() {}

    /** {@code .L/ABC123/UT}; a locator without a carrier is that of the carrier whose list it is. */
    static RecordLocator locator(String text, String carrier) {
        int slash = text.indexOf('/');
        String locator = (slash < 0 ? text : text.substring(0, slash)).strip();
        String whose = slash < 0 ? carrier : Texts.part(text, slash + 1, text.length()).strip();
        boolean plausible = locator.length() >= 5 && locator.length() <= 8 && whose.length() <= 3;
        for (int i = 0; i < locator.length() && plausible; i++) {
            char c = locator.charAt(i);
            plausible = c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
        }
        return plausible ? new RecordLocator(whose.isEmpty() ? carrier : whose, locator, null) : null;
    }

    /**
     * {@code .I/BA123Y10LHR} or {@code .O/AF456Y10CDG1830HK}: carrier, number, class, day, airport, and at will a second
     * airport, one or two times and a status.
     *
     * @param inbound whether it brings the passenger to the flight of the list
     * @param ref     name of the segment in its fact
     */
    static AirSegment connection(Position at, String text, boolean inbound, FlightDate flight, String destination, String ref) {
        int digits = text.length() > 3 && letters(text, 0, 3) ? 3 : 2;
        int end = digits;
        while (end < text.length() && end < digits + 4 && Character.isDigit(text.charAt(end))) {
            end++;
        }
        int number = TelexDates.number(text, digits, end);
        int day = number < 0 ? -1 : TelexDates.number(text, end + 1, end + 3);
        int airport = end + 3;
        if (day >= 1 && TelexDates.month(text, airport) > 0 && letters(text, airport, airport + 6)) {
            airport += 3;
        }
        if (day < 1 || day > 31 || !letters(text, end, end + 1) || !letters(text, airport, airport + 3)) {
            return null;
        }
        String other = text.substring(airport, airport + 3);
        int rest = airport + 3;
        boolean both = letters(text, rest, rest + 3);
        String second = both ? text.substring(rest, rest + 3) : null;
        rest += both ? 3 : 0;
        LocalTime time = time(text, rest);
        LocalTime arrival = time == null ? null : time(text, rest + 4);
        String status = text.length() >= rest + 2 && letters(text, text.length() - 2, text.length())
                ? text.substring(text.length() - 2) : null;
        LocalDate on = TelexDates.near(day, flight.date());
        String from = inbound ? other : both ? other : destination;
        String to = inbound ? both ? second : flight.origin() : both ? second : other;
        LocalDateTime departs = inbound && arrival == null && time != null ? on.atStartOfDay()
                : on.atTime(time == null ? LocalTime.MIDNIGHT : time);
        boolean departureKnown = time != null && !(inbound && arrival == null);
        LocalDateTime arrives = arrival != null ? on.atTime(arrival) : inbound && time != null ? on.atTime(time) : null;
        if (arrives != null && departureKnown && arrives.isBefore(departs)) {
            arrives = arrives.plusDays(1);
        }
        String carrier = text.substring(0, digits);
        return new AirSegment(at, ref, carrier, carrier, Integer.toString(number), null, from, to, departs, departureKnown, arrives,
                text.substring(end, end + 1), null, status, AirimpStatus.cancelled(status), null);
    }

    private static LocalTime time(String text, int from) {
        int value = TelexDates.number(text, from, from + 4);
        return value < 0 || value / 100 > 23 || value % 100 > 59 ? null : LocalTime.of(value / 100, value % 100);
    }

    private static boolean letters(String text, int from, int to) {
        if (to > text.length()) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (!Character.isLetter(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** {@code .W/K/2/35}: unit, pieces, checked weight, and at will that of the hand baggage. */
    static Bag weight(Position at, String text) {
        int unit = text.indexOf('/');
        int pieces = unit < 0 ? -1 : text.indexOf('/', unit + 1);
        if (pieces < 0 || unit != 1) {
            return null;
        }
        int behind = text.indexOf('/', pieces + 1);
        int count = TelexDates.number(text, unit + 1, pieces);
        int weight = TelexDates.number(text, pieces + 1, behind < 0 ? text.length() : behind);
        return count < 1 || count > 999 || weight > 99_999 ? null
                : new Bag(at, null, null, count, weight < 0 ? null : Integer.valueOf(weight), text.substring(0, 1), null, null, null);
    }

    /** {@code .N/0555123456002/PRG}: licence plate of the first piece, number of pieces in three digits, destination. */
    static Bag tags(Position at, String text) {
        int slash = text.indexOf('/');
        String plate = (slash < 0 ? text : text.substring(0, slash)).strip();
        if (plate.length() != 13 || TelexDates.number(plate, 0, 5) < 0 || TelexDates.number(plate, 5, 13) < 0) {
            return null;
        }
        int pieces = TelexDates.number(plate, 10, 13);
        return pieces < 1 ? null : new Bag(at, null, null, pieces, null, null, null, plate.substring(0, 10),
                slash < 0 ? null : Texts.orNull(text.substring(slash + 1).strip()));
    }
}
