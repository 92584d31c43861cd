package aero.interline.formats.airline;

import aero.interline.contracts.exchange.BusinessKey;
import aero.interline.contracts.exchange.BusinessKey.Kind;
import aero.interline.contracts.fact.BoardingPassScanned;
import aero.interline.contracts.fact.FlightDate;
import aero.interline.contracts.fact.IdentityDocument;
import aero.interline.contracts.fact.LoyaltyMembership;
import aero.interline.contracts.fact.Passenger;
import aero.interline.contracts.fact.PassengerListed;
import aero.interline.contracts.fact.RecordLocator;
import aero.interline.contracts.fact.ReservationReported;
import aero.interline.contracts.fact.Ticket;
import java.util.Collection;

/** The keys by which people look for a message later. */
public final class BusinessKeys {
    private BusinessKeys() {}

    /** Adds locators, tickets, members, documents and the flight, each once and normalised. */
    public static void collect(ReservationReported from, Collection<BusinessKey> to) {
        for (RecordLocator each : from.locators()) {
            locator(each.locator(), to);
        }
        locator(from.key().locator(), to);
        collect(from.passengers(), from.tickets(), to);
        if (from.flight() != null) {
            add(to, Kind.FLIGHT, from.flight().text());
        }
    }

    /** Adds what one entry of a list is found by, as above. */
    public static void collect(PassengerListed from, Collection<BusinessKey> to) {
        collectBesideFlight(from, to);
        add(to, Kind.FLIGHT, from.flight().text());
    }

    /** The same of an entry whose flight is that of the whole list. */
    public static void collectBesideFlight(PassengerListed from, Collection<BusinessKey> to) {
        for (RecordLocator each : from.locators()) {
            locator(each.locator(), to);
        }
        tickets(from.tickets(), to);
        person(from.passenger(), to);
    }

    /** Adds what one leg of a boarding pass is found by, as above. */
    public static void collect(BoardingPassScanned from, Collection<BusinessKey> to) {
        add(to, Kind.LOCATOR, from.locator());
        add(to, Kind.TICKET, from.ticket());
        for (LoyaltyMembership each : from.memberships()) {
            add(to, Kind.MEMBER, each.number());
        }
        add(to, Kind.FLIGHT, from.flight().text());
    }

    public static void flight(FlightDate flight, Collection<BusinessKey> to) {
        add(to, Kind.FLIGHT, flight.text());
    }

    public static void locator(String locator, Collection<BusinessKey> to) {
        add(to, Kind.LOCATOR, locator);
    }

    public static void collect(Collection<Passenger> passengers, Collection<Ticket> tickets, Collection<BusinessKey> to) {
        tickets(tickets, to);
        for (Passenger each : passengers) {
            person(each, to);
        }
    }

    private static void tickets(Collection<Ticket> tickets, Collection<BusinessKey> to) {
        for (Ticket each : tickets) {
            add(to, Kind.TICKET, each.number());
        }
    }

    private static void person(Passenger passenger, Collection<BusinessKey> to) {
        for (LoyaltyMembership each : passenger.memberships()) {
            add(to, Kind.MEMBER, each.number());
        }
        for (IdentityDocument each : passenger.documents()) {
            add(to, Kind.DOCUMENT, each.number());
        }
    }

    static void add(Collection<BusinessKey> to, Kind kind, String value) {
        if (value == null) {
            return;
        }
        String normal = normal(value) ? value : Texts.capitals(value.replace(" ", ""));
        if (!normal.isEmpty()) {
            to.add(new BusinessKey(kind, normal));
        }
    }

    /** Nearly all are: without blanks and small letters. */
    private static boolean normal(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == ' ' || c >= 'a') {
                return false;
            }
        }
        return true;
    }
}
