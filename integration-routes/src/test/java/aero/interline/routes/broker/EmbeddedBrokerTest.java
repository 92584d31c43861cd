package aero.interline.routes.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.jms.Connection;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the embedded broker promises to senders and to the hub. */
class EmbeddedBrokerTest {

    @TempDir
    Path directory;

    @Test
    void whatItAcknowledgedIsOnTheDisk() throws Exception {
        Configuration configuration = BrokerConfiguration.of(
                new BrokerSettings(directory, "127.0.0.1", 0, 1 << 20, 96 << 20, 1 << 20, BrokerFixture.users()), 4711);

        // kill -9 proves nothing about a power failure; these settings do
        assertThat(configuration.isPersistenceEnabled()).isTrue();
        assertThat(configuration.isJournalSyncTransactional()).isTrue();
        assertThat(configuration.isJournalSyncNonTransactional()).isTrue();
        assertThat(configuration.isJournalDatasync()).isTrue();
        assertThat(configuration.isLargeMessageSync()).isTrue();
        assertThat(configuration.getJournalType()).isEqualTo(JournalType.NIO);
    }

    @Test
    void noMessageIsGivenUpAndNoBacklogFillsTheHeap() throws Exception {
        Configuration configuration = BrokerConfiguration.of(
                new BrokerSettings(directory, "127.0.0.1", 0, 1 << 20, 96 << 20, 1 << 20, BrokerFixture.users()), 4711);
        AddressSettings inbound = configuration.getAddressSettings().get("in.#");

        assertThat(inbound.getMaxDeliveryAttempts()).isEqualTo(-1);
        assertThat(inbound.isNoExpiry()).isTrue();
        assertThat(inbound.getAddressFullMessagePolicy()).isEqualTo(AddressFullMessagePolicy.PAGE);
        assertThat(inbound.getMaxSizeBytes()).isPositive();
        assertThat(inbound.isAutoCreateQueues()).isFalse();
        assertThat(inbound.isAutoCreateAddresses()).isFalse();
        assertThat(configuration.isSecurityEnabled()).isTrue();
    }

    @Test
    void itListensOnTheGivenAddressOnly() throws Exception {
        try (BrokerFixture broker = new BrokerFixture(directory)) {
            int port = broker.broker().port();
            try (ServerSocket elsewhere = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.2"))) {
                assertThat(elsewhere.isBound()).as("another address of the machine is free").isTrue();
            }
        }
    }

