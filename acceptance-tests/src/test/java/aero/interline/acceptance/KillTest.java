package aero.interline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.benchmarks.hub.ThrowAwayHub;
import aero.interline.benchmarks.witness.Verdict;
import aero.interline.benchmarks.witness.WitnessDriver;
import aero.interline.benchmarks.witness.WitnessLog;
import aero.interline.benchmarks.witness.Workload;
import aero.interline.contracts.exchange.Systems;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kill -9 of the hub in the middle of its work, three times: twice while messages arrive, once while the queue drains.
 * The moments are numbers of messages drawn from a seed, so a failure can be had again with
 * {@code -Dinterline.kill.seed}; {@code -Dinterline.kill.messages} sets the size. Invariants I1, I2, I3, I4 and I9.
 */
class KillTest {

    private static final int MESSAGES = Integer.getInteger("interline.kill.messages", 20_000);
    private static final long SEED = Long.getLong("interline.kill.seed", System.currentTimeMillis());
    private static final String QUEUE = Systems.queueOf(Systems.BOOKING);
    private static final long POLL_MS = 5;

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final Workload workload = Workload.mixed(SEED);

    @TempDir
    Path folder;

    @Test
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void everyMessageHasOneOutcomeAndOneEffectHoweverOftenTheHubDies() throws Exception {
        Path distribution = Path.of(System.getProperty("interline.distribution"));
        long first = between(10, 35);
        long second = between(40, 65);
        long third = between(70, 90);
        try (ThrowAwayHub hub = ThrowAwayHub.start(distribution, folder);
                WitnessLog log = new WitnessLog(folder.resolve("witness"))) {
            WitnessDriver driver = new WitnessDriver(workload, log);
            sendAndKillAt(first, driver, hub);
            sendAndKillAt(second, driver, hub);
            assertThat(driver.sendUpTo(MESSAGES, hub.broker(Systems.BOOKING), QUEUE)).isTrue();
            drainAndKillAt(third, hub);

            Verdict verdict = Proof.of(hub, workload, log);

            System.out.println("kill test: seed=" + SEED + " killed at " + first + ", " + second + ", " + third + ": "
                    + verdict);
            assertThat(verdict.violations())
                    .as("seed %d, %d messages, killed at %d, %d and %d", SEED, MESSAGES, first, second, third)
                    .isEmpty();
            assertThat(verdict.acked()).isGreaterThan(MESSAGES / 2);
        }
    }

    private void sendAndKillAt(long confirmed, WitnessDriver driver, ThrowAwayHub hub) throws Exception {
        CompletableFuture<Boolean> sending = CompletableFuture.supplyAsync(() -> send(driver, hub));
        while (driver.confirmed() < confirmed && !sending.isDone()) {
            TimeUnit.MILLISECONDS.sleep(POLL_MS);
        }
        hub.kill();
        assertThat(sending.get()).as("the broker died before everything was sent").isFalse();
        hub.restart();
    }

    private static boolean send(WitnessDriver driver, ThrowAwayHub hub) {
        try {
            return driver.sendUpTo(MESSAGES, hub.broker(Systems.BOOKING), QUEUE);
        } catch (Exception e) {
            throw new CompletionException(e);
        }
    }

    private static void drainAndKillAt(long decided, ThrowAwayHub hub) throws Exception {
        Proof.awaitDecided(hub, decided);
        hub.kill();
        hub.restart();
    }

    private long between(int leastPercent, int mostPercent) {
        return random.nextLong(MESSAGES / 100 * leastPercent, MESSAGES / 100 * mostPercent);
    }
}
