package aero.interline.benchmarks.parse;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.contracts.exchange.Reading;
import aero.interline.formats.FormatReader;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is measured is the reading of good messages that differ from each other. */
class MessageSetsTest {

    private final FormatReader reader = new FormatReader();

    static Set<String> formats() {
        return MessageSets.formats();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void everyMessageIsReadWhole(String format) {
        MessageSet messages = MessageSets.of(format);

        assertThat(messages.bodies()).hasSizeGreaterThan(15);
        for (byte[] each : messages.bodies()) {
            Reading reading = reader.read(messages.origin(), each);
            assertThat(reading.rejection()).isNull();
            assertThat(reading.losses()).isEmpty();
            assertThat(reading.facts()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void theMessagesDifferAndTheReferenceFindsSomethingInEach(String format) throws Exception {
        MessageSet messages = MessageSets.of(format);
        Set<ByteBuffer> different = new HashSet<>();
        for (byte[] each : messages.bodies()) {
            different.add(ByteBuffer.wrap(each));
            assertThat(messages.reference().pass(each)).isPositive();
        }

        assertThat(different.size()).isEqualTo(messages.bodies().size());
    }

    @ParameterizedTest
    @MethodSource("formats")
    void anAnswerMadeAgainIsTheSameAndNotOneObjectOfIt(String format) {
        MessageSet messages = MessageSets.of(format);
        for (byte[] each : messages.bodies()) {
            Reading reading = reader.read(messages.origin(), each);
            Answer answer = new Answer(reading);
            Reading first = answer.make();
            Reading second = answer.make();

            assertThat(first).usingRecursiveComparison().isEqualTo(reading);
            assertThat(first.facts()).isEqualTo(reading.facts()).isEqualTo(second.facts());
            assertThat(first.keys()).isEqualTo(reading.keys());
            assertThat(first.evidence()).isEqualTo(reading.evidence());
            for (int i = 0; i < reading.facts().size(); i++) {
                assertThat(first.facts().get(i)).isNotSameAs(reading.facts().get(i)).isNotSameAs(second.facts().get(i));
                assertThat(first.facts().get(i).at()).isNotSameAs(reading.facts().get(i).at());
            }
        }
    }
}
