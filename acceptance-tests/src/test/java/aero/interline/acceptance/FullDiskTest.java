package aero.interline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.benchmarks.hub.ThrowAwayHub;
import aero.interline.benchmarks.witness.Verdict;
import aero.interline.benchmarks.witness.WitnessDriver;
import aero.interline.benchmarks.witness.WitnessLog;
import aero.interline.benchmarks.witness.Workload;
import aero.interline.cli.connection.DataDirectory;
import aero.interline.contracts.exchange.Systems;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A hub whose disk runs short in the middle of a flood: first to less than it wants to keep free, then to the last byte,
 * so that the journal of its broker and the log of its database cannot be written. Invariants I1, I2, I4 and I9.
 */
class FullDiskTest {

    private static final int DISK_MB = 1_200;
    private static final int WANTED_MB = 256;
    private static final int LITTLE_MB = 150;
    private static final int ENOUGH_MB = 300;
    private static final int MESSAGES = 8_000;
    private static final int AT_THE_FIRST = 1_000;
    private static final int AT_THE_SECOND = 2_000;
    private static final Duration FULL_FOR = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final String QUEUE = Systems.queueOf(Systems.BOOKING);

    private final Workload workload = Workload.mixed(20_261_123);

    @TempDir
    Path folder;

    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    @DisplayName("A hub on a full disk says so, takes nothing that it cannot keep, goes on by itself and loses nothing")
    void theDiskRunsFull() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), DISK_MB);
                ThrowAwayHub hub = start(disk);
                WitnessLog log = new WitnessLog(folder.resolve("witness"))) {
            WitnessDriver driver = new WitnessDriver(workload, log);
            CompletableFuture<Boolean> sending = sending(driver, hub);
            Patience.until("the first messages", driver::confirmed, confirmed -> confirmed >= AT_THE_FIRST);

            disk.fillUpTo(LITTLE_MB);
            Patience.until("the hub says that it pauses", () -> health(hub), says -> says.contains("too little disk space"));
            assertThat(Files.readString(hub.folder("logs").resolve("hub.0.log"))).contains("intake paused");
            disk.free();
            disk.fillUpTo(ENOUGH_MB);
            Patience.until("the hub goes on", driver::confirmed, confirmed -> confirmed >= AT_THE_SECOND);

            disk.fillUpTo(0);
            TimeUnit.MILLISECONDS.sleep(FULL_FOR.toMillis());
            disk.free();
            Patience.until("the hub is ready again", () -> health(hub), says -> !says.contains("DOWN"));
            if (!sending.get()) {
                assertThat(driver.sendUpTo(MESSAGES, hub.broker(Systems.BOOKING), QUEUE)).isTrue();
            }

            Verdict verdict = Proof.of(hub, workload, log);

            assertThat(verdict.violations()).isEmpty();
            assertThat(verdict.acked()).isGreaterThan(MESSAGES / 2);
        }
    }

    private static ThrowAwayHub start(SmallDisk disk) throws Exception {
        return ThrowAwayHub.start(Path.of(System.getProperty("interline.distribution")), disk.root(),
                Map.of("INTERLINE_DISK_MIN_FREE_MB", Integer.toString(WANTED_MB)));
    }

    private static String health(ThrowAwayHub hub) throws Exception {
        URI home = URI.create(new DataDirectory(hub.folder(""), hub.secrets()).runningHub().http());
        HttpRequest request = HttpRequest.newBuilder(home.resolve("/health/ready")).timeout(ANSWER).build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    private static CompletableFuture<Boolean> sending(WitnessDriver driver, ThrowAwayHub hub) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return driver.sendUpTo(MESSAGES, hub.broker(Systems.BOOKING), QUEUE);
            } catch (Exception e) {
                throw new CompletionException(e);
            }
        });
    }
}
