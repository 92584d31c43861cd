package aero.interline.routes.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessedFileWatchTest {

    private static final Instant NOW = Instant.parse("2026-11-24T03:00:00Z");
    /** Its name says when it was taken. */
    private static final String RECENT = NOW.minus(Duration.ofMinutes(5)).toEpochMilli() + "-0-miles.csv";
    private static final String LONG_AGO = NOW.minus(Duration.ofDays(3)).toEpochMilli() + "-0-miles.csv";

    @TempDir
    Path folder;

    @Test
    void whatGrowsIsNoticed() throws IOException {
        Path file = file(RECENT);
        ProcessedFileWatch watch = watch(NOW);
        watch.watch(file, Files.size(file));

        assertThat(watch.grown()).isEmpty();
        grow(file);
        assertThat(watch.grown()).containsExactly(file);
    }

    @Test
    void whatGrewWhileTheHubWasDownIsNoticed() throws IOException {
        Path file = file(LONG_AGO);
        watch(NOW, file).watch(file, Files.size(file));
        grow(file);

        assertThat(watch(NOW, file).grown()).containsExactly(file);
    }

    @Test
    void whatWasLaidAsideLongAgoIsNotWatched() throws IOException {
        Path file = file(LONG_AGO);
        ProcessedFileWatch watch = watch(NOW, file);
        grow(file);

        assertThat(watch.grown()).isEmpty();
    }

    @Test
    void afterAnHourNothingIsNoticedAnyMore() throws IOException {
        Path file = file(RECENT);
        Instant[] now = {NOW};
        ProcessedFileWatch watch = new ProcessedFileWatch(folder, new Ticking(now), List.of());
        watch.watch(file, Files.size(file));
        now[0] = NOW.plus(ProcessedFileWatch.WATCHED).plusSeconds(1);
        grow(file);

        assertThat(watch.grown()).isEmpty();
        assertThat(Files.readString(folder.resolve(ProcessedFileWatch.BOOK))).doesNotContain("miles.csv");
    }

    @Test
    void aLineThatAKilledHubLeftHalfHidesNoOther() throws IOException {
        Path half = file(LONG_AGO);
        Path whole = file(RECENT);
        Files.writeString(folder.resolve(ProcessedFileWatch.BOOK), folder.relativize(half) + "=");
        watch(NOW, half).watch(whole, Files.size(whole));
        grow(half);
        grow(whole);

        assertThat(watch(NOW.plus(Duration.ofDays(1)), half, whole).grown()).containsExactly(whole);
    }

    private ProcessedFileWatch watch(Instant now, Path... laidAside) throws IOException {
        return new ProcessedFileWatch(folder, Clock.fixed(now, ZoneOffset.UTC), List.of(laidAside));
    }

    private Path file(String name) throws IOException {
        Path done = Files.createDirectories(folder.resolve("done"));
        return Files.writeString(done.resolve(name), "M1;100\n");
    }

    private static void grow(Path file) throws IOException {
        Files.writeString(file, "M2;200\n", StandardOpenOption.APPEND);
    }

    /** Shows what the array holds. */
    private static final class Ticking extends Clock {

        private final Instant[] now;

        Ticking(Instant[] now) {
            this.now = now;
        }

        @Override
        public Instant instant() {
            return now[0];
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