    @Test
    void aPortInUseIsSaidClearly() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            EmbeddedBroker broker = new EmbeddedBroker(new BrokerSettings(
                    directory, "127.0.0.1", taken.getLocalPort(), 0, 96 << 20, 1 << 20, BrokerFixture.users()));
            assertThatThrownBy(broker::start)
                    .isInstanceOf(BrokerFailure.class)
                    .hasMessageContaining("127.0.0.1:" + taken.getLocalPort());
            assertThat(broker.reachable()).isFalse();
        }
    }

    @Test
    void queuesAndMessagesAreThereAfterARestart() throws Exception {
        try (BrokerFixture broker = new BrokerFixture(directory)) {
            broker.send("booking", "m", 7);
            broker.stop();
            broker.start();

            assertThat(broker.depth("in.booking")).isEqualTo(7);
            assertThat(broker.received("in.booking")).isEqualTo(7);
            assertThat(broker.depth("in.distributor")).isZero();
        }
    }

    @Test
    void aSenderCannotMakeAMessageTransientExpiringOrPutOff() throws Exception {
        try (BrokerFixture broker = new BrokerFixture(directory)) {
            try (Connection connection = broker.signIn("booking");
                    Session session = connection.createSession(Session.AUTO_ACKNOWLEDGE);
                    MessageProducer producer = session.createProducer(session.createQueue("in.booking"))) {
                producer.setDeliveryMode(DeliveryMode.NON_PERSISTENT);
                producer.setTimeToLive(1);
                producer.setDeliveryDelay(3_600_000);
                producer.send(session.createTextMessage("stays"));
            }
            BrokerFixture.eventually("arrived", () -> broker.depth("in.booking") == 1);
            broker.stop();
            broker.start();
            try (Connection connection = broker.signIn("hub");
                    Session session = connection.createSession(Session.AUTO_ACKNOWLEDGE);
                    MessageConsumer consumer = session.createConsumer(session.createQueue("in.booking"))) {
                connection.start();
                Message message = consumer.receive(5000);
                assertThat(message.getBody(String.class)).isEqualTo("stays");
                assertThat(message.getJMSExpiration()).isZero();
            }
        }
    }

    @Test
    void groupsOfASenderBindNoSession() throws Exception {
        try (BrokerFixture broker = new BrokerFixture(directory);
                Connection hub = broker.signIn("hub");
                Session one = hub.createSession(Session.SESSION_TRANSACTED);
                Session other = hub.createSession(Session.SESSION_TRANSACTED);
                MessageConsumer first = one.createConsumer(one.createQueue("in.booking"));
                MessageConsumer second = other.createConsumer(other.createQueue("in.booking"))) {
            hub.start();
            try (Connection connection = broker.signIn("booking");
                    Session session = connection.createSession(Session.AUTO_ACKNOWLEDGE);
                    MessageProducer producer = session.createProducer(session.createQueue("in.booking"))) {
                for (int i = 0; i < 10; i++) {
                    Message message = session.createTextMessage("m" + i);
                    message.setStringProperty("JMSXGroupID", "the same");
                    producer.send(message);
                }
            }
            assertThat(first.receive(5000)).isNotNull();
            assertThat(second.receive(5000)).isNotNull();
        }
    }

    @Test
    void aMessageThatCouldNeverArriveIsRefusedToItsSender() throws Exception {
        try (BrokerFixture broker = new BrokerFixture(directory)) {
            try (Connection connection = broker.signIn("booking");
                    Session session = connection.createSession(Session.AUTO_ACKNOWLEDGE)) {
                assertThatThrownBy(() -> session.createProducer(session.createTopic("in.booking"))
                                .send(session.createTextMessage("to a topic")))
                        .isInstanceOf(JMSException.class);
                MessageProducer producer = session.createProducer(session.createQueue("in.booking"));
                assertThatThrownBy(() -> producer.send(session.createTextMessage("x".repeat(3 << 20))))
                        .isInstanceOf(JMSException.class)
                        .hasMessageContaining("longer than");
                producer.send(session.createTextMessage("fits"));
            }
            BrokerFixture.eventually("counted, which may be after the sender is told", () -> broker.received("in.booking") > 0);
            assertThat(broker.received("in.booking")).isEqualTo(1);
            assertThat(broker.depth("in.booking")).isEqualTo(1);
        }
    }

    @Test
    void aBrokerThatGaveUpAfterAnErrorOfTheDiskIsStartedAgain() throws Exception {
        try (BrokerFixture broker = new BrokerFixture(directory)) {
            broker.send("booking", "m", 5);
            broker.broker().lookAfter();
            assertThat(broker.depth("in.booking")).as("nothing to do").isEqualTo(5);

            broker.broker().server().getStorageManager().criticalError(new IOException("no space left on device"));
            BrokerFixture.eventually("gave up", () -> !broker.broker().reachable());
            broker.broker().lookAfter();

            assertThat(broker.depth("in.booking")).isEqualTo(5);
            assertThat(broker.received("in.booking")).isEqualTo(5);
        }
    }

    @Test
    void sendersWaitWhenTheDiskIsNearlyFull() throws Exception {
        try (BrokerFixture broker = new BrokerFixture(directory, 1 << 20, Long.MAX_VALUE / 4)) {
            CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> {
                try {
                    broker.send("booking", "m", 2000);
                } catch (JMSException e) {
                    throw new IllegalStateException(e);
                }
            });
            assertThatThrownBy(() -> sending.get(3, TimeUnit.SECONDS))
                    .isInstanceOf(TimeoutException.class);
            assertThat(broker.received("in.booking")).isZero();
        }
    }
}
