package aero.interline.exchange.control;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.contracts.exchange.Arrival;
import aero.interline.contracts.exchange.Decision;
import aero.interline.contracts.exchange.Outcome;
import aero.interline.testing.FinalState;
import aero.interline.testing.Messages;
import aero.interline.testing.Reservation;
import aero.interline.testing.TestDatabase;
import aero.interline.testing.TestHub;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
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
