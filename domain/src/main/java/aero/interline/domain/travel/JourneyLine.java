package aero.interline.domain.travel;

import aero.interline.contracts.fact.AirSegment;
import aero.interline.contracts.fact.ReservationReported;
import aero.interline.domain.customer.SourceKeys;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** A reservation in one line for a timeline, free of names: {@code LH 3PGZOV, 2 persons, FRA-SIN 27 May 2013 (SQ325)}. */
public final class JourneyLine {

    private static final int MOST_FLIGHTS = 4;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ROOT);

    private JourneyLine() {}

    public static String of(ReservationReported reservation) {
        StringBuilder line = new StringBuilder(reservation.label());
        long persons = reservation.passengers().stream().filter(SourceKeys::isPerson).count();
        line.append(persons == 1 ? ", 1 person" : ", " + persons + " persons");
        List<AirSegment> flights = reservation.segments();
        flights.stream().limit(MOST_FLIGHTS).forEach(each -> append(line, each));
        if (flights.size() > MOST_FLIGHTS) {
            line.append(", and ").append(flights.size() - MOST_FLIGHTS).append(" more");
        }
        return line.toString();
    }

    private static void append(StringBuilder line, AirSegment flight) {
        line.append(", ").append(orUnknown(flight.origin())).append('-').append(orUnknown(flight.destination()));
        if (flight.departs() != null) {
            line.append(' ').append(DAY.format(flight.departs()));
        }
        if (flight.number() != null) {
            line.append(" (").append(flight.marketing()).append(flight.number()).append(')');
        }
        if (flight.cancelled()) {
            line.append(" cancelled");
        }
    }

    private static String orUnknown(String airport) {
        return airport == null ? "?" : airport;
    }
}
