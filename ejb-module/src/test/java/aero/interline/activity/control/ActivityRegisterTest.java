package aero.interline.activity.control;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.contracts.exchange.Decision;
import aero.interline.contracts.exchange.Outcome;
import aero.interline.contracts.fact.BoardingPassScanned.Event;
import aero.interline.contracts.fact.Fact;
import aero.interline.contracts.fact.PassengerListed.ListKind;
import aero.interline.contracts.fact.PassengerListed.Standing;
import aero.interline.contracts.fact.ReservationKey;
import aero.interline.contracts.fact.SupplierOrderReported.Status;
import aero.interline.testing.Facts;
import aero.interline.testing.FinalState;
import aero.interline.testing.Messages;
import aero.interline.testing.Reservation;
import aero.interline.testing.TestDatabase;
import aero.interline.testing.TestHub;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ActivityRegisterTest {

    private final TestHub hub = new TestHub(TestDatabase.create());

    @AfterEach
    void nothingContradictsItself() {
        assertThat(FinalState.contradictions(hub.database)).isEmpty();
    }

    @Test
    void i3theNewestReportOfAnOrderStandsWhateverCameLast() {
        Decision newer = report(Facts.order("H1", 5, Status.CONFIRMED, "ABC123", "SMITH", "ANNA"));
        Decision older = report(Facts.order("H1", 3, Status.ORDERED, "ABC123", "SMITH", "ANNA"));

        assertThat(hub.database.rows("select kind, standing, reference, amount from activity"))
                .containsExactly("order|CONFIRMED|H1|129.50");
        assertThat(newer.changes()).isEqualTo(1);
        assertThat(older.changes()).isZero();
        assertThat(older.outcome()).isEqualTo(Outcome.APPLIED);
    }

    @Test
    void aCheckInStandsBesideTheNameListInAnyOrder() {
        Fact[] facts = {
            Facts.listed(ListKind.PNL, "ABC123", "SMITH", "ANNA", 1, Standing.BOOKED),
            Facts.listed(ListKind.PNL, "ABC123", "SMITH", "ANNA", 3, Standing.CHECKED_IN)
        };
        for (List<Integer> order : List.of(List.of(0, 1), List.of(1, 0))) {
            FinalState.forget(hub.database);
            order.forEach(each -> report(facts[each]));
            assertThat(hub.database.rows("select standing from activity order by 1")).as("%s", order).containsExactly("BOOKED", "CHECKED_IN");
        }
        report(Facts.listed(ListKind.PNL, "ABC123", "SMITH", "ANNA", 5, Standing.DELETED));
        assertThat(hub.database.rows("select standing from activity order by 1")).containsExactly("CHECKED_IN", "DELETED");
    }

    @Test
    void aMovementToldTwiceCountsOnce() {
        report(Facts.miles("T1", "480934", 1200), Facts.miles("T2", "480934", -500));
        report(Facts.miles("T1", "480934", 1200));

        assertThat(hub.database.rows("select count(*), sum(miles), count(distinct account) from miles_movement"))
                .containsExactly("2|700|1");
    }

    @Test
    void aBoardingPassReadTwiceAtTheGateIsOneEvent() {
        report(Facts.scanned(Event.CHECKED_IN, "ABC123", "SMITH", "ANNA"));
        report(Facts.scanned(Event.BOARDED, "ABC123", "SMITH", "ANNA"),
                Facts.scanned(Event.BOARDED, "ABC123", "SMITH", "ANNA"));

        assertThat(hub.database.rows("select standing, flight from activity order by 1"))
                .containsExactly("BOARDED|LH401/2026-12-02", "CHECKED_IN|LH401/2026-12-02");
    }

    @Test
    void oneMessageMayHoldFactsOfAnyKinds() {
        Decision decision = report(Reservation.of("ABC123").person("SMITH", "ANNA").report(),
                Facts.listed(ListKind.PNL, "ABC123", "SMITH", "ANNA", 1, Standing.BOOKED), Facts.lead("L1", "GARCIA", "LUZ"));

        assertThat(decision.changes()).isEqualTo(3);
        assertThat(hub.database.rows("select name_key from customer order by 1")).containsExactly("GARCIA LUZ", "SMITH ANNA");
    }

    @Test
    void aCancellationHoldsUntilANewerReportAndInAnyOrder() {
        LocalDate created = LocalDate.of(2026, 1, 1);
        for (LocalDate told : new LocalDate[] {created, null}) {
            for (List<Integer> order : List.of(List.of(0, 1), List.of(1, 0))) {
                FinalState.forget(hub.database);
                Fact[] facts = {
                    Reservation.of("ABC123").modified(3).person("SMITH", "ANNA").report(),
                    Facts.cancelled("ABC123", told, 4)
                };
                order.forEach(each -> report(facts[each]));
                assertThat(status()).as("%s told %s", order, told).containsExactly("CANCELLED");
                report(Reservation.of("ABC123").modified(5).person("SMITH", "ANNA").report());
                assertThat(status()).containsExactly("ACTIVE");
            }
        }
    }

    @Test
    void aCancellationOfAnotherReservationChangesNothing() {
        report(Reservation.of("ABC123").modified(3).person("SMITH", "ANNA").report());
        report(Facts.cancelled("ABC123", LocalDate.of(2025, 6, 1), 4), Facts.cancelled("ABC12", null, 4));

        assertThat(status()).containsExactly("ACTIVE");
    }

    @Test
    void aCancellationWithoutOwnerReachesTheOneReservationOfItsLocatorInAnyOrder() {
        Fact[] facts = {
            Reservation.of("ORD612623").ownedBy("SN").modified(3).person("SMITH", "ANNA").report(),
            Facts.cancelled(ReservationKey.NOBODY, "ORD612623", null, 4)
        };
        for (List<Integer> order : List.of(List.of(0, 1), List.of(1, 0))) {
            FinalState.forget(hub.database);
            order.forEach(each -> report(facts[each]));
            assertThat(status()).as("%s", order).containsExactly("CANCELLED");
        }
        report(Reservation.of("ORD612623").ownedBy("XY").modified(3).person("JONES", "TOM").report());
        assertThat(status()).as("nobody can say which of the two").containsExactly("ACTIVE", "ACTIVE");
    }

    @Test
    void anOrderToldWithoutOwnerIsReachedByItsCancellation() {
        report(Reservation.of("ORD612623").ownedBy(ReservationKey.NOBODY).modified(3).person("SMITH", "ANNA").report());
        report(Facts.cancelled("SN", "ORD612623", null, 4));
        assertThat(status()).containsExactly("CANCELLED");
    }

    private List<String> status() {
        return hub.database.rows("select r.current_status from reservation r");
    }

    private Decision report(Fact... facts) {
        return hub.apply(Messages.saying(facts)).get(0);
    }
}
