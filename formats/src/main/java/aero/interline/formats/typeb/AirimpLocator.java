package aero.interline.formats.typeb;

import aero.interline.contracts.fact.BookingOffice;
import aero.interline.contracts.fact.RecordLocator;
import aero.interline.formats.airline.Texts;

/**
 * A record locator line of a booking message: {@code MUC1A ABC123/9PO4/23497544/LON/1A/T/GB/EUR}. City and system that gave
 * the locator, the locator, and at will where the booking was made: office, IATA number, city, system, type, country, currency.
 *
 * @param desk   city and system, as they stand
 * @param usual  whether it is six letters and digits; letters or digits alone may be words of a text
 * @param office or {@code null}
 */
record AirimpLocator(String desk, RecordLocator locator, boolean usual, BookingOffice office) {

    /** {@code null} when the line is none. */
    static AirimpLocator read(String line) {
        int blank = line.indexOf(' ');
        if (blank != 5 && blank != 7 || !AirimpSegment.letters(line, 0, 3)) {
            return null;
        }
        int from = Request.skipBlanks(line, blank);
        int to = from;
        int digits = 0;
        while (to < line.length() && (line.charAt(to) >= 'A' && line.charAt(to) <= 'Z' || Character.isDigit(line.charAt(to)))) {
            digits += Character.isDigit(line.charAt(to)) ? 1 : 0;
            to++;
        }
        int length = to - from;
        boolean ends = to == line.length() || line.charAt(to) == '/' || line.charAt(to) == ' ';
        if (!ends || length < 5 || length > 8 || digits == 0 && length != 6) {
            return null;
        }
        return new AirimpLocator(line.substring(0, blank), new RecordLocator(line.substring(blank - 2, blank), line.substring(from, to), null),
                length == 6 && digits > 0 && digits < length,
                to < line.length() && line.charAt(to) == '/' ? office(line.substring(to + 1)) : null);
    }

    private static BookingOffice office(String text) {
        String[] part = text.split("/", 9);
        String iata = part(part, 1);
        boolean numeric = iata.length() >= 7 && TelexDates.number(iata, 0, iata.length()) >= 0;
        String city = part(part, 2);
        return new BookingOffice(numeric ? Texts.orNull(part(part, 3)) : null, numeric ? iata : null,
                Texts.orNull(numeric ? part(part, 0) : text.strip()), numeric && city.length() == 3 ? city : null,
                numeric ? Texts.orNull(part(part, 5)) : null, numeric ? Texts.orNull(part(part, 6)) : null,
                numeric ? Texts.orNull(part(part, 4)) : null, null);
    }

    private static String part(String[] parts, int at) {
        return at < parts.length ? parts[at].strip() : "";
    }
}
