package aero.interline.routes.batch;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.routes.broker.BrokerFixture;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.activemq.artemis.api.core.client.ClientMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessageTakerTest {

    private static final BatchSettings SETTINGS = new BatchSettings(
            "in.booking", "dlq.in.booking", 10, 1, Duration.ofMillis(5), 1 << 20, 3,
            new BackOff(Duration.ofMillis(1), Duration.ofMillis(1)), Duration.ofSeconds(5));

    @TempDir
    Path directory;

    /** Fails on whatever it is given, as a defect of the hub or of the broker's client would. */
    private static final class Broken extends MessageTaker {

        private Broken() {
            super(SETTINGS.maxBodyBytes());
        }

        @Override
        Received taken(ClientMessage original) {
            throw new IndexOutOfBoundsException("a defect");
        }
    }

    @Test
    void aMessageThatMakesTheHubFailIsGivenUpAfterSomeDeliveries() throws Exception {
        try (BrokerFixture broker = new BrokerFixture(directory)) {
            broker.send("booking", "m", 1);
            int failures = 0;
            Received given = null;
            while (given == null && failures < 10) {
                try (QueueSession session = new QueueSession(broker.hub(1 << 20), SETTINGS, 0, new Broken())) {
                    given = session.receive(Duration.ofSeconds(5));
                    session.putAside(given, "ITL-1005");
                    session.commit();
                } catch (IndexOutOfBoundsException e) {
                    failures++;
                }
            }

            assertThat(failures).isEqualTo(3);
            assertThat(given.message().obstacle()).isEqualTo(Obstacle.UNREADABLE);
            assertThat(given.message().messageId()).startsWith("ID:");
            assertThat(broker.depth("in.booking")).isZero();
            assertThat(broker.depth("dlq.in.booking")).isEqualTo(1);
        }
    }
}
