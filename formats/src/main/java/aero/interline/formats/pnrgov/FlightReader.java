package aero.interline.formats.pnrgov;

import aero.interline.contracts.fact.FlightDate;
import aero.interline.contracts.fact.Position;
import aero.interline.formats.EvidenceLog;
import aero.interline.formats.airline.AirlineDates;
import aero.interline.formats.edifact.Segment;
import java.time.LocalDate;
import java.util.Locale;

/** Reads TVL and TRA: flights, with the two ways in which versions of the standard write a code-share. */
final class FlightReader {
    private final AirlineDates dates;
    private final EvidenceLog evidence;

    FlightReader(AirlineDates dates, EvidenceLog evidence) {
        this.dates = dates;
        this.evidence = evidence;
    }

    /** The flight that the message is about (the TVL before the first reservation), or {@code null}. */
    FlightDate flightOfMessage(Segment tvl) {
        LocalDate day = dates.day(tvl.text(1));
        String carrier = tvl.text(4).toUpperCase(Locale.ROOT);
        String number = flightNumber(tvl.text(5));
        if (day == null || carrier.isEmpty() || number == null) {
            evidence.add(tvl.position(), "the flight of the message lacks carrier, number or day", "no flight");
            return null;
        }
        return new FlightDate(carrier, number, day, code(tvl.text(2)), code(tvl.text(3)));
    }

    FlightDraft flight(Segment tvl, int ordinal) {
        FlightDraft flight = new FlightDraft(tvl.position(), Integer.toString(ordinal));
        flight.departureDay = day(tvl, 0);
        String second = tvl.text(1, 1);
        flight.departureTime = AirlineDates.time(second);
        arrival(tvl, flight);
        flight.origin = code(tvl.text(2));
        flight.destination = code(tvl.text(3));
        flight.marketing = code(tvl.text(4));
        String operating = code(tvl.text(4, 1));
        flight.operating = operating == null ? flight.marketing : operating;
        flight.number = flightNumber(tvl.text(5));
        if (flight.number != null && tvl.has(5, 2) && tvl.text(5, 2).length() == 1) {
            flight.number += tvl.text(5, 2);
        }
        flight.bookingClass = bookingClass(tvl.text(5, 1));
        return flight;
    }

    /** TRA: who operates the flight and under which number. */
    void operatedBy(Segment tra, FlightDraft flight) {
        String carrier = code(tra.text(1));
        if (carrier == null) {
            return;
        }
        flight.operating = carrier;
        flight.operatingNumber = flightNumber(tra.text(2));
    }

    static boolean onlyNumber(Segment tvl) {
        return tvl.text(1).isEmpty() && tvl.text(2).isEmpty() && tvl.text(3).isEmpty() && tvl.has(5, 0);
    }

    /**
     * A TVL with nothing but a number, behind a flight of two carriers: the number under which the other one sells or
     * flies it. The flight of the message itself tells which of the two the first number was.
     */
    void otherNumber(Segment tvl, FlightDraft flight, FlightDate ofMessage) {
        String other = flightNumber(tvl.text(5));
        boolean firstIsOperating = ofMessage != null && ofMessage.carrier().equals(flight.operating)
                && ofMessage.number().equals(flight.number);
        if (firstIsOperating) {
            flight.operatingNumber = flight.number;
            flight.number = other;
            flight.bookingClass = PassengerDraft.first(bookingClass(tvl.text(5, 1)), flight.bookingClass);
        } else {
            flight.operatingNumber = other;
        }
        evidence.add(tvl.position(), "a TVL with a flight number alone", firstIsOperating
                ? "the number under which " + flight.marketing + " sells the flight"
                : "the number under which " + flight.operating + " operates the flight");
    }

    private void arrival(Segment tvl, FlightDraft flight) {
        String third = tvl.text(1, 2);
        String fourth = tvl.text(1, 3);
        LocalDate arrivalDay = flight.departureDay;
        if (AirlineDates.digits(third, 4) && fourth.isEmpty()) {
            evidence.add(tvl.position(1, 2), "a time in the place of the day of arrival", "time of arrival");
            fourth = third;
        } else if (!third.isEmpty()) {
            arrivalDay = day(tvl, 2);
        }
        if (!fourth.isEmpty() && AirlineDates.time(fourth) == null) {
            evidence.add(tvl.position(1, 3), "a time of arrival that is none", "not known");
        } else if (!fourth.isEmpty() && arrivalDay != null) {
            flight.arrives = AirlineDates.at(arrivalDay, AirlineDates.time(fourth));
        }
    }

    private LocalDate day(Segment tvl, int component) {
        String text = tvl.text(1, component);
        LocalDate day = text.isEmpty() ? null : dates.day(text);
        if (day == null && !text.isEmpty()) {
            LocalDate turned = AirlineDates.serviceDay(text);
            Position at = tvl.position(1, component);
            boolean near = turned != null && Math.abs(turned.toEpochDay() - dates.reference().toEpochDay()) < 800;
            evidence.add(at, "a date that is none", near ? "written as yyMMdd" : "not known");
            return near ? turned : null;
        }
        return day;
    }

    /** Without leading zeros; {@code null} for texts such as OPEN and ARNK. */
    static String flightNumber(String text) {
        int from = 0;
        while (from < text.length() - 1 && text.charAt(from) == '0') {
            from++;
        }
        boolean number = !text.isEmpty() && text.length() <= 6 && Character.isDigit(text.charAt(from));
        return number ? text.substring(from).toUpperCase(Locale.ROOT) : null;
    }

    private static String bookingClass(String text) {
        return text.isEmpty() ? null : text.toUpperCase(Locale.ROOT);
    }

    private static String code(String text) {
        return text.isEmpty() ? null : text.toUpperCase(Locale.ROOT);
    }
}
