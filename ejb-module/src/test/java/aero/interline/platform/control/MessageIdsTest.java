package aero.interline.platform.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MessageIdsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:15:30.123Z");

    @Test
    void anIdCarriesTheMomentOfItsBirth() {
        long id = new MessageIds(Clock.fixed(NOW, ZoneOffset.UTC), 3).next();

        assertThat(MessageIds.timeOf(id)).isEqualTo(NOW);
        assertThat(id).isBetween(MessageIds.floor(NOW), MessageIds.floor(NOW.plusMillis(1)) - 1);
    }

    @Test
    void idsRiseAlsoWhenAMillisecondIsUsedUp() {
        MessageIds ids = new MessageIds(Clock.fixed(NOW, ZoneOffset.UTC), 1023);
        long last = 0;
        for (int i = 0; i < 5000; i++) {
            long next = ids.next();
            assertThat(next).isGreaterThan(last);
            last = next;
        }
    }

    @Test
    void momentsThatNoIdCanHaveCountAsTheNearestThatHas() {
        assertThat(MessageIds.floor(Instant.parse("2024-01-01T00:00:00Z"))).isZero();
        assertThat(MessageIds.floor(Instant.parse("0001-01-01T00:00:00Z"))).isZero();
        long now = MessageIds.floor(NOW);
        for (String late : new String[] {"2400-01-01T00:00:00Z", "2500-01-01T00:00:00Z", "9999-12-31T23:59:59Z"}) {
            assertThat(MessageIds.floor(Instant.parse(late))).as(late).isGreaterThan(now);
        }
    }

    @Test
    void nodesNeverGiveTheSameId() {
        Set<Long> given = new HashSet<>();
        for (int node = 0; node < 8; node++) {
            MessageIds ids = new MessageIds(Clock.fixed(NOW, ZoneOffset.UTC), node);
            for (int i = 0; i < 3000; i++) {
                assertThat(given.add(ids.next())).isTrue();
            }
        }
    }
}
