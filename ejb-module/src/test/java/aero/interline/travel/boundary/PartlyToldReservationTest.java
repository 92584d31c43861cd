package aero.interline.travel.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import aero.interline.contracts.exchange.Outcome;
import aero.interline.contracts.fact.AirSegment;
import aero.interline.contracts.fact.Passenger;
import aero.interline.contracts.fact.PersonName;
import aero.interline.contracts.fact.ReservationReported;
import aero.interline.testing.FinalState;
import aero.interline.testing.Messages;
import aero.interline.testing.Reservation;
import aero.interline.testing.TestDatabase;
import aero.interline.testing.TestHub;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reservations of which messages tell only what is affected, through the real intake. */
class PartlyToldReservationTest {

    private static final ReservationReported BOOKED = annas().modified(1).flights(2).report();
    private static final ReservationReported FIRST_FLIGHT_CANCELLED = annas().modified(2).flightAlone(1, true).report();
    private static final ReservationReported MEAL = annas().modified(3).partial().request("VGML", null).report();
    private static final ReservationReported BOTH_CANCELLED = annas().modified(4).flightAlone(2, true).report();

    private static TestHub hub;

    @BeforeAll
    static void aHub() {
        hub = new TestHub(TestDatabase.create());
    }

    @BeforeEach
    void withoutReservations() {
        FinalState.forget(hub.database);
    }

    @AfterEach
    void nothingContradictsItself() {
        assertThat(FinalState.contradictions(hub.database)).isEmpty();
    }

    private static Reservation annas() {
        return Reservation.of("ABC123").person("SMITH", "ANNA");
    }

    @Test
    void aFlightThatIsCancelledIsOneFlight() {
        say(BOOKED);
        say(FIRST_FLIGHT_CANCELLED);
        say(MEAL);
        assertThat(line().status()).isEqualTo("ACTIVE");
        assertThat(view().reported().segments()).extracting(AirSegment::number, AirSegment::cancelled)
                .containsExactly(tuple("401", true), tuple("402", false));
        assertThat(hub.database.rows("select code from special_request")).containsExactly("VGML");
        assertThat(view().reports()).extracting(ReservationView.Report::kind).containsExactly("reserved", "changed", "reserved");
    }

    @Test
    void theReservationIsCancelledWhenEveryFlightIs() {
        say(BOOKED);
        say(FIRST_FLIGHT_CANCELLED);
        say(BOTH_CANCELLED);
        assertThat(line().status()).isEqualTo("CANCELLED");
    }

    @Test
    void theOrderOfArrivalMakesNoDifference() {
        List<ReservationReported> reports = new ArrayList<>(List.of(BOOKED, FIRST_FLIGHT_CANCELLED, MEAL, BOTH_CANCELLED,
                annas().modified(0).flightAlone(3, false).report(), annas().person("SMITH", "BOB").modified(5).partial().report()));
        List<String> expected = null;
        Random random = new Random(7);
        for (int order = 0; order < 12; order++) {
            FinalState.forget(hub.database);
            Collections.shuffle(reports, random);
            reports.forEach(PartlyToldReservationTest::say);
            List<String> state = FinalState.of(hub.database);
            expected = expected == null ? state : expected;
            assertThat(state).as("order %s", order).containsExactlyElementsOf(expected);
        }
        assertThat(view().reported().passengers()).extracting(each -> each.name().given()).containsExactly("ANNA", "BOB");
    }

    @Test
    void aCompleteReportTellsEverythingAnew() {
        say(BOOKED);
        say(FIRST_FLIGHT_CANCELLED);
        say(MEAL);
        say(annas().modified(9).flights(1).report());
        assertThat(view().reported().segments()).extracting(AirSegment::number, AirSegment::cancelled)
                .containsExactly(tuple("401", false));
        assertThat(hub.database.rows("select count(*) from reservation where reports is null")).containsExactly("1");
    }

    @Test
    void whatIsOlderThanTheCompleteReportChangesNothing() {
        say(annas().modified(9).report());
        assertThat(hub.apply(Messages.saying(MEAL))).singleElement().satisfies(decision -> {
            assertThat(decision.outcome()).isEqualTo(Outcome.APPLIED);
            assertThat(decision.changes()).isZero();
        });
        assertThat(hub.database.rows("select count(*) from special_request")).containsExactly("0");
    }

    @Test
    void aNewNameTakesThePlaceOfTheFormerOne() {
        say(annas().person("SMYTH", "BERT").report());
        say(Reservation.of("ABC123").person("SMITH", "BERT").modified(1)
                .partial(new PersonName("SMYTH", "BERT", "MR", "SMYTH/BERTMR")).report());
        assertThat(view().reported().passengers()).extracting(Passenger::ref, each -> each.name().raw())
                .containsExactly(tuple("1", "SMITH/ANNAMR"),
                        tuple("2", "SMITH/BERTMR"));
        assertThat(view().customers()).containsOnlyKeys("1", "2");
    }

    @Test
    void ofMoreReportsThanAreKeptTheOldestBecomeOne() {
        for (int minute = 0; minute < 103; minute++) {
            say(annas().modified(minute).flightAlone(minute + 1, false).report());
        }
        assertThat(view().reported().segments()).hasSize(103);
    }

    private static void say(ReservationReported report) {
        hub.apply(Messages.saying(report));
    }

    private static ReservationLine line() {
        return new ReservationFinder(hub.database.dataSource(), hub.vault).list("ABC123", Long.MAX_VALUE, 1).get(0);
    }

    private static ReservationView view() {
        return new ReservationFinder(hub.database.dataSource(), hub.vault).find(Long.parseLong(line().id())).orElseThrow();
    }
}
