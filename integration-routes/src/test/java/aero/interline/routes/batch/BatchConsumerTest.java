package aero.interline.routes.batch;

import static aero.interline.routes.broker.BrokerFixture.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.routes.broker.BrokerFixture;
import jakarta.jms.Connection;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.management.ObjectName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The component on a real broker. */
class BatchConsumerTest {

    private static final String QUEUE = "in.booking";

    @TempDir
    Path directory;

    private BrokerFixture broker;

    @BeforeEach
    void startBroker() {
        broker = new BrokerFixture(directory.resolve("broker"));
    }

    @AfterEach
    void stopBroker() {
        broker.close();
    }

    private static List<String> bodies(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(i -> prefix + "-" + i).toList();
    }

    @Test
    void aFullQueueComesInFullBatches() throws Exception {
        broker.send("booking", "m", 300);
        try (BatchRouteFixture route = new BatchRouteFixture(broker, "batchSize=100&sessions=1&wait=500", e -> {})) {
            eventually("all taken", () -> route.counters().committed() == 300);

            assertThat(route.batches).extracting(List::size).containsExactly(100, 100, 100);
            assertThat(route.bodies()).containsExactlyInAnyOrderElementsOf(bodies("m", 300));
            assertThat(broker.depth(QUEUE)).isZero();
        }
    }

    @Test
    void aBatchThatDoesNotFillUpLeavesAfterTheWait() throws Exception {
        broker.send("booking", "m", 3);
        try (BatchRouteFixture route = new BatchRouteFixture(broker, "batchSize=100&sessions=1&wait=50", e -> {})) {
            eventually("all taken", () -> route.counters().committed() == 3);

            assertThat(route.batches).hasSize(1);
        }
    }

    @Test
    void aBatchLeavesAsSoonAsNothingFollows() throws Exception {
        try (BatchRouteFixture route = new BatchRouteFixture(broker, "batchSize=100&sessions=1&wait=60000", e -> {})) {
            broker.send("booking", "m", 3);
            eventually("all taken", () -> route.counters().committed() == 3);
        }
    }

    @Test
    void bodiesTogetherAsLongAsTheLongestOneMakeABatch() throws Exception {
        broker.send("booking", "m", 5);
        try (BatchRouteFixture route =
                new BatchRouteFixture(broker, "batchSize=100&sessions=1&wait=500&maxBodyBytes=6", e -> {})) {
            eventually("all taken", () -> route.counters().committed() == 5);

            assertThat(route.batches).extracting(List::size).allMatch(size -> size <= 2);
        }
    }

    @Test
    void aSessionThatKeepsUpTakesAll() throws Exception {
        Set<String> threads = ConcurrentHashMap.newKeySet();
        try (BatchRouteFixture route = new BatchRouteFixture(
                broker, "batchSize=50&sessions=4&wait=5", e -> threads.add(Thread.currentThread().getName()))) {
            eventually("all are there", () -> broker.broker().counts(QUEUE).consumers() == 4);
            for (int sent = 1; sent <= 10; sent++) {
                broker.send("booking", "m" + sent, 1);
                int count = sent;
                eventually("taken", () -> route.counters().committed() == count);
            }
            assertThat(threads).hasSize(1);
        }
    }

    @Test
    void severalSessionsShareTheWork() throws Exception {
        Set<String> threads = ConcurrentHashMap.newKeySet();
        CountDownLatch two = new CountDownLatch(2);
        broker.send("booking", "m", 400);
        try (BatchRouteFixture route = new BatchRouteFixture(
                broker.hub(0), "batchSize=50&sessions=4&wait=5", e -> {
                    if (threads.add(Thread.currentThread().getName())) {
                        two.countDown();
                    }
                    two.await(10, TimeUnit.SECONDS);
                })) {
            eventually("all taken", () -> route.counters().committed() == 400);

            assertThat(threads).hasSizeGreaterThan(1);
            assertThat(route.bodies()).containsExactlyInAnyOrderElementsOf(bodies("m", 400));
        }
    }

