package aero.interline.exchange.control;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.contracts.exchange.Arrival;
import aero.interline.contracts.exchange.Decision;
import aero.interline.contracts.exchange.Outcome;
import aero.interline.platform.control.Transactions;
import aero.interline.testing.FinalState;
import aero.interline.testing.Messages;
import aero.interline.testing.Reservation;
import aero.interline.testing.TestDatabase;
import aero.interline.testing.TestHub;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Two and more sessions at the same moment. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RaceTest {

    private static final int SESSIONS = 4;

    private final ExecutorService sessions = Executors.newFixedThreadPool(SESSIONS);
    private TestHub hub;

    @BeforeAll
    void anEmptyHub() {
        hub = new TestHub(TestDatabase.create());
    }

    @AfterAll
    void stop() {
        sessions.shutdown();
    }

    @RepeatedTest(10)
    void i2ofTheSameContentExactlyOneIsApplied() throws Exception {
        Arrival content = Messages.saying(Reservation.of("ABC123").person("SMITH", "ANNA").report());
        FinalState.forget(hub.database);

        List<Decision> decisions = atOnce(session -> List.of(Messages.sentAgain(content)));

        Decision applied = decisions.stream().filter(each -> each.outcome() == Outcome.APPLIED).findFirst().orElseThrow();
        assertThat(decisions).filteredOn(each -> each != applied)
                .allMatch(each -> each.outcome() == Outcome.DUPLICATE && each.duplicateOf() == applied.messageId());
        assertThat(FinalState.contradictions(hub.database)).isEmpty();
    }

    @RepeatedTest(10)
    void i2ofTheSameDeliveryExactlyOneCounts() throws Exception {
        Arrival delivery = Messages.saying(Reservation.of("ABC123").person("SMITH", "ANNA").report());
        FinalState.forget(hub.database);

        assertThat(atOnce(session -> List.of(delivery))).filteredOn(each -> !each.redelivered()).hasSize(1);
        assertThat(hub.database.rows("select sum(n) from tally")).containsExactly("1");
    }

    @RepeatedTest(10)
    void i5oneNewPersonInSeveralReservationsIsOneCustomer() throws Exception {
        FinalState.forget(hub.database);

        atOnce(session -> List.of(
                Messages.saying(Reservation.of("PNR" + session).withPassport("SMITH", "ANNA", "C01X00T47").report()),
                Messages.saying(Reservation.of("QQQ" + session).withMember("JONES", "BOB", "992223334").report())));

        assertThat(hub.database.rows("select name_key from customer where merged_into is null order by 1"))
                .containsExactly("JONES BOB", "SMITH ANNA");
        assertThat(FinalState.contradictions(hub.database)).isEmpty();
    }

    @Test
    void aBatchDoesNotWaitWithEverythingForWhatAnotherSessionIsAt() throws Exception {
        FinalState.forget(hub.database);
        CountDownLatch decided = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        Intake intake = new Intake(holdingTheFirst(decided, released), hub.judge);

        Future<List<Decision>> one = sessions.submit(() -> intake.apply(
                List.of(Messages.saying(Reservation.of("ABC123").modified(1).person("SMITH", "ANNA").report()))));
        decided.await();
        Future<List<Decision>> other = sessions.submit(() -> intake.apply(List.of(
                Messages.saying(Reservation.of("ABC123").modified(2).person("SMITH", "ANNA").report()),
                Messages.saying(Reservation.of("XYZ987").person("JONES", "BOB").report()),
                Messages.saying(Reservation.of("NNN111").person("SMITH", "ANNA").report()))));

        await(() -> hub.database.rows("select locator from reservation"), List.of("XYZ987"));
        assertThat(other.isDone()).isFalse();
        released.countDown();
        assertThat(one.get()).extracting(Decision::changes).containsExactly(1);
        assertThat(other.get()).extracting(Decision::outcome).containsOnly(Outcome.APPLIED).hasSize(3);
        assertThat(other.get()).extracting(each -> hub.database.rows("select distinct r.locator from timeline t"
                + " join reservation r on r.id = t.reservation_id where t.message_id = " + each.messageId()).get(0))
                .containsExactly("ABC123", "XYZ987", "NNN111");
        assertThat(FinalState.contradictions(hub.database)).isEmpty();
    }

    @RepeatedTest(10)
    void peopleWhoComeAndGoCrosswiseDoNotDeadlock() throws Exception {
        FinalState.forget(hub.database);
        hub.apply(Messages.saying(Reservation.of("RRR001").modified(1).person("SMITH", "ANNA").report()),
                Messages.saying(Reservation.of("RRR002").modified(1).person("JONES", "BOB").report()));
        String before = deadlocks();

        List<Decision> decisions = atOnce(session -> List.of(
                Messages.saying(Reservation.of("RRR00" + (1 + session % 2)).modified(2 + session)
                        .person("NEW" + session, "SOMEBODY").report()),
                Messages.saying(Reservation.of("NNN00" + session)
                        .person(session % 2 == 0 ? "JONES" : "SMITH", session % 2 == 0 ? "BOB" : "ANNA").report())));

        assertThat(decisions).extracting(Decision::outcome).containsOnly(Outcome.APPLIED);
        assertThat(deadlocks()).isEqualTo(before);
        assertThat(FinalState.contradictions(hub.database)).isEmpty();
    }

    private String deadlocks() {
        return hub.database.rows("select deadlocks from pg_stat_database where datname = current_database()").get(0);
    }

    private Transactions holdingTheFirst(CountDownLatch decided, CountDownLatch released) {
        Transactions real = hub.database.transactions();
        AtomicBoolean first = new AtomicBoolean(true);
        return new Transactions() {
            @Override
            public <T> T inNew(Work<T> work) throws SQLException {
                return real.inNew(connection -> {
                    T result = work.on(connection);
                    if (first.getAndSet(false)) {
                        decided.countDown();
                        awaitUninterruptibly(released);
                    }
                    return result;
                });
            }
        };
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> void await(Supplier<T> seen, T wanted) throws InterruptedException {
        for (int i = 0; i < 500 && !seen.get().equals(wanted); i++) {
            Thread.sleep(20);
        }
        assertThat(seen.get()).isEqualTo(wanted);
    }

    @RepeatedTest(10)
    void i3versionsOfOneReservationAtTheSameMomentLeaveTheNewest() throws Exception {
        FinalState.forget(hub.database);

        atOnce(session -> List.of(Messages.saying(
                Reservation.of("ABC123").modified(session).person("SMITH", "VERSION" + session).report())));

        assertThat(hub.database.rows("select name_key from customer")).containsExactly("SMITH VERSION" + (SESSIONS - 1));
        assertThat(FinalState.contradictions(hub.database)).isEmpty();
    }

    private List<Decision> atOnce(IntFunction<List<Arrival>> batch) throws Exception {
        CyclicBarrier start = new CyclicBarrier(SESSIONS);
        List<Future<List<Decision>>> running = new ArrayList<>();
        for (int i = 0; i < SESSIONS; i++) {
            List<Arrival> own = batch.apply(i);
            running.add(sessions.submit(() -> {
                start.await();
                return hub.apply(own);
            }));
        }
        List<Decision> decisions = new ArrayList<>();
        for (Future<List<Decision>> each : running) {
            decisions.addAll(each.get());
        }
        return decisions;
    }
}
