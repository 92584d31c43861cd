package aero.interline.formats.paxlst;

import aero.interline.contracts.fact.AirSegment;
import aero.interline.contracts.fact.FlightDate;
import aero.interline.contracts.fact.Position;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * One leg of a flight that a list is about.
 *
 * @param departs {@code null} if not told; {@code day} is never
 */
record Leg(
        Position at, String carrier, String number, String origin, String destination, LocalDate day, LocalDateTime departs,
        boolean departsTimeKnown, LocalDateTime arrives) {

    FlightDate flight() {
        return new FlightDate(carrier, number, day, origin, destination);
    }

    AirSegment segment(int ordinal) {
        return new AirSegment(at, Integer.toString(ordinal), carrier, carrier, number, null, origin, destination,
                departs == null ? day.atStartOfDay() : departs, departsTimeKnown, arrives, null, null, null, false, null);
    }
}
