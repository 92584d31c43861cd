package aero.interline.benchmarks.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PnrgovGeneratorTest {

    private static final int MANY = 5_000;

    private final PnrgovGenerator generator = new PnrgovGenerator(42);
    private final List<GeneratedMessage> messages = IntStream.range(0, MANY).mapToObj(generator::message).toList();

    @Test
    void theSameSeedAndIndexGiveTheSameBytes() {
        PnrgovGenerator again = new PnrgovGenerator(42);
        PnrgovGenerator other = new PnrgovGenerator(43);

        for (int index : new int[] {4_999, 17, 0}) {
            assertThat(again.message(index).body()).isEqualTo(messages.get(index).body());
            assertThat(other.message(index).body()).isNotEqualTo(messages.get(index).body());
        }
    }

    @Test
    void noTwoMessagesAreEqual() {
        assertThat(messages.stream().map(each -> new String(each.body(), StandardCharsets.US_ASCII)).distinct())
                .hasSize(MANY);
    }

    @Test
    void sizesAreThoseOfRealTraffic() {
        IntSummaryStatistics sizes = messages.stream().mapToInt(each -> each.body().length).summaryStatistics();
        IntSummaryStatistics people = messages.stream().mapToInt(GeneratedMessage::passengers).summaryStatistics();

        assertThat(sizes.getMin()).isGreaterThan(600);
        assertThat(sizes.getMax()).isLessThan(8_000);
        assertThat(sizes.getAverage()).isBetween(1_500.0, 3_000.0);
        assertThat(people.getMin()).isEqualTo(1);
        assertThat(people.getMax()).isEqualTo(9);
        assertThat(messages.stream().filter(each -> each.infants() > 0).count()).isBetween(100L, 1_500L);
    }

    @Test
    void someMessagesAreLaterVersionsOfAReservation() {
        Map<String, GeneratedMessage> latest = new HashMap<>();
        for (GeneratedMessage message : messages) {
            GeneratedMessage before = latest.put(message.reservation(), message);
            if (before != null) {
                assertThat(message.modified()).isAfter(before.modified());
                assertThat(message.passengers()).isEqualTo(before.passengers());
            }
        }
        assertThat(MANY - latest.size()).isBetween(MANY / 10, MANY / 5);
    }
}
