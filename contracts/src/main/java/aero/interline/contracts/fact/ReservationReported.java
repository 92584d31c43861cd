package aero.interline.contracts.fact;

import java.time.LocalDate;
import java.util.List;

/**
 * A reservation (PNR) as one system saw it at one moment. Unless it is {@link Partial}, it is complete: what is absent here is no longer
 * part of the reservation, except that a message may be older than what the hub already knows (see {@link ReservationVersion}).
 *
 * <p>Within a reservation, passengers and segments are named by their {@code ref}; services, seats, bags and tickets
 * point to them. A {@code null} reference means "all of them".
 *
 * @param at        the reservation's own part of the message, first to last segment
 * @param key       identity of the reservation
 * @param version   what orders two reports of the same reservation
 * @param locators  every record locator named, the key's own included
 * @param bookedOn  day of booking, or {@code null} if not told
 * @param status    whether it lives
 * @param flight    the flight on whose occasion it was reported (PNRGOV is a push per flight), or {@code null}
 * @param office    where it was made, or {@code null}
 * @param splitFrom locators of reservations it was divided from or into
 * @param history   history lines as sent, oldest first
 * @param fragments parts that were not understood, kept as they stand
 * @param partial   whether it tells only what is affected; {@code null} if it is complete
 */
public record ReservationReported(
        Position at,
        ReservationKey key,
        ReservationVersion version,
        List<RecordLocator> locators,
        LocalDate bookedOn,
        ReservationStatus status,
        FlightDate flight,
        BookingOffice office,
        List<Passenger> passengers,
        List<AirSegment> segments,
        List<SpecialService> services,
        List<SeatAssignment> seats,
        List<Bag> bags,
        List<Ticket> tickets,
        List<Contact> contacts,
        List<Payment> payments,
        List<RecordLocator> splitFrom,
        List<HistoryLine> history,
        List<Fragment> fragments,
        Partial partial)
        implements Fact {

    public ReservationReported {
        locators = List.copyOf(locators);
        passengers = List.copyOf(passengers);
        segments = List.copyOf(segments);
        services = List.copyOf(services);
        seats = List.copyOf(seats);
        bags = List.copyOf(bags);
        tickets = List.copyOf(tickets);
        contacts = List.copyOf(contacts);
        payments = List.copyOf(payments);
        splitFrom = List.copyOf(splitFrom);
        history = List.copyOf(history);
        fragments = List.copyOf(fragments);
    }

    /** A complete report. */
    public ReservationReported(
            Position at, ReservationKey key, ReservationVersion version, List<RecordLocator> locators, LocalDate bookedOn,
            ReservationStatus status, FlightDate flight, BookingOffice office, List<Passenger> passengers, List<AirSegment> segments,
            List<SpecialService> services, List<SeatAssignment> seats, List<Bag> bags, List<Ticket> tickets, List<Contact> contacts,
            List<Payment> payments, List<RecordLocator> splitFrom, List<HistoryLine> history, List<Fragment> fragments) {
        this(at, key, version, locators, bookedOn, status, flight, office, passengers, segments, services, seats, bags, tickets, contacts,
                payments, splitFrom, history, fragments, null);
    }

    @Override
    public String label() {
        return key.carrier() + " " + key.locator();
    }
}
