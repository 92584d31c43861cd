package aero.interline.formats.pnrgov;

import aero.interline.contracts.fact.FlightDate;
import aero.interline.formats.EvidenceLog;
import aero.interline.formats.airline.AirlineDates;
import aero.interline.formats.edifact.Segment;
import java.util.Locale;

/** The flights of a reservation and the segments behind each TVL that say more about it. */
final class Itinerary {
    private final ReservationDraft draft;
    private final FlightReader reader;
    private final FlightDate flightOfMessage;
    private FlightDraft current;

    Itinerary(ReservationDraft draft, AirlineDates dates, FlightDate flightOfMessage, EvidenceLog evidence) {
        this.draft = draft;
        this.reader = new FlightReader(dates, evidence);
        this.flightOfMessage = flightOfMessage;
    }

    /** The flight of the last TVL, {@code null} before the first and behind a hotel or car. */
    FlightDraft current() {
        return current;
    }

    void leave() {
        current = null;
    }

    /** Whether the TVL only gave another number of the current flight. */
    boolean completes(Segment tvl) {
        boolean completes = current != null && FlightReader.onlyNumber(tvl);
        if (completes) {
            reader.otherNumber(tvl, current, flightOfMessage);
        }
        return completes;
    }

    boolean isFull() {
        return draft.flights.size() >= ReservationDraft.MOST_FLIGHTS;
    }

    void flight(Segment tvl) {
        current = reader.flight(tvl, draft.flights.size() + 1);
        draft.flights.add(current);
    }

    /** Whether there is a flight to operate. */
    boolean operatedBy(Segment tra) {
        if (current != null) {
            reader.operatedBy(tra, current);
        }
        return current != null;
    }

    void status(Segment rpi) {
        if (current != null && rpi.has(2, 0)) {
            current.status = rpi.text(2).toUpperCase(Locale.ROOT);
        }
    }

    void equipment(Segment apd) {
        if (current != null && apd.has(1, 0)) {
            current.equipment = apd.text(1);
        }
    }
}
