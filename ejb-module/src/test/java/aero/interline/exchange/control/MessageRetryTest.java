package aero.interline.exchange.control;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.contracts.exchange.Arrival;
import aero.interline.contracts.exchange.Capture;
import aero.interline.contracts.exchange.Decision;
import aero.interline.contracts.exchange.IntakeUnavailable;
import aero.interline.contracts.exchange.MessageReader;
import aero.interline.contracts.exchange.Origin;
import aero.interline.contracts.exchange.Outcome;
import aero.interline.testing.FinalState;
import aero.interline.testing.Messages;
import aero.interline.testing.Reservation;
import aero.interline.testing.TestDatabase;
import aero.interline.testing.TestHub;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MessageRetryTest {

    private static final MessageReader MENDED = (origin, body) ->
            Messages.reading(new String(body, StandardCharsets.UTF_8), null,
                    Reservation.of("ABC123").person("SMITH", "ANNA").report());
    private static final MessageReader STILL_BROKEN =
            (origin, body) -> Messages.refused(new String(body, StandardCharsets.UTF_8)).reading();

    private TestHub hub;

    @BeforeEach
    void anEmptyHub() {
        hub = new TestHub(TestDatabase.create());
    }

    @Test
    void aDeadMessageIsAppliedOnceTheParserWasMended() throws IntakeUnavailable {
        long dead = hub.apply(Messages.refused("UNB+X")).get(0).messageId();

        Decision decision = retries(MENDED).retry(dead, "olga").orElseThrow();

        assertThat(decision.outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(decision.messageId()).isEqualTo(dead);
        assertThat(hub.database.rows("select outcome, code, by_user from message_history"))
                .containsExactly("DEAD|ITL-1201|olga");
        assertThat(hub.database.rows("select outcome, code, facts, changes, detail from message"))
                .containsExactly("APPLIED|-|1|1|-");
        assertThat(hub.database.rows("select outcome, sum(n) from tally group by 1 order by 1"))
                .containsExactly("APPLIED|1", "DEAD|0");
        assertThat(hub.database.rows("select name_key from customer")).containsExactly("SMITH ANNA");
        assertThat(FinalState.contradictions(hub.database)).isEmpty();
    }

    @Test
    void aMessageThatIsStillBrokenStaysDeadAndItsHistoryGrows() throws IntakeUnavailable {
        long dead = hub.apply(Messages.refused("UNB+X")).get(0).messageId();

        assertThat(retries(STILL_BROKEN).retry(dead, "olga").orElseThrow().outcome()).isEqualTo(Outcome.DEAD);
        assertThat(retries(STILL_BROKEN).retry(dead, "olga").orElseThrow().outcome()).isEqualTo(Outcome.DEAD);
        assertThat(hub.database.count("message_history")).isEqualTo(2);
        assertThat(hub.database.rows("select outcome, sum(n) from tally group by 1")).containsExactly("DEAD|1");
    }

    @Test
    void whatIsNotDeadIsNotRetried() throws IntakeUnavailable {
        long applied =
                hub.apply(Messages.saying(Reservation.of("ABC123").person("SMITH", "ANNA").report())).get(0).messageId();

        assertThat(retries(MENDED).retry(applied, "olga")).isEmpty();
        assertThat(retries(MENDED).retry(4711, "olga")).isEmpty();
        assertThat(hub.database.count("message_history")).isZero();
    }

    @Test
    void whatLiesInTheDeadLetterQueueIsNotRetried() throws IntakeUnavailable {
        Arrival refused = Messages.refused("torn");
        Capture c = refused.capture();
        long dead = hub.apply(new Arrival(new Capture(c.system(), "jms-dlq", c.deliveryId(), c.declaredFormat(),
                c.correlationId(), c.sender(), c.receivedAt(), c.body()), refused.reading())).get(0).messageId();

        assertThat(retries(MENDED).dead(null, null, 0, 10)).isEmpty();
        assertThat(retries(MENDED).retry(dead, "olga")).isEmpty();
        assertThat(hub.database.rows("select outcome from message")).containsExactly("DEAD");
        assertThat(hub.database.count("message_history")).isZero();
    }

    @Test
    void aDeadMessageWhoseContentWasAppliedMeanwhileIsADuplicate() throws IntakeUnavailable {
        var broken = Messages.refused("UNB+X");
        long dead = hub.apply(broken).get(0).messageId();
        long again = hub.apply(Messages.of("booking", Messages.delivery(), "UNB+X",
                MENDED.read(new Origin("booking", null, Instant.EPOCH), broken.capture().body()))).get(0).messageId();

        Decision decision = retries(MENDED).retry(dead, "olga").orElseThrow();

        assertThat(decision.outcome()).isEqualTo(Outcome.DUPLICATE);
        assertThat(decision.duplicateOf()).isEqualTo(again);
    }

    @Test
    void ofTwoOperatorsOneRetriesAndTheOtherFindsItDone() throws Exception {
        long dead = hub.apply(Messages.refused("UNB+X")).get(0).messageId();
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService operators = Executors.newFixedThreadPool(2);
        List<Callable<Optional<Decision>>> retries = Stream.of("olga", "paul")
                .<Callable<Optional<Decision>>>map(operator -> () -> {
                    start.await();
                    return retries(MENDED).retry(dead, operator);
                })
                .toList();
        List<Future<Optional<Decision>>> answers = operators.invokeAll(retries);
        operators.shutdown();

        assertThat(List.of(answers.get(0).get().isPresent(), answers.get(1).get().isPresent()))
                .containsExactlyInAnyOrder(true, false);
        assertThat(hub.database.count("message_history")).isEqualTo(1);
        assertThat(hub.database.rows("select sum(n) from tally")).containsExactly("1");
    }

    @Test
    void deadMessagesAreFoundBySystemAndCode() throws IntakeUnavailable {
        long first = hub.apply(Messages.refused("UNB+X")).get(0).messageId();
        long second = hub.apply(Messages.refused("UNB+Y")).get(0).messageId();

        assertThat(retries(MENDED).dead(null, null, 0, 10)).containsExactly(first, second);
        assertThat(retries(MENDED).dead("booking", "ITL-1201", 0, 1)).containsExactly(first);
        assertThat(retries(MENDED).dead("loyalty", null, 0, 10)).isEmpty();
        assertThat(retries(MENDED).dead(null, "ITL-9999", 0, 10)).isEmpty();
    }

    @Test
    void messagesThatStayDeadDoNotHideTheOnesBehindThem() throws IntakeUnavailable {
        List<Long> dead = Stream.of("UNB+V", "UNB+W", "UNB+X", "UNB+Y", "UNB+Z")
                .map(body -> hub.apply(Messages.refused(body)).get(0).messageId())
                .toList();
        List<Long> retried = new ArrayList<>();
        long after = 0;
        MessageRetry.Round round;
        do {
            round = retries(STILL_BROKEN).retry(null, null, after, 2, "olga");
            round.decisions().forEach(decision -> retried.add(decision.messageId()));
            after = round.next() == null ? after : round.next();
        } while (round.next() != null);

        assertThat(retried).isEqualTo(dead);
    }

    @Test
    void aMessageDecidedBySomebodyElseMeanwhileDoesNotEndTheRounds() throws IntakeUnavailable {
        hub.apply(Messages.refused("UNB+X"));
        long second = hub.apply(Messages.refused("UNB+Y")).get(0).messageId();
        hub.apply(Messages.refused("UNB+Z"));
        MessageReader slow = (origin, body) -> {
            hub.database.execute("update message set outcome = 'APPLIED' where id = " + second);
            return STILL_BROKEN.read(origin, body);
        };

        MessageRetry.Round round = retries(slow).retry(null, null, 0, 2, "olga");

        assertThat(round.decisions()).hasSize(1);
        assertThat(round.next()).isEqualTo(second);
    }

    private MessageRetry retries(MessageReader reader) {
        return new MessageRetry(hub.database.transactions(), hub.judge, hub.vault, reader);
    }
}
