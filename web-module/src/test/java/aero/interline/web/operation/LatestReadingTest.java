package aero.interline.web.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LatestReadingTest {

    private final AtomicInteger readings = new AtomicInteger();

    private int failing() {
        readings.incrementAndGet();
        throw new IllegalArgumentException("the database is away");
    }

    @Test
    void allGaugesOfAScrapeAreOfOneReading() {
        LatestReading<Integer> latest = new LatestReading<>(readings::incrementAndGet, Duration.ofHours(1));

        assertThat(latest.get()).isEqualTo(1);
        assertThat(latest.get()).isEqualTo(1);
    }

    @Test
    void aReadingThatIsOldIsMadeAnew() {
        LatestReading<Integer> latest = new LatestReading<>(readings::incrementAndGet, Duration.ZERO);

        assertThat(latest.get()).isEqualTo(1);
        assertThat(latest.get()).isEqualTo(2);
    }

    @Test
    void aReadingThatFailedIsNotTriedAgainByEachGauge() {
        LatestReading<Integer> latest = new LatestReading<>(this::failing, Duration.ofHours(1));

        for (int gauge = 0; gauge < 56; gauge++) {
            assertThatThrownBy(latest::get).isInstanceOf(IllegalStateException.class).hasMessageContaining("the database is away");
        }
        assertThat(readings).hasValue(1);
    }
}
