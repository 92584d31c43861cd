package aero.interline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.benchmarks.hub.ThrowAwayHub;
import aero.interline.benchmarks.witness.Verdict;
import aero.interline.benchmarks.witness.WitnessDriver;
import aero.interline.benchmarks.witness.WitnessLog;
import aero.interline.benchmarks.witness.Workload;
import aero.interline.contracts.exchange.Systems;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Kill -9 of the embedded database while a queue drains: the hub starts it again and goes on. Invariants I1, I2, I4 and I9. */
class DatabaseKilledTest {

    private static final int MESSAGES = 4_000;
    private static final int KILLED_AT = 800;
    private static final String QUEUE = Systems.queueOf(Systems.BOOKING);

    private final Workload workload = Workload.mixed(20_261_124);

    @TempDir
    Path folder;

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void theHubStartsItsDatabaseAgainAndLosesNothing() throws Exception {
        try (ThrowAwayHub hub = ThrowAwayHub.start(Path.of(System.getProperty("interline.distribution")), folder);
                WitnessLog log = new WitnessLog(folder.resolve("witness"))) {
            assertThat(new WitnessDriver(workload, log).sendUpTo(MESSAGES, hub.broker(Systems.BOOKING), QUEUE)).isTrue();
            Proof.awaitDecided(hub, KILLED_AT);
            hub.killDatabase();
            Patience.until("the database is there again", () -> answers(hub), there -> there);

            Verdict verdict = Proof.of(hub, workload, log);

            assertThat(verdict.violations()).isEmpty();
            assertThat(verdict.acked()).isEqualTo(MESSAGES);
        }
    }

    private static boolean answers(ThrowAwayHub hub) {
        try (Connection connection = hub.database()) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }
}
