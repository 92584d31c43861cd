package aero.interline.domain.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class StampTest {

    private static final Instant EARLY = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant LATE = Instant.parse("2026-01-02T00:00:00Z");

    @Test
    void modificationCountsBeforeInterchangeAndHashAndWhatWasNotToldIsLeast() {
        List<Stamp> rising = List.of(
                stamp(null, null, 1),
                stamp(null, null, 200),
                stamp(null, EARLY, 1),
                stamp(EARLY, null, 9),
                stamp(EARLY, EARLY, 1),
                stamp(EARLY, LATE, 1),
                stamp(LATE, EARLY, 1));

        assertThat(rising.stream().sorted().toList()).isEqualTo(rising);
    }

    @Test
    void aStampReadBackFromTheDatabaseEqualsTheOneStored() {
        Instant nanos = EARLY.plusNanos(123_456_789);
        Instant micros = EARLY.plusNanos(123_456_000);

        assertThat(stamp(nanos, nanos, 1)).isEqualTo(stamp(micros, micros, 1)).hasSameHashCodeAs(stamp(micros, micros, 1));
    }

    private static Stamp stamp(Instant modified, Instant sent, int hash) {
        return new Stamp(modified, sent, new byte[] {(byte) hash, 0});
    }
}
