package aero.interline.exchange.control;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.contracts.exchange.Arrival;
import aero.interline.contracts.exchange.Decision;
import aero.interline.contracts.exchange.IntakeUnavailable;
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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
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
    private final Semaphore held = new Semaphore(0);
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
        CountDownLatch released = new CountDownLatch(1);
        Intake holding = new Intake(holdingTheFirst(released), hub.judge);
        othersAreDecidedMeanwhile(holding, holding, released);
    }

    @Test
    void norForWhatAnotherHubIsAt() throws Exception {
        FinalState.forget(hub.database);
        CountDownLatch released = new CountDownLatch(1);
        Intake busy = new Intake(holdingTheFirst(released), hub.judge);
        Future<List<Decision>> unrelated = sessions.submit(() -> busy.apply(
                List.of(Messages.saying(Reservation.of("QQQ999").person("BROWN", "CAROL").report()))));
        held.acquire();

        othersAreDecidedMeanwhile(new Intake(holdingTheFirst(released), hub.judge), busy, released);
        assertThat(unrelated.get()).hasSize(1);
    }

    private void othersAreDecidedMeanwhile(Intake holding, Intake intake, CountDownLatch released) throws Exception {
        Future<List<Decision>> one = sessions.submit(() -> holding.apply(
                List.of(Messages.saying(Reservation.of("ABC123").modified(1).person("SMITH", "ANNA").report()))));
        held.acquire();
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

    @Test
    void whatSeveralSessionsWaitWithIsDecidedInOneTransaction() throws Exception {
        FinalState.forget(hub.database);
        CountDownLatch released = new CountDownLatch(1);
        AtomicInteger transactions = new AtomicInteger();
        Transactions holding = holdingTheFirst(released);
        Intake intake = new Intake(new Transactions() {
            @Override
            public <T> T inNew(Work<T> work) throws SQLException {
                transactions.incrementAndGet();
                return holding.inNew(work);
            }
        }, hub.judge);

        List<Future<List<Decision>>> waiting = threeSessionsAboutOnePerson(intake);
        released.countDown();

        assertThat(waiting.get(0).get()).extracting(Decision::outcome).containsExactly(Outcome.APPLIED);
        assertThat(waiting.get(1).get()).extracting(Decision::outcome).containsExactly(Outcome.APPLIED, Outcome.APPLIED);
        assertThat(waiting.get(2).get()).extracting(Decision::outcome).containsExactly(Outcome.APPLIED, Outcome.APPLIED);
        assertThat(transactions).hasValue(2);
        assertThat(hub.database.count("reservation")).isEqualTo(5);
        assertThat(FinalState.contradictions(hub.database)).isEmpty();
    }

    @Test
    void i4whatASessionCouldNotDecideForOthersTheyKeepToo() throws Exception {
        FinalState.forget(hub.database);
        CountDownLatch released = new CountDownLatch(1);
        Transactions holding = holdingTheFirst(released);
        Intake intake = new Intake(new Transactions() {
            @Override
            public <T> T inNew(Work<T> work) throws SQLException {
                if (released.getCount() == 0) {
                    throw new StackOverflowError("met by who decides for all");
                }
                return holding.inNew(work);
            }
        }, hub.judge);

        List<Future<List<Decision>>> waiting = threeSessionsAboutOnePerson(intake);
        released.countDown();

        assertThat(waiting.get(0).get()).extracting(Decision::outcome).containsExactly(Outcome.APPLIED);
        assertThat(List.of(waiting.get(1), waiting.get(2))).extracting(RaceTest::failure)
                .containsExactlyInAnyOrder(StackOverflowError.class, IntakeUnavailable.class);
        assertThat(hub.database.count("reservation")).isEqualTo(1);
    }

    private static Class<?> failure(Future<?> future) {
        try {
            future.get();
            return null;
        } catch (ExecutionException e) {
            return e.getCause().getClass();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first holds its transaction, the two others wait for it. */
    private List<Future<List<Decision>>> threeSessionsAboutOnePerson(Intake intake) throws InterruptedException {
        List<Future<List<Decision>>> all = new ArrayList<>();
        all.add(sessions.submit(() -> intake.apply(aboutOnePerson("AAA001"))));
        held.acquire();
        for (List<Arrival> each : List.of(aboutOnePerson("BBB001", "BBB002"), aboutOnePerson("CCC001", "CCC002"))) {
            CompletableFuture<Thread> thread = new CompletableFuture<>();
            all.add(sessions.submit(() -> {
                thread.complete(Thread.currentThread());
                return intake.apply(each);
            }));
            await(() -> thread.join().getState(), Thread.State.WAITING);
        }
        return all;
    }

    private static List<Arrival> aboutOnePerson(String... locators) {
        return Stream.of(locators).map(each -> Messages.saying(Reservation.of(each).person("SMITH", "ANNA").report())).toList();
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

    /** Tells by {@link #held} when the first transaction has done everything but its commit. */
    private Transactions holdingTheFirst(CountDownLatch released) {
        Transactions real = hub.database.transactions();
        AtomicBoolean first = new AtomicBoolean(true);
        return new Transactions() {
            @Override
            public <T> T inNew(Work<T> work) throws SQLException {
                return real.inNew(connection -> {
                    T result = work.on(connection);
                    if (first.getAndSet(false)) {
                        held.release();
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
