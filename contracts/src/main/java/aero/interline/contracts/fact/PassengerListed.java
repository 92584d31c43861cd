package aero.interline.contracts.fact;

import java.util.List;

/**
 * One passenger's entry in a list about a flight: PNL and ADL before departure, PFS and PRL after it, PAXLST for an
 * authority. The entry is complete as of its version; a later list may say the entry is gone.
 *
 * @param flight       the flight and leg that the list is about
 * @param list         which kind of list; PNL and ADL speak of the same entries
 * @param entry        names the entry among all of this flight and kind of list, the same in every list that speaks of it:
 *                     destination, locator (or document) and name, and an ordinal where these are equal
 * @param version      when the list was made
 * @param standing     what the list says about the passenger
 * @param passenger    documents, memberships and contacts included
 * @param bookingClass reservation booking designator or {@code null}
 * @param cabin        cabin class or {@code null}
 * @param locators     of the reservation, as far as told
 * @param connections  inbound and outbound flights that the entry names
 */
public record PassengerListed(
        Position at,
        FlightDate flight,
        ListKind list,
        String entry,
        ReservationVersion version,
        Standing standing,
        Passenger passenger,
        String bookingClass,
        String cabin,
        List<RecordLocator> locators,
        List<AirSegment> connections,
        List<SpecialService> services,
        List<SeatAssignment> seats,
        List<Bag> bags,
        List<Ticket> tickets,
        List<Fragment> fragments)
        implements Fact {

    /** Lists about one flight; those of one family speak of the same entries. */
    public enum ListKind {
        /** Passenger name list, with its additions and deletions (ADL). */
        PNL,
        /** Passenger final sales message. */
        PFS,
        /** Passenger reconcile list. */
        PRL,
        /** Advance passenger information. */
        PAXLST
    }

    /** What a list says about a passenger. */
    public enum Standing {
        /** Expected on the flight. */
        BOOKED,
        /** Not expected any more. */
        DELETED,
        CHECKED_IN,
        BOARDED,
        /** Flew without having been expected. */
        GO_SHOW,
        /** Was expected and did not come. */
        NO_SHOW,
        OFFLOADED,
        /** Flew in another class than booked, or on a ticket of another flight; as the list says. */
        FLOWN_OTHERWISE
    }

    public PassengerListed {
        locators = List.copyOf(locators);
        connections = List.copyOf(connections);
        services = List.copyOf(services);
        seats = List.copyOf(seats);
        bags = List.copyOf(bags);
        tickets = List.copyOf(tickets);
        fragments = List.copyOf(fragments);
    }

    public PassengerListed with(Standing other) {
        return new PassengerListed(at, flight, list, entry, version, other, passenger, bookingClass, cabin, locators, connections,
                services, seats, bags, tickets, fragments);
    }

    @Override
    public String label() {
        return list + " " + flight.text() + " " + passenger.name().raw();
    }
}
