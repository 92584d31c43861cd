package aero.interline.formats.pnrgov;

import aero.interline.contracts.fact.AirSegment;
import aero.interline.contracts.fact.Position;
import aero.interline.formats.airline.AirimpStatus;
import aero.interline.formats.airline.AirlineDates;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** A flight of the itinerary while the segments after its TVL still add to it. */
final class FlightDraft {
    final Position at;
    final String ref;
    String marketing;
    String operating;
    String number;
    String operatingNumber;
    String origin;
    String destination;
    LocalDate departureDay;
    LocalTime departureTime;
    LocalDateTime arrives;
    String bookingClass;
    String status;
    String equipment;

    FlightDraft(Position at, String ref) {
        this.at = at;
        this.ref = ref;
    }

    boolean cancelled() {
        return AirimpStatus.cancelled(status);
    }

    boolean codeShare() {
        return operating != null && !operating.equals(marketing);
    }

    boolean connects(String from, String to) {
        return from.equals(origin) && to.equals(destination);
    }

    AirSegment toSegment() {
        return new AirSegment(at, ref, marketing, operating == null ? marketing : operating, number, operatingNumber,
                origin, destination, AirlineDates.at(departureDay, departureTime), departureTime != null, arrives,
                bookingClass, null, status, cancelled(), equipment);
    }
}
