package aero.interline.platform.control;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.exchange.IntakeUnavailable;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever becomes of a round, the next one is done. */
@Timeout(20)
class RecurringWorkTest {

    private final AtomicInteger rounds = new AtomicInteger();

    @Test
    void aRoundThatFailsIsFollowedByTheNext() {
        List<RecurringWork.Round> failures = List.of(
                () -> {
                    throw new SQLException("away", "08006");
                },
                () -> {
                    throw new IntakeUnavailable(ErrorCode.DATABASE_AWAY, ErrorCode.DATABASE_AWAY.title(), null);
                },
                () -> {
                    throw new IllegalStateException("a bug");
                },
                () -> {
                    throw new StackOverflowError("deep nesting");
                });
        RecurringWork work = new RecurringWork("the test", () -> failures.get(rounds.getAndIncrement() % failures.size()).run());

        for (int i = 0; i < 2 * failures.size(); i++) {
            work.run();
        }

        assertThat(rounds).hasValue(2 * failures.size());
    }

    @Test
    void whatIsWantedDuringARoundIsDoneAfterItByTheSameThread() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        RecurringWork work = new RecurringWork("the test", () -> {
            rounds.incrementAndGet();
            begun.countDown();
            await(goOn);
        });
        Thread first = new Thread(work::run);
        first.start();
        await(begun);

        work.run();
        work.run();
        assertThat(rounds).as("nobody else is at it meanwhile").hasValue(1);
        goOn.countDown();
        first.join();

        assertThat(rounds).as("one round for all that was wanted").hasValue(2);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
