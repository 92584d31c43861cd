package aero.interline.routes.shared;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.exchange.MessageReader;
import aero.interline.contracts.exchange.Origin;
import aero.interline.contracts.exchange.Reading;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A bug of a parser is a rejection like any other. */
class GuardedReaderTest {

    private static final Origin ORIGIN = new Origin("booking", null, Instant.EPOCH);

    private static MessageReader failing(boolean error) {
        return new GuardedReader((origin, body) -> {
            if (error) {
                throw new StackOverflowError("SMITH/ANNA");
            }
            throw new IllegalStateException("SMITH/ANNA");
        });
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aParserThatFailsRejectsTheMessage(boolean error) {
        Reading reading = failing(error).read(ORIGIN, bytes("card 4111111111111111"));

        assertThat(reading.rejection().code()).isEqualTo(ErrorCode.BUG);
        assertThat(reading.rejection().text()).contains(error ? "StackOverflowError" : "IllegalStateException", "GuardedReaderTest.java")
                .doesNotContain("SMITH");
        assertThat(reading.facts()).isEmpty();
        assertThat(reading.body()).as("its card numbers are masked").hasSize(21).asString().doesNotContain("4111111111111111");
    }

    @Test
    void ofASetThatItFailsOnEachPartIsRejected() {
        List<Reading> readings = failing(false).readTogether(ORIGIN, List.of(bytes("one"), bytes("other")));

        assertThat(readings).hasSize(2).allMatch(each -> each.rejection().code() == ErrorCode.BUG);
    }

    @Test
    void whatIsReadIsHandedOn() {
        Reading read = DeadReading.of(bytes("read"), new IllegalStateException());

        assertThat(new GuardedReader((origin, body) -> read).read(ORIGIN, bytes("read"))).isSameAs(read);
    }
}
