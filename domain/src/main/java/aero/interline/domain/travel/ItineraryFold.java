package aero.interline.domain.travel;

import static aero.interline.domain.travel.ReservationFold.first;

import aero.interline.contracts.fact.AirSegment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/** The flights of a reservation after a partial report. */
final class ItineraryFold {

    private final List<AirSegment> flights;
    private final Map<String, String> refs = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Set<String> held = new HashSet<>();

    ItineraryFold(List<AirSegment> known, List<AirSegment> told) {
        flights = new ArrayList<>(known);
        known.forEach(each -> taken.add(each.ref()));
        // what is cancelled may be booked anew in the same message, in another class
        told.stream().filter(AirSegment::cancelled).forEach(this::tell);
        told.stream().filter(each -> !each.cancelled()).forEach(this::tell);
    }

    private void tell(AirSegment told) {
        int at = find(told);
        String ref = at < 0 ? ReservationFold.unused(told.ref(), taken) : flights.get(at).ref();
        refs.put(told.ref(), ref);
        if (!told.cancelled()) {
            held.add(ref);
        }
        if (at < 0) {
            flights.add(merged(told, told, ref));
        } else {
            flights.set(at, merged(flights.get(at), told, ref));
        }
    }

    /** In the same class, else one that is held, else any; a flight that the report tells twice is two bookings. */
    private int find(AirSegment told) {
        Predicate<AirSegment> same = each -> sameFlight(each, told) && !held.contains(each.ref());
        int at = find(same.and(each -> Objects.equals(each.bookingClass(), told.bookingClass())));
        at = at >= 0 ? at : find(same.and(each -> !each.cancelled()));
        return at >= 0 ? at : find(same);
    }

    private int find(Predicate<AirSegment> wanted) {
        for (int i = 0; i < flights.size(); i++) {
            if (wanted.test(flights.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean sameFlight(AirSegment one, AirSegment other) {
        return Objects.equals(one.marketing(), other.marketing()) && Objects.equals(one.number(), other.number())
                && Objects.equals(one.origin(), other.origin()) && Objects.equals(one.destination(), other.destination())
                && (one.departs() == null ? other.departs() == null
                        : other.departs() != null && one.departs().toLocalDate().equals(other.departs().toLocalDate()));
    }

    private static AirSegment merged(AirSegment known, AirSegment told, String ref) {
        boolean timed = told.departsTimeKnown() || !known.departsTimeKnown();
        boolean ownFlight = told.operating() == null || told.operating().equals(told.marketing());
        boolean silent = told.status() == null && !told.cancelled();
        return new AirSegment(told.at(), ref, told.marketing(), ownFlight ? first(known.operating(), told.operating()) : told.operating(),
                told.number(), first(told.operatingNumber(), known.operatingNumber()), told.origin(), told.destination(),
                timed ? told.departs() : known.departs(), told.departsTimeKnown() || known.departsTimeKnown(),
                first(told.arrives(), known.arrives()), first(told.bookingClass(), known.bookingClass()), first(told.cabin(), known.cabin()),
                first(told.status(), known.status()), silent ? known.cancelled() : told.cancelled(), first(told.equipment(), known.equipment()));
    }

    List<AirSegment> flights() {
        return List.copyOf(flights);
    }

    /** What the reservation calls a flight of the report. */
    String ref(String told) {
        return refs.getOrDefault(told, told);
    }
}