    @Test
    void aFailedBatchComesAgainAndAloneFromTheThirdTime() throws Exception {
        Set<Integer> failedCounts = ConcurrentHashMap.newKeySet();
        AtomicInteger alone = new AtomicInteger();
        broker.send("booking", "m", 20);
        try (BatchRouteFixture route = new BatchRouteFixture(
                broker, "batchSize=20&sessions=1&wait=200&backOff=5&maxBackOff=10", e -> {
                    List<InboundMessage> messages = BatchExchange.messages(e);
                    if (!BatchExchange.isAlone(e)) {
                        messages.forEach(each -> failedCounts.add(each.deliveryCount()));
                        throw new IllegalStateException("a batch fails");
                    }
                    assertThat(messages).hasSize(1);
                    alone.incrementAndGet();
                })) {
            eventually("all taken", () -> route.counters().committed() == 20);

            assertThat(failedCounts).containsExactlyInAnyOrder(1, 2);
            assertThat(alone).hasValue(20);
            assertThat(route.counters().rolledBack()).isEqualTo(40);
            assertThat(broker.depth(QUEUE)).isZero();
        }
    }

    @Test
    void aSuspendedConsumerGivesBackWhatWasSentAhead() throws Exception {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        broker.send("booking", "m", 50);
        try (BatchRouteFixture route = new BatchRouteFixture(broker, "batchSize=10&sessions=1&wait=200", e -> {
            entered.countDown();
            leave.await(10, TimeUnit.SECONDS);
        })) {
            entered.await(10, TimeUnit.SECONDS);
            route.consumer().suspendFor("tea time");
            leave.countDown();
            eventually("disconnected", () -> broker.broker().counts(QUEUE).consumers() == 0);

            assertThat(route.consumer().getFlow()).isEqualTo("SUSPENDED");
            assertThat(route.consumer().getNote()).isEqualTo("tea time");
            assertThat(route.counters().committed()).as("the batch under way was finished").isEqualTo(10);
            assertThat(takeAll()).isEqualTo(40);

            broker.send("booking", "n", 5);
            route.consumer().resumeFlow();
            eventually("taken after the resume", () -> route.counters().committed() == 15);
            assertThat(route.consumer().getFlow()).isEqualTo("RUNNING");
            assertThat(route.consumer().getNote()).isNull();
        }
    }

    private int takeAll() throws Exception {
        try (Connection connection = broker.signIn("hub");
                Session session = connection.createSession(Session.AUTO_ACKNOWLEDGE);
                MessageConsumer consumer = session.createConsumer(session.createQueue(QUEUE))) {
            connection.start();
            int taken = 0;
            for (var next = consumer.receive(2000); next != null; next = consumer.receive(200)) {
                assertThat(next.getIntProperty("JMSXDeliveryCount")).isEqualTo(1);
                taken++;
            }
            return taken;
        }
    }

    @Test
    void aRestartedBrokerIsFoundAgain() throws Exception {
        broker.send("booking", "before", 10);
        try (BatchRouteFixture route = new BatchRouteFixture(
                broker, "batchSize=10&sessions=2&wait=5&backOff=20&maxBackOff=100", e -> {})) {
            eventually("taken", () -> route.counters().committed() == 10);
            broker.stop();
            eventually("noticed", () -> route.consumer().getFlow().equals("RECONNECTING"));
            assertThat(route.consumer().getNote()).isNotNull();
            broker.start();
            broker.send("booking", "after", 10);
            eventually("taken again", () -> route.counters().committed() == 20);

            assertThat(route.counters().reconnects()).isPositive();
            assertThat(route.consumer().getFlow()).isEqualTo("RUNNING");
        }
    }

    @Test
    void aBrokerThatIsAwayAtTheStartIsWaitedFor() throws Exception {
        broker.stop();
        try (BatchRouteFixture route = new BatchRouteFixture(
                broker, "batchSize=10&sessions=1&wait=5&backOff=20&maxBackOff=100", e -> {})) {
            eventually("tried in vain", () -> route.counters().reconnects() > 1);
            broker.start();
            broker.send("booking", "m", 10);
            eventually("taken", () -> route.counters().committed() == 10);
        }
    }

    @Test
    void anErrorOfTheJvmDoesNotEndAWorker() throws Exception {
        AtomicBoolean failed = new AtomicBoolean();
        broker.send("booking", "m", 10);
        try (BatchRouteFixture route = new BatchRouteFixture(
                broker, "batchSize=10&sessions=1&wait=5&backOff=5&maxBackOff=10", e -> {
                    if (failed.compareAndSet(false, true)) {
                        throw new StackOverflowError("deep nesting");
                    }
                })) {
            eventually("taken", () -> route.counters().committed() == 10);
        }
    }

