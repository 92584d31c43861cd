package aero.interline.formats.pnrgov;

import aero.interline.contracts.fact.Position;
import aero.interline.contracts.fact.SeatAssignment;
import aero.interline.formats.EvidenceLog;
import aero.interline.formats.airline.SeatText;
import aero.interline.formats.airline.Texts;
import aero.interline.formats.edifact.Segment;
import java.util.List;
import java.util.Set;

/** Seats that SSRs name. A wish without a number is no seat. */
final class SeatRequests {
    private static final Set<String> CODES = Set.of("SEAT", "NSST", "NSSA", "NSSW", "NSSB", "NSSR", "SMST", "SMSA",
            "SMSW", "SMSB", "RQST");

    private final ReservationDraft draft;
    private final PassengerList passengers;
    private final EvidenceLog evidence;

    SeatRequests(ReservationDraft draft, PassengerList passengers, EvidenceLog evidence) {
        this.draft = draft;
        this.passengers = passengers;
        this.evidence = evidence;
    }

    /** Whether the SSR was about numbered seats and has been read. */
    boolean read(PlacedRequest request) {
        Segment ssr = request.ssr();
        if (!CODES.contains(request.code())) {
            return false;
        }
        boolean unassigned = false;
        int before = draft.seats.size();
        for (int element = 2; element <= ssr.elements(); element++) {
            String text = ssr.text(element);
            String seat = SeatText.number(text);
            unassigned |= text.equals("XXX");
            if (seat != null) {
                Position at = ssr.position(element);
                add(request, seat, holder(request, ssr.text(element, 2), at), at);
            }
        }
        for (String seat : request.text().startsWith(".") ? SeatText.list(request.text()) : List.<String>of()) {
            List<PassengerDraft> meant = request.meant(passengers, evidence);
            add(request, seat, meant.size() == 1 ? meant.get(0) : null, ssr.position(1, 8));
        }
        return draft.seats.size() > before || unassigned;
    }

    private void add(PlacedRequest request, String seat, PassengerDraft passenger, Position at) {
        String origin = request.ssr().text(1, 6);
        String destination = request.ssr().text(1, 7);
        FlightDraft flight = request.flightMeant(draft);
        if (flight != null && origin.isEmpty()) {
            origin = flight.origin == null ? "" : flight.origin;
            destination = flight.destination == null ? "" : flight.destination;
        } else if (flight != null && !flight.connects(origin, destination)) {
            flight = null;
        }
        draft.seats.add(new SeatAssignment(at, passenger == null ? null : passenger.ref, flight == null ? null : flight.ref,
                seat, Texts.orNull(origin), Texts.orNull(destination), null, request.code()));
    }

    private PassengerDraft holder(PlacedRequest request, String ref, Position at) {
        if (ref.isEmpty()) {
            return request.under().size() == 1 ? request.under().get(0) : passengers.only();
        }
        PassengerDraft named = passengers.byRef(ref);
        if (named == null) {
            evidence.add(at, "a reference that names no passenger of this reservation", "nobody in particular");
        }
        return named;
    }
}
