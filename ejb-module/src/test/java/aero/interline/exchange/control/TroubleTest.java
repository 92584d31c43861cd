package aero.interline.exchange.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aero.interline.contracts.exchange.Arrival;
import aero.interline.contracts.exchange.Decision;
import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.exchange.IntakeUnavailable;
import aero.interline.contracts.exchange.Outcome;
import aero.interline.contracts.fact.Passenger;
import aero.interline.contracts.fact.PassengerType;
import aero.interline.contracts.fact.Position;
import aero.interline.contracts.fact.ReservationReported;
import aero.interline.platform.control.Transactions;
import aero.interline.testing.Messages;
import aero.interline.testing.Reservation;
import aero.interline.testing.TestDatabase;
import aero.interline.testing.TestHub;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** I1 and I4: what happens when something breaks in the middle. */
class TroubleTest {

    private TestHub hub;

    @BeforeEach
    void anEmptyHub() {
        hub = new TestHub(TestDatabase.create());
    }

    @Test
    void i4nothingIsDecidedWhenTheDatabaseBreaksOffAndTheSameMessagesAreTakenLater() throws Exception {
        List<Arrival> batch = threeReservations();
        Intake broken = new Intake(breakingOffBeforeCommit(), hub.judge);

        assertThatThrownBy(() -> broken.apply(batch)).isInstanceOfSatisfying(IntakeUnavailable.class,
                e -> assertThat(e.code()).isEqualTo(ErrorCode.DATABASE_AWAY));
        assertThat(hub.database.count("message") + hub.database.count("inbox") + hub.database.count("customer")).isZero();

        assertThat(hub.apply(batch)).extracting(Decision::outcome).containsOnly(Outcome.APPLIED);
    }

    @Test
    void i1aCrashAfterTheCommitIsRecognisedWhenTheMessagesComeAgain() throws Exception {
        List<Arrival> batch = threeReservations();
        Intake broken = new Intake(breakingOffAfterCommit(), hub.judge);

        assertThatThrownBy(() -> broken.apply(batch)).isInstanceOf(IntakeUnavailable.class);
        assertThat(hub.apply(batch)).extracting(Decision::redelivered).containsOnly(true);
        assertThat(hub.database.rows("select outcome, sum(n) from tally group by 1")).containsExactly("APPLIED|3");
    }

    @Test
    void i4aClashWithAnotherSessionIsTriedAgain() throws Exception {
        Transactions real = hub.database.transactions();
        List<String> clashes = new ArrayList<>(List.of("40P01", "40001", "40P01"));
        Intake clashing = new Intake(new Transactions() {
            @Override
            public <T> T inNew(Work<T> work) throws SQLException {
                if (!clashes.isEmpty()) {
                    throw new SQLException("clash", clashes.remove(0));
                }
                return real.inNew(work);
            }
        }, hub.judge);

        assertThat(clashing.apply(threeReservations())).extracting(Decision::outcome).containsOnly(Outcome.APPLIED);
    }

    @Test
    void i4aMessageThatMeetsABugIsDeadWithoutItsDataInTheReason() {
        ReservationReported sound = Reservation.of("ABC123").person("SMITH", "ANNA").report();
        List<Passenger> nameless = List.of(new Passenger(Position.NONE, "1", null, PassengerType.ADULT, null, null, null,
                null, null, List.of(), List.of(), List.of()));
        ReservationReported unsound = new ReservationReported(sound.at(), sound.key(), sound.version(),
                sound.locators(), null, sound.status(), null, null, nameless, sound.segments(), sound.services(),
                sound.seats(), sound.bags(), sound.tickets(), sound.contacts(), sound.payments(), sound.splitFrom(),
                sound.history(), sound.fragments());
        List<Decision> decisions = hub.apply(Messages.saying(unsound),
                Messages.saying(Reservation.of("XYZ987").person("SMITH", "ANNA").report()));

        assertThat(decisions).extracting(Decision::outcome).containsExactly(Outcome.DEAD, Outcome.APPLIED);
        assertThat(decisions.get(0).code()).isEqualTo(ErrorCode.BUG);
    }

    @Test
    void i4aHubThatStopsDecidesNothing() {
        hub.intake.stop();

        assertThatThrownBy(() -> hub.intake.apply(threeReservations())).isInstanceOfSatisfying(IntakeUnavailable.class,
                e -> assertThat(e.code()).isEqualTo(ErrorCode.STOPPING));
        assertThat(hub.database.count("message")).isZero();
    }

    @Test
    void i4onlyTheMessagesDataIsHeldAgainstTheMessage() {
        assertThat(Trouble.of(new SQLException("", "22021"))).isEqualTo(Trouble.DATA);
        assertThat(Trouble.of(new SQLException("", "23505"))).isEqualTo(Trouble.DATA);
        assertThat(Trouble.of(new IllegalStateException(new SQLException("", "40P01")))).isEqualTo(Trouble.CLASH);
        assertThat(Trouble.of(new SQLException("", "53100"))).isEqualTo(Trouble.DISK);
        for (String state : new String[] {"08006", "53300", "57P01", "58030", "25006", "28P01", "42P01", "XX000", null}) {
            assertThat(Trouble.of(new SQLException("", state))).as(state).isEqualTo(Trouble.AWAY);
        }
    }

    private static List<Arrival> threeReservations() {
        return List.of(
                Messages.saying(Reservation.of("AAA111").withPassport("SMITH", "ANNA", "C01X00T47").report()),
                Messages.saying(Reservation.of("BBB222").person("JONES", "BOB").report()),
                Messages.saying(Reservation.of("CCC333").withPassport("SMITH", "ANNA", "C01X00T47").report()));
    }

    private Transactions breakingOffBeforeCommit() {
        Transactions real = hub.database.transactions();
        return new Transactions() {
            @Override
            public <T> T inNew(Work<T> work) throws SQLException {
                return real.inNew(connection -> {
                    T result = work.on(connection);
                    hub.database.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                            + " where usename = 'interline_app' and datname = current_database()");
                    return result;
                });
            }
        };
    }

    private Transactions breakingOffAfterCommit() {
        Transactions real = hub.database.transactions();
        return new Transactions() {
            @Override
            public <T> T inNew(Work<T> work) throws SQLException {
                real.inNew(work);
                throw new SQLException("the connection broke", "08006");
            }
        };
    }
}
