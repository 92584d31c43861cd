package aero.interline.formats.airline;

import aero.interline.contracts.exchange.BusinessKey;
import aero.interline.contracts.exchange.BusinessKey.Kind;
import aero.interline.contracts.fact.BoardingPassScanned;
import aero.interline.contracts.fact.Fact;
import aero.interline.contracts.fact.FlightDate;
import aero.interline.contracts.fact.LeadReferred;
import aero.interline.contracts.fact.LoyaltyMembership;
import aero.interline.contracts.fact.MilesMoved;
import aero.interline.contracts.fact.PassengerListed;
import aero.interline.contracts.fact.PersonReported;
import aero.interline.contracts.fact.ReservationCancelled;
import aero.interline.contracts.fact.ReservationReported;
import aero.interline.contracts.fact.SupplierOrderReported;
import aero.interline.contracts.fact.TicketSold;
import java.util.Collection;

/** The keys by which people look for a message later, whatever kind of fact it tells. */
public final class FactKeys {
    private FactKeys() {}

    /** Adds what the fact is found by, each key once and normalised. */
    public static void collect(Fact fact, Collection<BusinessKey> to) {
        if (fact instanceof ReservationReported it) {
            BusinessKeys.collect(it, to);
        } else if (fact instanceof PassengerListed it) {
            BusinessKeys.collect(it, to);
        } else if (fact instanceof ReservationCancelled it) {
            BusinessKeys.locator(it.key().locator(), to);
        } else if (fact instanceof BoardingPassScanned it) {
            travel(it.locator(), it.ticket(), it.flight(), to);
            it.memberships().forEach(each -> member(each, to));
        } else if (fact instanceof PersonReported it) {
            person(it, to);
        } else if (fact instanceof MilesMoved it) {
            member(it.membership(), to);
            travel(null, it.ticket(), it.flight(), to);
        } else if (fact instanceof SupplierOrderReported it) {
            travel(it.locator(), null, it.flight(), to);
            it.memberships().forEach(each -> member(each, to));
        } else if (fact instanceof TicketSold it) {
            travel(it.locator(), it.ticket(), null, to);
            it.coupons().forEach(each -> travel(null, null, each, to));
        } else if (fact instanceof LeadReferred it) {
            person(it.person(), to);
        }
    }

    private static void person(PersonReported person, Collection<BusinessKey> to) {
        person.memberships().forEach(each -> member(each, to));
        person.documents().forEach(each -> BusinessKeys.add(to, Kind.DOCUMENT, each.number()));
    }

    private static void member(LoyaltyMembership membership, Collection<BusinessKey> to) {
        BusinessKeys.add(to, Kind.MEMBER, membership.number());
    }

    private static void travel(String locator, String ticket, FlightDate flight, Collection<BusinessKey> to) {
        BusinessKeys.locator(locator, to);
        BusinessKeys.add(to, Kind.TICKET, ticket);
        if (flight != null) {
            BusinessKeys.add(to, Kind.FLIGHT, flight.text());
        }
    }
}
