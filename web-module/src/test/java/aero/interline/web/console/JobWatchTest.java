package aero.interline.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.privacy.boundary.PrivacyJobView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JobWatchTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final JobWatch watch = new JobWatch();

    @Test
    void aJobThatEndsWhileItIsLookedAtIsSaidOnce() {
        assertThat(watch.over(List.of(job("1", "running", null), job("2", "done", NOON)))).isEmpty();
        assertThat(watch.isBusy()).isTrue();
        assertThat(watch.over(List.of(job("1", "done", NOON), job("2", "done", NOON)))).containsExactly("Export 1 is done.");
        assertThat(watch.isBusy()).isFalse();
        assertThat(watch.over(List.of(job("1", "done", NOON)))).isEmpty();
    }

    private static PrivacyJobView job(String id, String state, Instant finished) {
        return new PrivacyJobView(id, "export", state, "7", null, "ada", null, null, Map.of(), null, null, null, NOON, null, finished);
    }
}
