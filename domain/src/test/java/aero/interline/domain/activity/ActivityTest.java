package aero.interline.domain.activity;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.contracts.fact.FlightDate;
import aero.interline.contracts.fact.IdentityDocument;
import aero.interline.contracts.fact.LoyaltyMembership;
import aero.interline.contracts.fact.Passenger;
import aero.interline.contracts.fact.PersonName;
import aero.interline.contracts.fact.Position;
import aero.interline.contracts.fact.ReservationVersion;
import aero.interline.domain.customer.StrongKey;
import aero.interline.domain.customer.StrongKey.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActivityTest {

    private static final Instant MODIFIED = Instant.parse("2026-01-01T10:00:00Z");
    private static final Instant SENT = Instant.parse("2026-01-01T11:00:00Z");
    private static final PersonName ANNA = new PersonName("SMITH", "ANNA", null, "SMITH/ANNA");
    private static final IdentityDocument PASSPORT =
            new IdentityDocument(Position.NONE, "P", "C01X00T47", "DEU", null, null, null);
    private static final Passenger PASSENGER = new Passenger(Position.NONE, "1", null, null, null, ANNA, null, null, null,
            List.of(PASSPORT), List.of(new LoyaltyMembership(Position.NONE, "AC", "480934", null)), List.of());

    @Test
    void itHappenedWhenItsVersionSaysUnlessSomethingElseIsTold() {
        assertThat(Activity.of("k", "1", new ReservationVersion(MODIFIED, SENT)).done().at()).isEqualTo(MODIFIED);
        assertThat(Activity.of("k", "1", new ReservationVersion(null, SENT)).done().at()).isEqualTo(SENT);
        assertThat(Activity.movement("k", "1").done().at()).isNull();
        assertThat(Activity.movement("k", "1").at(LocalDate.of(2026, 1, 2)).done().at())
                .isEqualTo(Instant.parse("2026-01-02T00:00:00Z"));
        assertThat(Activity.movement("k", "1").at(SENT).at((LocalDate) null).done().at()).isEqualTo(SENT);
    }

    @Test
    void itIsFoundFromTheCustomerByEverythingThatTiesItToOne() {
        Activity activity = Activity.movement("k", "1")
                .passenger(PASSENGER, List.of("AB12CD"))
                .ticket("220-2101234567")
                .tie(StrongKey.ofReservation("1A", "AB12CD"))
                .done();

        assertThat(activity.ties()).extracting(StrongKey::kind)
                .containsExactlyInAnyOrder(Kind.MEMBER, Kind.DOCUMENT, Kind.JOURNEY, Kind.TICKET, Kind.RESERVATION);
        assertThat(activity.numbers())
                .containsExactlyInAnyOrder("480934", "AC480934", "C01X00T47", "AB12CD", "2202101234567");
    }

    @Test
    void withASubjectItIsFoundThroughThePersonAlone() {
        Activity activity = Activity.movement("k", "1")
                .passenger(PASSENGER, List.of("AB12CD"))
                .subject(new Subject(PASSENGER, List.of(), null, List.of(), List.of()))
                .done();

        assertThat(activity.ties()).isEmpty();
        assertThat(activity.numbers()).isNotEmpty();
    }

    @Test
    void whatIsNotToldIsPassedOver() {
        Activity activity = Activity.movement("k", "1")
                .flight(null).standing(null).place(null).number(null).number(" - ").ticket(null).name(ANNA).journey(null)
                .done();

        assertThat(activity.numbers()).isEmpty();
        assertThat(activity.ties()).isEmpty();
        assertThat(activity.flight()).isNull();
        assertThat(activity.standing()).isNull();
    }

    @Test
    void itsPlaceIsWhereTheFlightStartsUnlessAnotherIsTold() {
        FlightDate flight = new FlightDate("LH", "401", LocalDate.of(2026, 12, 2), "FRA", "JFK");

        assertThat(Activity.movement("k", "1").flight(flight).done().place()).isEqualTo("FRA");
        assertThat(Activity.movement("k", "1").flight(flight).place("JFK").done().place()).isEqualTo("JFK");
        assertThat(Activity.movement("k", "1").place("JFK").flight(flight).done().place()).isEqualTo("JFK");
    }
}
