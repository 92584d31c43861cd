package aero.interline.formats.pnrgov;

import aero.interline.contracts.fact.Position;
import aero.interline.formats.EvidenceLog;
import aero.interline.formats.airline.AirimpStatus;
import aero.interline.formats.edifact.Segment;
import java.util.ArrayList;
import java.util.List;

/**
 * An SSR with the place where it stood, from which whom and which flight it means can be told.
 *
 * @param code   what is asked for, {@code DOCS}, {@code SEAT} ...
 * @param text   the free text of the request
 * @param under  the passengers of the TIF it stands under, none in the head and under flights
 * @param flight the flight it stands under, or {@code null}
 */
record PlacedRequest(Segment ssr, Position at, String code, String text, List<PassengerDraft> under, FlightDraft flight) {

    static PlacedRequest of(Segment ssr, List<PassengerDraft> under, FlightDraft flight) {
        return new PlacedRequest(ssr, ssr.position(), ssr.text(1), ssr.text(1, 8), under, flight);
    }

    /** Whether it was refused or taken back. */
    boolean cancelled() {
        return AirimpStatus.cancelled(ssr.text(1, 1));
    }

    /** Passengers that the SSR names by reference; references to nobody are noted. */
    List<PassengerDraft> named(PassengerList passengers, EvidenceLog evidence) {
        if (ssr.elements() < 2) {
            return List.of();
        }
        List<PassengerDraft> named = new ArrayList<>(ssr.elements() - 1);
        for (int element = 2; element <= ssr.elements(); element++) {
            String ref = ssr.text(element, 2);
            PassengerDraft found = ref.isEmpty() ? null : passengers.byRef(ref);
            if (found != null) {
                named.add(found);
            } else if (!ref.isEmpty()) {
                evidence.add(ssr.position(element, 2), "a reference that names no passenger of this reservation",
                        under.isEmpty() ? "nobody in particular" : "the passenger it stands under");
            }
        }
        return named;
    }

    /** Those named, else those it stands under, else the only passenger there is. */
    List<PassengerDraft> meant(PassengerList passengers, EvidenceLog evidence) {
        List<PassengerDraft> named = named(passengers, evidence);
        if (!named.isEmpty()) {
            return named;
        }
        PassengerDraft only = passengers.only();
        return under.isEmpty() && only != null ? List.of(only) : under;
    }

    /** The first of those meant, or {@code null}. */
    PassengerDraft one(PassengerList passengers, EvidenceLog evidence) {
        List<PassengerDraft> meant = meant(passengers, evidence);
        return meant.isEmpty() ? null : meant.get(0);
    }

    /** By its cities, else the flight it stands under; {@code null} when it is for the whole journey. */
    FlightDraft flightMeant(ReservationDraft draft) {
        String origin = ssr.text(1, 6);
        String destination = ssr.text(1, 7);
        if (origin.isEmpty() || flight != null && flight.connects(origin, destination)) {
            return flight;
        }
        FlightDraft found = draft.flight(origin, destination);
        return found != null ? found : flight;
    }
}
