package aero.interline.testing;

import aero.interline.contracts.fact.BoardingPassScanned;
import aero.interline.contracts.fact.FlightDate;
import aero.interline.contracts.fact.LeadReferred;
import aero.interline.contracts.fact.LoyaltyMembership;
import aero.interline.contracts.fact.MilesMoved;
import aero.interline.contracts.fact.Passenger;
import aero.interline.contracts.fact.PassengerListed;
import aero.interline.contracts.fact.PassengerListed.ListKind;
import aero.interline.contracts.fact.PassengerListed.Standing;
import aero.interline.contracts.fact.PassengerType;
import aero.interline.contracts.fact.PersonName;
import aero.interline.contracts.fact.PersonReported;
import aero.interline.contracts.fact.Position;
import aero.interline.contracts.fact.RecordLocator;
import aero.interline.contracts.fact.ReservationCancelled;
import aero.interline.contracts.fact.ReservationKey;
import aero.interline.contracts.fact.ReservationVersion;
import aero.interline.contracts.fact.SupplierOrderReported;
import aero.interline.contracts.fact.TicketSold;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Facts of every kind but the reservation, for tests: times are minutes of one day. */
public final class Facts {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final FlightDate FLIGHT = new FlightDate("LH", "401", LocalDate.of(2026, 12, 2), "FRA", "JFK");

    private Facts() {}

    public static PassengerListed listed(
            ListKind list, String locator, String surname, String given, int minute, Standing standing) {
        Passenger passenger = new Passenger(new Position(3, 3, 1, 60, 30), "1", null, PassengerType.ADULT, null,
                name(surname, given), null, null, null, List.of(), List.of(), List.of());
        return new PassengerListed(passenger.at(), FLIGHT, list, "JFK/" + locator + "/" + surname + "/" + given,
                version(minute), standing, passenger, "Y", "Y", List.of(new RecordLocator("LH", locator, null)),
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    public static BoardingPassScanned scanned(
            BoardingPassScanned.Event event, String locator, String surname, String given, LoyaltyMembership... members) {
        return new BoardingPassScanned(new Position(1, 1, 1, 0, 60), FLIGHT, event, at(700), name(surname, given), true,
                locator, "12A", 37, "Y", "1", "2202101234567", List.of(members), null, List.of(), 1, List.of());
    }

    /** @param surname {@code null} for a member who is known by the number alone */
    public static PersonReported member(String number, int minute, String surname, String given) {
        return new PersonReported(new Position(2, 2, 1, 40, 80), number, version(minute),
                surname == null ? null : name(surname, given), null, null, "CA", null, List.of(),
                List.of(membership(number)), List.of(), LocalDate.of(2015, 3, 1), null,
                List.of(new PersonReported.Attribute(Position.NONE, "lifetimeValue", "3839." + minute)),
                List.of(new PersonReported.QualityVerdict(Position.NONE, "salary", "negative", "Send it without the sign")),
                List.of());
    }

    public static MilesMoved miles(String key, String number, long miles) {
        return new MilesMoved(new Position(4, 4, 1, 90, 20), key, membership(number), MilesMoved.Kind.ACCRUAL, miles, 0,
                LocalDate.of(2026, 1, 5), null, FLIGHT, "LH", null, null, List.of());
    }

    public static SupplierOrderReported order(
            String order, int minute, SupplierOrderReported.Status status, String locator, String surname, String given) {
        return new SupplierOrderReported(new Position(5, 5, 1, 120, 50), "GATE1", order,
                SupplierOrderReported.Service.HOTEL, status, version(minute), null, null, "JFK", FLIGHT, locator,
                name(surname, given), List.of(), List.of(), new BigDecimal("129.50"), "USD", List.of(), List.of());
    }

    public static TicketSold sale(String ticket, TicketSold.Transaction transaction, String locator, String surname,
            String given) {
        return new TicketSold(new Position(6, 6, 1, 150, 50), ticket, transaction, "23494556",
                name(surname, given), locator, null, LocalDate.of(2026, 1, 2), new BigDecimal("700"),
                new BigDecimal("812.40"), null, "EUR", List.of(FLIGHT), List.of(), List.of(), List.of());
    }

    public static LeadReferred lead(String reference, String surname, String given) {
        PersonReported person = new PersonReported(Position.NONE, "HOTELS " + reference, version(0), name(surname, given),
                null, null, null, null, List.of(), List.of(), List.of(), null, null, List.of(), List.of(), List.of());
        return new LeadReferred(new Position(7, 7, 1, 180, 50), "HOTELS", reference, at(30), person, "a week of skiing",
                "FRA", "YYC", "marketing", List.of());
    }

    public static ReservationCancelled cancelled(String locator, LocalDate created, int minute) {
        return cancelled("1A", locator, created, minute);
    }

    public static ReservationCancelled cancelled(String carrier, String locator, LocalDate created, int minute) {
        return new ReservationCancelled(new Position(1, 1, 1, 0, 40), new ReservationKey(carrier, locator, created),
                version(minute), "by the traveller");
    }

    public static LoyaltyMembership membership(String number) {
        return new LoyaltyMembership(Position.NONE, "AC", number, "STAR");
    }

    private static PersonName name(String surname, String given) {
        return surname == null ? null : new PersonName(surname, given, null, surname + "/" + given);
    }

    private static ReservationVersion version(int minute) {
        return new ReservationVersion(at(minute), null);
    }

    private static Instant at(int minute) {
        return START.plusSeconds(60L * minute);
    }
}
