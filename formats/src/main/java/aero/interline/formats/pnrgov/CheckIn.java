package aero.interline.formats.pnrgov;

import aero.interline.contracts.fact.Bag;
import aero.interline.contracts.fact.SeatAssignment;
import aero.interline.formats.EvidenceLog;
import aero.interline.formats.airline.Numbers;
import aero.interline.formats.airline.PersonNames;
import aero.interline.formats.airline.SeatText;
import aero.interline.formats.airline.Texts;
import aero.interline.formats.edifact.Segment;
import java.util.HashSet;
import java.util.Set;

/**
 * The check-in data of one flight: TRI opens a traveller, TIF names the passenger, SSD is the seat in fact, TBD the
 * bags. A passenger who is not in the reservation is not invented: the group says so as evidence.
 */
final class CheckIn {
    private final ReservationDraft draft;
    private final PassengerList passengers;
    private final EvidenceLog evidence;
    private final FlightDraft flight;
    private final Set<PassengerDraft> seen = new HashSet<>();
    private PassengerDraft current;

    CheckIn(ReservationDraft draft, PassengerList passengers, EvidenceLog evidence, FlightDraft flight) {
        this.draft = draft;
        this.passengers = passengers;
        this.evidence = evidence;
        this.flight = flight;
    }

    void traveller(Segment tri) {
        String ref = tri.text(2, 3);
        current = ref.isEmpty() ? null : passengers.byRef(ref);
    }

    /** The name is surer than the number in TRI, which some senders count over the whole message. */
    void passenger(Segment tif) {
        PassengerDraft found = passengers.named(tif, seen);
        if (found == null) {
            evidence.add(tif.position(), "a passenger checked in who is not in the reservation",
                    current == null ? "left out" : "the traveller of the TRI before it");
        } else {
            current = found;
        }
        if (current != null) {
            seen.add(current);
        }
    }

    void seat(Segment ssd) {
        String seat = SeatText.number(ssd.text(1));
        if (seat == null) {
            if (!ssd.text(1).isEmpty() && !ssd.text(1).startsWith("XXX")) {
                evidence.add(ssd.position(1), "a seat that is none", "no seat");
            }
            return;
        }
        if (current == null) {
            evidence.add(ssd.position(), "a seat of nobody known", "left out");
            return;
        }
        String cabin = ssd.text(5);
        draft.seats.add(new SeatAssignment(ssd.position(), current.ref, flight == null ? null : flight.ref, seat,
                flight == null ? null : flight.origin, flight == null ? null : flight.destination,
                cabin.isEmpty() ? null : cabin, "SSD"));
    }

    /** TBD: pieces and weight, then a composite per tag. The weight stands on the first entry. */
    void bags(Segment tbd) {
        int declared = Numbers.positive(tbd.text(2), 999);
        int tags = 0;
        for (int element = 5; element <= tbd.elements(); element++) {
            tags += tbd.has(element, 1) ? 1 : 0;
        }
        if (tags > 0 && declared >= 0 && declared != tags) {
            evidence.add(tbd.position(2), declared + " pieces declared, " + tags + " tags listed",
                    declared > tags ? "pieces without tag beside the tagged ones" : "as many pieces as tags");
        }
        Integer weight = weight(tbd);
        String unit = weight == null ? null : switch (tbd.text(2, 2)) {
            case "700", "K", "KG" -> "K";
            case "701", "L", "LB" -> "L";
            default -> null;
        };
        String who = current == null ? null : current.ref;
        String where = flight == null ? null : flight.ref;
        for (int element = 5; element <= tbd.elements(); element++) {
            if (tbd.has(element, 1)) {
                draft.bags.add(new Bag(tbd.position(element), who, where, 1, weight, unit, Texts.orNull(tbd.text(element)),
                        tbd.text(element, 1), destination(tbd, element)));
                weight = null;
                unit = null;
            }
        }
        if (declared > tags) {
            draft.bags.add(new Bag(tbd.position(), who, where, declared - tags, weight, unit, null, null, null));
        }
    }

    private Integer weight(Segment tbd) {
        int value = Numbers.positive(tbd.text(2, 1), 99_999);
        return value < 0 ? null : value;
    }

    private String destination(Segment tbd, int element) {
        String text = tbd.text(element, 3);
        boolean airport = text.length() == 3 && PersonNames.letters(text).equals(text);
        if (!text.isEmpty() && !airport) {
            evidence.add(tbd.position(element, 3), "a destination of a bag that is no airport", "not known");
        }
        return airport ? text : null;
    }
}
