package aero.interline.routes.shared;

import static aero.interline.routes.broker.BrokerFixture.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Whatever becomes of one time, there is a next one. */
class RepeatedTasksTest {

    private static final Duration PAUSE = Duration.ofMillis(1);

    private final AtomicInteger times = new AtomicInteger();

    @Test
    void whatFailsIsDoneAgain() throws InterruptedException {
        try (RepeatedTasks tasks = new RepeatedTasks("test", 1)) {
            tasks.repeat(PAUSE, () -> {
                if (times.incrementAndGet() % 2 == 0) {
                    throw new IllegalStateException("a bug");
                }
                throw new StackOverflowError("deep nesting");
            });
            eventually("done again", () -> times.get() > 4);
        }
    }

    @Test
    void oneThatWaitsHoldsUpNoOther() throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        try (RepeatedTasks tasks = new RepeatedTasks("test", 2)) {
            tasks.repeat(PAUSE, () -> {
                try {
                    never.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            tasks.repeat(PAUSE, times::incrementAndGet);
            eventually("done again", () -> times.get() > 4);
        }
    }

    @Test
    void whatIsUnderWayComesToItsEnd() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        RepeatedTasks tasks = new RepeatedTasks("test", 1);
        tasks.repeat(PAUSE, () -> {
            begun.countDown();
            try {
                goOn.await();
                times.incrementAndGet();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        begun.await();

        assertThat(tasks.finish(Duration.ofMillis(20))).isFalse();
        goOn.countDown();
        assertThat(tasks.finish(Duration.ofSeconds(10))).isTrue();
        assertThat(times).hasValue(1);
    }
}