    @Test
    void anErrorOfTheWorkerThatWentAheadAfterAPauseDoesNotStopTheQueueForGood() throws Exception {
        AtomicInteger attempts = new AtomicInteger();
        broker.send("booking", "m", 10);
        try (BatchRouteFixture route = new BatchRouteFixture(
                broker, "batchSize=10&sessions=1&wait=5&backOff=5&maxBackOff=10", e -> {
                    int attempt = attempts.incrementAndGet();
                    if (attempt == 1) {
                        BatchExchange.pause(e, "the database cannot be reached");
                    } else if (attempt == 2) {
                        throw new StackOverflowError("deep nesting");
                    }
                })) {
            eventually("taken", () -> route.counters().committed() == 10);
        }
    }

    @Test
    void errorsThatComeAgainAndAgainMakeThePausesGrow() throws Exception {
        AtomicInteger attempts = new AtomicInteger();
        broker.send("booking", "m", 1);
        long begin = System.nanoTime();
        try (BatchRouteFixture route = new BatchRouteFixture(
                broker, "batchSize=10&sessions=1&wait=5&backOff=100&maxBackOff=1000", e -> {
                    if (attempts.incrementAndGet() < 5) {
                        throw new OutOfMemoryError("for the test");
                    }
                })) {
            eventually("taken", () -> route.counters().committed() == 1);

            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(50 + 100 + 200 + 400));
        }
    }

    @Test
    void aStopUnderLoadFinishesTheBatchesAndLosesNothing() throws Exception {
        broker.send("booking", "m", 2000);
        BatchCounters counters;
        List<String> done;
        try (BatchRouteFixture route =
                new BatchRouteFixture(broker, "batchSize=20&sessions=4&wait=5", e -> {})) {
            counters = route.counters();
            BatchCounters running = counters;
            eventually("under way", () -> running.committed() > 100);
            route.camel().stop();
            done = route.bodies();
        }
        assertThat(done).hasSize((int) counters.committed()).doesNotHaveDuplicates();
        assertThat(counters.rolledBack()).isZero();
        assertThat(broker.depth(QUEUE)).isEqualTo(2000 - counters.committed());
    }

    @Test
    void aPauseLetsOneMessageGoAheadAndTheRestFollow() throws Exception {
        AtomicInteger attempts = new AtomicInteger();
        Set<Integer> sizesWhileAway = ConcurrentHashMap.newKeySet();
        broker.send("booking", "m", 100);
        try (BatchRouteFixture route = new BatchRouteFixture(
                broker, "batchSize=50&sessions=2&wait=100&backOff=20&maxBackOff=40", e -> {
                    int attempt = attempts.incrementAndGet();
                    if (attempt <= 8) {
                        if (attempt > 2) {
                            sizesWhileAway.add(BatchExchange.messages(e).size());
                        }
                        BatchExchange.pause(e, "the database cannot be reached");
                        throw new IllegalStateException("not now");
                    }
                })) {
            eventually("paused", () -> "the database cannot be reached".equals(route.consumer().getNote())
                    && route.consumer().getFlow().equals("SUSPENDED"));
            eventually("all taken", () -> route.counters().committed() == 100);

            assertThat(sizesWhileAway).containsExactly(1);
            assertThat(route.consumer().getFlow()).isEqualTo("RUNNING");
            assertThat(route.bodies()).containsExactlyInAnyOrderElementsOf(bodies("m", 100));
        }
    }

    @Test
    void whatItDoesIsSeenOverJmx() throws Exception {
        broker.send("booking", "m", 10);
        try (BatchRouteFixture route = new BatchRouteFixture(broker, "batchSize=10&sessions=1&wait=5", e -> {})) {
            eventually("taken", () -> route.counters().committed() == 10);

            Set<ObjectName> names = ManagementFactory.getPlatformMBeanServer()
                    .queryNames(new ObjectName("org.apache.camel:type=consumers,*"), null);
            assertThat(names).hasSize(1);
            ObjectName name = names.iterator().next();
            assertThat(ManagementFactory.getPlatformMBeanServer().getAttribute(name, "Committed")).isEqualTo(10L);
            assertThat(ManagementFactory.getPlatformMBeanServer().getAttribute(name, "Flow")).isEqualTo("RUNNING");
        }
    }
}
