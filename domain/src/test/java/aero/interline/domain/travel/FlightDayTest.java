package aero.interline.domain.travel;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.contracts.fact.Bag;
import aero.interline.contracts.fact.BoardingPassScanned;
import aero.interline.contracts.fact.BoardingPassScanned.Event;
import aero.interline.contracts.fact.FlightDate;
import aero.interline.contracts.fact.LoyaltyMembership;
import aero.interline.contracts.fact.Passenger;
import aero.interline.contracts.fact.PassengerListed;
import aero.interline.contracts.fact.PassengerListed.ListKind;
import aero.interline.contracts.fact.PassengerListed.Standing;
import aero.interline.contracts.fact.PassengerType;
import aero.interline.contracts.fact.PersonName;
import aero.interline.contracts.fact.Position;
import aero.interline.contracts.fact.RecordLocator;
import aero.interline.contracts.fact.ReservationCancelled;
import aero.interline.contracts.fact.ReservationKey;
import aero.interline.contracts.fact.ReservationVersion;
import aero.interline.contracts.fact.SeatAssignment;
import aero.interline.contracts.fact.Ticket;
import aero.interline.domain.activity.Activity;
import aero.interline.domain.customer.StrongKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Flight lists, boarding passes and cancellations as activities. */
class FlightDayTest {

    private static final FlightDate FLIGHT = new FlightDate("LH", "401", LocalDate.of(2026, 12, 2), "FRA", "JFK");
    private static final ReservationVersion VERSION = new ReservationVersion(Instant.EPOCH, null);

    private final PassengerOnList listed = new PassengerOnList();

    @Test
    void aListBeforeDepartureMakesItsPassengersKnown() {
        Activity entry = listed.of(entry(ListKind.PNL, Standing.BOOKED, "SMITH", PassengerType.ADULT), "departure");

        assertThat(entry.subject().group()).isEqualTo("LH401/2026-12-02/FRA/PNL");
        assertThat(entry.subject().locators()).containsExactly("AB12CD");
        assertThat(entry.numbers()).contains("AB12CD", "2202101234567");
        assertThat(entry.standing()).isEqualTo("BOOKED");
    }

    @Test
    void aListAfterDepartureASeatOrAnEntryWithoutANameMakesNobodyKnown() {
        assertThat(List.of(
                        entry(ListKind.PFS, Standing.NO_SHOW, "SMITH", PassengerType.ADULT),
                        entry(ListKind.PNL, Standing.DELETED, " ", PassengerType.ADULT),
                        entry(ListKind.PNL, Standing.BOOKED, "TOURISTS", PassengerType.GROUP)))
                .allMatch(each -> listed.of(each, "departure").subject() == null)
                .anyMatch(each -> !listed.of(each, "departure").ties().isEmpty());
    }

    @Test
    void theSameEntryOfANewerListIsTheSameActivity() {
        Activity first = listed.of(entry(ListKind.PNL, Standing.BOOKED, "SMITH", PassengerType.ADULT), "departure");
        Activity gone = listed.of(entry(ListKind.PNL, Standing.DELETED, "SMITH", PassengerType.ADULT), "departure");
        Activity other = listed.of(entry(ListKind.PAXLST, Standing.BOOKED, "SMITH", PassengerType.ADULT), "departure");

        assertThat(first.key()).isEqualTo(gone.key()).isNotEqualTo(other.key());
    }

    @ParameterizedTest
    @EnumSource(Standing.class)
    void everyStandingIsToldInPlainLanguageWithoutTheName(Standing standing) {
        assertThat(listed.text(entry(ListKind.PFS, standing, "SMITH", PassengerType.ADULT)))
                .endsWith(", LH401 2 Dec 2026, FRA-JFK, class Y, seat 12A, 2 bags, in PFS")
                .doesNotContain("SMITH", "_");
    }

    @Test
    void aBoardingPassIsOneEventPerLegAndPlace() {
        BoardingPassRead scanned = new BoardingPassRead();
        Activity boarded = scanned.of(pass(Event.BOARDED, 1, "2026-12-02T09:00:00Z"), "departure");

        assertThat(scanned.of(pass(Event.BOARDED, 1, "2026-12-02T09:01:00Z"), "departure").key())
                .isEqualTo(boarded.key());
        assertThat(scanned.of(pass(Event.CHECKED_IN, 1, "2026-12-02T09:00:00Z"), "departure").key())
                .isNotEqualTo(boarded.key());
        assertThat(scanned.of(pass(Event.BOARDED, 2, "2026-12-02T09:00:00Z"), "departure").key())
                .isNotEqualTo(boarded.key());
        assertThat(boarded.ties()).extracting(StrongKey::kind).containsExactlyInAnyOrder(
                StrongKey.Kind.JOURNEY, StrongKey.Kind.TICKET, StrongKey.Kind.MEMBER);
        assertThat(scanned.text(pass(Event.SECURITY_PASSED, 1, "2026-12-02T09:00:00Z")))
                .isEqualTo("Security passed, LH401 2 Dec 2026, FRA-JFK, seat 12A, sequence 37");
    }

    @Test
    void aCancellationIsFoundFromTheReservation() {
        CancelledReservation kind = new CancelledReservation();
        ReservationCancelled told = new ReservationCancelled(
                Position.NONE, new ReservationKey("LH", "AB12CD", null), VERSION, "by the traveller");
        Activity cancelled = kind.of(told, "distributor");

        assertThat(cancelled.reference()).isEqualTo("LH/AB12CD/");
        assertThat(cancelled.ties()).containsExactly(StrongKey.ofReservation("LH", "AB12CD"));
        assertThat(kind.text(told)).isEqualTo("LH AB12CD was cancelled, reason by the traveller");
    }

    private static PassengerListed entry(ListKind list, Standing standing, String surname, PassengerType type) {
        Passenger passenger = new Passenger(Position.NONE, "1", null, type, null, name(surname), null, null, null,
                List.of(), List.of(), List.of());
        return new PassengerListed(Position.NONE, FLIGHT, list, "JFK/AB12CD/" + surname, VERSION, standing, passenger,
                "Y", "Y", List.of(new RecordLocator("LH", "AB12CD", null)), List.of(), List.of(),
                List.of(new SeatAssignment(Position.NONE, "1", null, "12A", null, null, null, "SSR")),
                List.of(new Bag(Position.NONE, "1", null, 2, null, null, null, null, null)),
                List.of(new Ticket(Position.NONE, "2202101234567", 1, "T", null, "1", null)), List.of());
    }

    private static BoardingPassScanned pass(Event event, int leg, String at) {
        return new BoardingPassScanned(Position.NONE, FLIGHT, event, Instant.parse(at), name("SMITH"), true, "AB12CD",
                "12A", 37, "Y", "1", "2202101234567", List.of(new LoyaltyMembership(Position.NONE, "AC", "480934", null)),
                null, List.of(), leg, List.of());
    }

    private static PersonName name(String surname) {
        return new PersonName(surname, "ANNA", null, surname + "/ANNA");
    }
}
