package aero.interline.formats.pnrgov;

import aero.interline.contracts.fact.AirSegment;
import aero.interline.contracts.fact.Bag;
import aero.interline.contracts.fact.BookingOffice;
import aero.interline.contracts.fact.Contact;
import aero.interline.contracts.fact.Fragment;
import aero.interline.contracts.fact.HistoryLine;
import aero.interline.contracts.fact.Passenger;
import aero.interline.contracts.fact.Payment;
import aero.interline.contracts.fact.Position;
import aero.interline.contracts.fact.RecordLocator;
import aero.interline.contracts.fact.ReservationKey;
import aero.interline.contracts.fact.ReservationReported;
import aero.interline.contracts.fact.ReservationStatus;
import aero.interline.contracts.fact.ReservationVersion;
import aero.interline.contracts.fact.SeatAssignment;
import aero.interline.contracts.fact.SpecialService;
import aero.interline.contracts.fact.Ticket;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything known of one reservation while its segments are being read. */
final class ReservationDraft {
    /** Segments of one itinerary; more are kept as fragments. */
    static final int MOST_FLIGHTS = 500;

    private static final Comparator<SpecialService> SERVICES_BY_PLACE = Comparator.comparingInt(each -> each.at().offset());
    private static final Comparator<SeatAssignment> SEATS_BY_PLACE = Comparator.comparingInt(each -> each.at().offset());

    final Map<String, RecordLocator> locators = new LinkedHashMap<>();
    final Map<String, RecordLocator> splitFrom = new LinkedHashMap<>();
    final List<FlightDraft> flights = new ArrayList<>(4);
    private final Map<String, FlightDraft> flightByCities = new HashMap<>();
    final List<SpecialService> services = new ArrayList<>();
    final List<SeatAssignment> seats = new ArrayList<>();
    final List<Bag> bags = new ArrayList<>();
    final Map<String, Ticket> tickets = new LinkedHashMap<>();
    final List<Contact> contacts = new ArrayList<>();
    final List<Payment> payments = new ArrayList<>();
    final List<HistoryLine> history = new ArrayList<>();
    final List<Fragment> fragments = new ArrayList<>();
    BookingOffice office;
    Instant lastModified;
    LocalDate ticketed;
    RecordLocator key;

    /** What is known, as a fact; services and seats in the order of the message. */
    ReservationReported toFact(Position at, ReservationReader.Surroundings around, List<PassengerDraft> people) {
        services.sort(SERVICES_BY_PLACE);
        seats.sort(SEATS_BY_PLACE);
        LocalDate created = key.created() == null ? null : key.created().toLocalDate();
        return new ReservationReported(at, new ReservationKey(key.carrier(), key.locator(), created),
                new ReservationVersion(lastModified, around.interchangedAt()), List.copyOf(locators.values()),
                ticketed != null ? ticketed : created,
                dead() ? ReservationStatus.CANCELLED : ReservationStatus.ACTIVE, around.flight(), office,
                passengers(people), segments(), services, seats, bags,
                List.copyOf(tickets.values()), contacts, payments, List.copyOf(splitFrom.values()), history, fragments);
    }

    static List<Passenger> passengers(List<PassengerDraft> people) {
        List<Passenger> all = new ArrayList<>(people.size());
        for (PassengerDraft each : people) {
            all.add(each.toPassenger());
        }
        return all;
    }

    private List<AirSegment> segments() {
        List<AirSegment> all = new ArrayList<>(flights.size());
        for (FlightDraft each : flights) {
            all.add(each.toSegment());
        }
        return all;
    }

    /** Whether none of its flights is held any more. */
    private boolean dead() {
        for (FlightDraft each : flights) {
            if (!each.cancelled()) {
                return false;
            }
        }
        return !flights.isEmpty();
    }

    static void add(Map<String, RecordLocator> to, RecordLocator locator) {
        to.merge(locator.carrier() + "/" + locator.locator(), locator,
                (known, again) -> known.created() == null ? again : known);
    }

    /** To be called when the flight's status is known. */
    void index(FlightDraft flight) {
        String cities = flight.origin + flight.destination;
        FlightDraft known = flightByCities.get(cities);
        if (known == null || known.cancelled() && !flight.cancelled()) {
            flightByCities.put(cities, flight);
        }
    }

    /** The first flight between two cities that is not cancelled, or {@code null}. */
    FlightDraft flight(String origin, String destination) {
        return flightByCities.get(origin + destination);
    }

    /** The same coupon of the same passenger is told on several places; a place without passenger adds nothing. */
    void add(Ticket ticket) {
        String coupon = ticket.number() + "/" + ticket.coupon() + "/";
        if (ticket.passengerRef() == null) {
            tickets.putIfAbsent(coupon, ticket);
            return;
        }
        Ticket anonymous = tickets.get(coupon);
        if (anonymous != null && anonymous.passengerRef() == null) {
            tickets.remove(coupon);
        }
        Ticket known = tickets.putIfAbsent(coupon, ticket);
        if (known != null && !ticket.passengerRef().equals(known.passengerRef())) {
            tickets.putIfAbsent(coupon + ticket.passengerRef(), ticket);
        }
    }
}
