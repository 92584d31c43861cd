package aero.interline.benchmarks.generator;

import aero.interline.contracts.fact.Contact;
import aero.interline.contracts.fact.FlightDate;
import aero.interline.contracts.fact.LeadReferred;
import aero.interline.contracts.fact.LoyaltyMembership;
import aero.interline.contracts.fact.MilesMoved;
import aero.interline.contracts.fact.PersonName;
import aero.interline.contracts.fact.PersonReported;
import aero.interline.contracts.fact.Position;
import aero.interline.contracts.fact.ReservationVersion;
import aero.interline.contracts.fact.SupplierOrderReported;
import aero.interline.contracts.fact.SupplierOrderReported.OrderLine;
import aero.interline.contracts.fact.SupplierOrderReported.Service;
import aero.interline.contracts.fact.SupplierOrderReported.Status;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** What loyalty, supplier and distributor systems report about a flight of the day. */
final class PartnerFacts {

    private static final Position NOWHERE = Position.NONE;

    private PartnerFacts() {}

    static MilesMoved accrual(FlightDay flight, Traveller traveller, int miles, LocalDateTime at) {
        Person person = traveller.person();
        return new MilesMoved(NOWHERE, "AC-" + traveller.ticket() + "-1", membership(person), MilesMoved.Kind.ACCRUAL, miles,
                miles, at.toLocalDate(), name(traveller), flightDate(flight), flight.leg().marketing(), traveller.ticket(),
                flight.leg().origin() + "-" + flight.leg().destination(), List.of());
    }

    static MilesMoved redemption(Traveller traveller, int miles, LocalDateTime at) {
        return new MilesMoved(NOWHERE, "RD-" + traveller.ticket(), membership(traveller.person()), MilesMoved.Kind.REDEMPTION,
                -miles, 0, at.toLocalDate(), name(traveller), null, "HOTELWORLD", null, "one night", List.of());
    }

    static SupplierOrderReported catering(FlightDay flight, Status status, int meals, LocalDateTime at) {
        Leg leg = flight.leg();
        boolean delivered = status == Status.DELIVERED || status == Status.PARTLY_DELIVERED;
        int missing = status == Status.PARTLY_DELIVERED ? 2 : 0;
        return new SupplierOrderReported(NOWHERE, "SKYCHEF", flight.flight() + "-" + leg.departs().toLocalDate(),
                Service.CATERING, status, version(at), leg.departs().minusHours(1), leg.departs(), leg.origin(),
                flightDate(flight), null, null, List.of(),
                List.of(new OrderLine(NOWHERE, "HOTMEAL", "Hot meal", meals, delivered ? Integer.valueOf(meals - missing) : null, null),
                        new OrderLine(NOWHERE, "VGML", "Vegetarian meal", 4, delivered ? Integer.valueOf(4) : null, null)),
                BigDecimal.valueOf(meals * 850L + 4 * 900L, 2), "EUR", List.of(), List.of());
    }

    static SupplierOrderReported hotel(FlightDay flight, Booking booking, LocalDateTime at) {
        Traveller guest = booking.travellers().get(0);
        Leg leg = flight.leg();
        return new SupplierOrderReported(NOWHERE, "HOTELWORLD", "HW" + booking.locator(), Service.HOTEL, Status.CONFIRMED,
                version(at), leg.arrives().toLocalDate().atTime(15, 0), leg.arrives().toLocalDate().plusDays(3).atTime(11, 0),
                leg.destination(), null, booking.locator(), name(guest),
                guest.person().memberOf() == null ? List.of() : List.of(membership(guest.person())),
                List.of(new OrderLine(NOWHERE, "DBL", "Double room", 1, null, null)), BigDecimal.valueOf(38_700, 2), "EUR",
                List.of(), List.of());
    }

    /** @param brief whether the given name is cut short and the date of birth is missing */
    static LeadReferred lead(Household household, boolean brief, String reference, String destination, LocalDateTime at) {
        Person person = household.members().get(0);
        String given = brief ? person.given().substring(0, Math.max(2, person.given().length() - 2)) : person.given();
        PersonName name = new PersonName(person.surname(), given, person.title(), person.surname() + "/" + given);
        PersonReported who = new PersonReported(NOWHERE, "TRAVELCLUB-" + reference, version(at), name, brief ? null : person.born(),
                null, person.country(), null, List.of(), List.of(),
                List.of(new Contact(NOWHERE, Contact.Kind.EMAIL,
                        household.email(), null)),
                null, null, List.of(), List.of(), List.of());
        return new LeadReferred(NOWHERE, "TRAVELCLUB", reference, at.toInstant(ZoneOffset.UTC), who, "family holiday in spring",
                Timetable.carrier().hub(), destination, "newsletter, text of 2026-03", List.of());
    }

    private static ReservationVersion version(LocalDateTime at) {
        return new ReservationVersion(at.toInstant(ZoneOffset.UTC), null);
    }

    private static FlightDate flightDate(FlightDay flight) {
        Leg leg = flight.leg();
        return new FlightDate(leg.marketing(), String.valueOf(leg.number()), leg.departs().toLocalDate(), leg.origin(), leg.destination());
    }

    private static LoyaltyMembership membership(Person person) {
        return new LoyaltyMembership(NOWHERE, person.memberOf(), person.memberNumber(), null);
    }

    private static PersonName name(Traveller traveller) {
        Person person = traveller.person();
        return new PersonName(person.surname(), person.given(), person.title(), person.surname() + "/" + person.given());
    }
}
