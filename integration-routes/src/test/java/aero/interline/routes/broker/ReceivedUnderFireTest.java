package aero.interline.routes.broker;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.Connection;
import jakarta.jms.Session;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** I1 and I9: the broker's process is killed again and again, or its disk is full; what it confirmed stays, and the ledger is exact. */
class ReceivedUnderFireTest {

    private static final int ROUNDS = Integer.getInteger("interline.test.kills", 3);
    private static final long SEED = Long.getLong("interline.test.seed", 20261122L);

    @TempDir
    Path directory;

    private interface Misfortune {
        void befall(BrokerProcess broker) throws Exception;
    }

    @Test
    void whatTheLedgerCountsIsWhatEverStoodInTheQueue() throws Exception {
        underFire(BrokerProcess::kill);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void nothingIsConfirmedOrCountedThatCouldNotBeWritten() throws Exception {
        underFire(BrokerProcess::fillDisk);
    }

    private void underFire(Misfortune misfortune) throws Exception {
        Random random = new Random(SEED);
        Traffic traffic = new Traffic(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            try (BrokerProcess broker = new BrokerProcess(directory)) {
                assertPlausible(broker, traffic, round);
                int target = traffic.acknowledged.size() + 200 + random.nextInt(1500);
                List<Thread> threads = traffic.start(broker.url(), round);
                BrokerFixture.eventually("enough traffic", () -> traffic.acknowledged.size() >= target);
                misfortune.befall(broker);
                for (Thread each : threads) {
                    each.join(20_000);
                    assertThat(each.isAlive()).as("the traffic ended with its broker").isFalse();
                }
                broker.kill();
            }
        }
        try (BrokerProcess broker = new BrokerProcess(directory)) {
            assertPlausible(broker, traffic, ROUNDS);
            drain(broker, traffic);
            assertExact(broker.counts(), traffic);
        }
    }

    /** After a restart: between what was acknowledged and what was sent. */
    private static void assertPlausible(BrokerProcess broker, Traffic traffic, int round) throws Exception {
        QueueCounts counts = broker.counts();
        int rolledBack = traffic.rolledBack.size();
        assertThat(counts.received())
                .as("seed %d round %d %s", SEED, round, counts)
                .isBetween((long) traffic.acknowledged.size(), (long) traffic.sent.size() - rolledBack);
        assertThat(counts.depth()).isLessThanOrEqualTo(counts.received());
    }

    private static void drain(BrokerProcess broker, Traffic traffic) throws Exception {
        try (Connection connection = BrokerConnections.to(
                                broker.url(), "hub", BrokerFixture.passwordOf("hub"), 1 << 20)
                        .createConnection();
                Session session = connection.createSession(Session.SESSION_TRANSACTED)) {
            connection.start();
            traffic.take(session, 1_000_000);
        }
    }

    private static void assertExact(QueueCounts counts, Traffic traffic) {
        Set<Long> lost = new HashSet<>(traffic.acknowledged);
        lost.removeAll(traffic.seen);
        Set<Long> ghosts = new HashSet<>(traffic.seen);
        ghosts.retainAll(traffic.rolledBack);
        Set<Long> doubles = new HashSet<>(traffic.seen);
        doubles.retainAll(traffic.refusedAsDuplicate);

        assertThat(counts.depth()).isZero();
        assertThat(lost).as("acknowledged but never seen, seed %d", SEED).isEmpty();
        assertThat(ghosts).as("rolled back but seen").isEmpty();
        assertThat(doubles).as("duplicates of a known id but seen").isEmpty();
        assertThat(counts.received()).as("counted, seed %d", SEED).isEqualTo(traffic.seen.size());
    }
}
