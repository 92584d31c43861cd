package aero.interline.routes.shared;

import static aero.interline.routes.broker.BrokerFixture.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.contracts.exchange.Arrival;
import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.exchange.IntakeUnavailable;
import aero.interline.contracts.exchange.MessageReader;
import aero.interline.contracts.exchange.Origin;
import aero.interline.contracts.exchange.Reading;
import aero.interline.contracts.exchange.SequenceNumber;
import aero.interline.routes.batch.BatchComponent;
import aero.interline.routes.batch.BatchConsumer;
import aero.interline.routes.booking.BookingRoutes;
import aero.interline.routes.broker.BrokerFixture;
import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.activemq.artemis.api.core.client.ClientMessage;
import org.apache.activemq.artemis.api.core.client.ClientProducer;
import org.apache.activemq.artemis.api.core.client.ClientSession;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.activemq.artemis.jms.client.ActiveMQSession;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The booking route on a real broker, with each kind of failure at its place. */
class InboundRouteTest {

    private static final String QUEUE = "in.booking";
    private static final int MAX_BODY = 300_000;

    @TempDir
    Path directory;

    private final RecordingIntake intake = new RecordingIntake();
    private volatile MessageReader reader = InboundRouteTest::plain;
    private BrokerFixture broker;
    private DefaultCamelContext camel;

    private static Reading plain(Origin origin, byte[] body) {
        return new Reading("plain", body, List.of(), null, List.of(), List.of(), List.of());
    }

    @BeforeEach
    void start() throws Exception {
        broker = new BrokerFixture(directory, MAX_BODY, 0);
        camel = new DefaultCamelContext();
        camel.addComponent("jms-batch", new BatchComponent(broker.hub(1 << 20)));
        camel.getPropertiesComponent().addInitialProperty("interline.in.booking",
                "jms-batch:in.booking?batchSize=50&sessions=2&wait=50&backOff=10&maxBackOff=50&maxBodyBytes=" + MAX_BODY);
        camel.addRoutes(new IntakeFailures(intake));
        camel.addRoutes(new BookingRoutes(
                new InboundSteps((origin, body) -> reader.read(origin, body), intake, Clock.systemUTC())));
        camel.start();
    }

    @AfterEach
    void stop() {
        camel.stop();
        broker.close();
    }

    private BatchConsumer consumer() {
        return (BatchConsumer) camel.getRoute("in-booking").getConsumer();
    }

    private List<String> decidedBodies() {
        return intake.decided().stream()
                .map(each -> new String(each.capture().body(), StandardCharsets.UTF_8))
                .toList();
    }

    private interface Sending {
        void send(Session session, MessageProducer producer) throws Exception;
    }

    private void send(Sending sending) throws Exception {
        try (Connection connection = broker.signIn("booking");
                Session session = connection.createSession(Session.AUTO_ACKNOWLEDGE);
                MessageProducer producer = session.createProducer(session.createQueue(QUEUE))) {
            sending.send(session, producer);
        }
    }

    private void sendText(String text) throws Exception {
        send((session, producer) -> producer.send(session.createTextMessage(text)));
    }

    @Test
    void textAndBytesArriveWithTheirSenderAndKeys() throws Exception {
        send((session, producer) -> {
            Message message = session.createTextMessage("Grüße");
            message.setJMSCorrelationID("corr\u0000-7");
            message.setStringProperty("format", "pnrgov");
            producer.send(message);
        });
        eventually("decided", () -> intake.decided().size() == 1);

        Arrival arrival = intake.decided().get(0);
        assertThat(arrival.capture().body()).isEqualTo("Grüße".getBytes(StandardCharsets.UTF_8));
        assertThat(arrival.capture().sender()).isEqualTo("booking");
        assertThat(arrival.capture().correlationId()).isEqualTo("corr?-7");
        assertThat(arrival.capture().declaredFormat()).isEqualTo("pnrgov");
        assertThat(arrival.capture().deliveryId()).startsWith("ID:");
    }

    @Test
    void theSendersNumberArrivesWhateverItsType() throws Exception {
        send((session, producer) -> {
            Message number = session.createTextMessage("number");
            number.setLongProperty("sequence", 17);
            producer.send(number);
            Message text = session.createTextMessage("text");
            text.setStringProperty("sequence", "18");
            text.setStringProperty("series", "LH-RES");
            producer.send(text);
            Message none = session.createTextMessage("none");
            none.setDoubleProperty("sequence", 18.5);
            producer.send(none);
            Message unreadable = session.createObjectMessage("unreadable");
            unreadable.setIntProperty("sequence", 19);
            producer.send(unreadable);
        });
        eventually("decided", () -> intake.decided().size() == 4);

        assertThat(intake.decided()).extracting(each -> each.capture().sequence()).containsExactlyInAnyOrder(
                new SequenceNumber("MESSAGES", 17), new SequenceNumber("MESSAGES/LH-RES", 18), null, new SequenceNumber("MESSAGES", 19));
    }

    @Test
    void textLongerThanOneFrameArrivesWhole() throws Exception {
        String text = "é".repeat(140_000);
        sendText(text);
        eventually("decided", () -> intake.decided().size() == 1);

        assertThat(decidedBodies()).containsExactly(text);
        assertThat(intake.decided().get(0).reading().rejected()).isFalse();
    }

    @Test
    void aMessageWithoutAnIdGetsOneThatRedeliveriesShare() throws Exception {
        AtomicBoolean once = new AtomicBoolean();
        intake.trouble(batch -> {
            if (once.compareAndSet(false, true)) {
                throw new IllegalStateException("after the commit of the database");
            }
        });
        send((session, producer) -> {
            producer.setDisableMessageID(true);
            producer.send(session.createTextMessage("anonymous"));
        });
        eventually("decided", () -> intake.decided().size() == 1 && broker.depth(QUEUE) == 0);

        assertThat(intake.decided().get(0).capture().deliveryId()).startsWith("ID:broker-");
    }

    /** Tells when it is brought back to life. */
    static final class Landmine implements Serializable {

        private static final long serialVersionUID = 1L;
        static final AtomicBoolean STEPPED_ON = new AtomicBoolean();

        private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
            in.defaultReadObject();
            STEPPED_ON.set(true);
        }
    }

    @Test
    void objectsMapsAndStreamsAreNeverReadAndLieInTheDeadLetterQueue() throws Exception {
        send((session, producer) -> {
            producer.send(session.createObjectMessage(new Landmine()));
            producer.send(session.createMapMessage());
            producer.send(session.createStreamMessage());
            producer.send(session.createTextMessage("neighbour"));
        });
        eventually("decided", () -> intake.decided().size() == 4 && broker.depth(QUEUE) == 0);

        assertThat(Landmine.STEPPED_ON).isFalse();
        assertThat(intake.decided()).filteredOn(each -> each.reading().rejected()).hasSize(3)
                .allSatisfy(each -> assertThat(each.reading().rejection().code())
                        .isEqualTo(ErrorCode.MESSAGE_KIND_UNSUPPORTED));
        assertThat(decidedBodies()).contains("neighbour");
        assertDeadLetters(3, ErrorCode.MESSAGE_KIND_UNSUPPORTED);
    }

    @Test
    void tooLongBodiesAreKeptInTheDeadLetterQueueWhole() throws Exception {
        byte[] random = new byte[MAX_BODY * 2];
        ThreadLocalRandom.current().nextBytes(random);
        send((session, producer) -> {
            var bytes = session.createBytesMessage();
            bytes.writeBytes(random);
            producer.send(bytes);
            producer.send(session.createTextMessage("t".repeat(MAX_BODY + 1)));
            producer.send(session.createTextMessage("t".repeat(MAX_BODY)));
        });
        eventually("decided", () -> intake.decided().size() == 3 && broker.depth(QUEUE) == 0);

        assertThat(intake.decided()).filteredOn(each -> each.reading().rejected()).hasSize(2);
        List<Message> letters = assertDeadLetters(2, ErrorCode.BODY_TOO_LARGE);
        assertThat(letters).filteredOn(BytesMessage.class::isInstance).singleElement()
                .satisfies(each -> assertThat(each.getBody(byte[].class)).isEqualTo(random));
    }

    @Test
    void aCompressedBodyThatSwellsBeyondAllBoundsFillsNeitherMemoryNorDisk() throws Exception {
        try (ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(broker.url())) {
            factory.setCompressLargeMessage(true);
            try (Connection connection = factory.createConnection("booking", BrokerFixture.passwordOf("booking"));
                    Session session = connection.createSession(Session.AUTO_ACKNOWLEDGE);
                    MessageProducer producer = session.createProducer(session.createQueue(QUEUE))) {
                var bomb = session.createBytesMessage();
                bomb.writeBytes(new byte[MAX_BODY * 40]);
                producer.send(bomb);
                var harmless = session.createBytesMessage();
                harmless.writeBytes(new byte[MAX_BODY - 1]);
                producer.send(harmless);
            }
        }
        eventually("decided", () -> intake.decided().size() == 2 && broker.depth(QUEUE) == 0);

        assertThat(intake.decided()).filteredOn(each -> each.reading().rejected()).singleElement()
                .satisfies(each -> assertThat(each.reading().rejection().code()).isEqualTo(ErrorCode.BODY_TOO_LARGE));
        assertThat(assertDeadLetters(1, ErrorCode.BODY_TOO_LARGE)).singleElement().satisfies(letter -> {
            assertThat(letter.getStringProperty("note")).contains("body of " + MAX_BODY * 40 + " bytes");
            assertThat(letter.getStringProperty("sender")).isEqualTo("booking");
            assertThat(letter.getBody(byte[].class)).hasSize(64 << 10);
        });
    }

    private List<Message> assertDeadLetters(int count, ErrorCode code) throws Exception {
        try (Connection connection = broker.signIn("hub");
                Session session = connection.createSession(Session.AUTO_ACKNOWLEDGE);
                MessageConsumer consumer = session.createConsumer(session.createQueue("dlq." + QUEUE))) {
            connection.start();
            List<Message> letters = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                Message letter = consumer.receive(5000);
                assertThat(letter.getStringProperty("code")).isEqualTo(code.code());
                assertThat(letter.getStringProperty("queue")).isEqualTo(QUEUE);
                if (letter instanceof BytesMessage) {
                    letter.getBody(byte[].class);
                }
                letters.add(letter);
            }
            assertThat(consumer.receive(100)).isNull();
            return letters;
        }
    }

    @Test
    void aBodyThatIsNotWhatItsKindPromisesIsDeadAndBlocksNobody() throws Exception {
        try (Connection connection = broker.signIn("booking");
                Session session = connection.createSession(Session.AUTO_ACKNOWLEDGE)) {
            ClientSession core = ((ActiveMQSession) session).getCoreSession();
            ClientProducer producer = core.createProducer(QUEUE);
            ClientMessage torn = core.createMessage((byte) 3, true);
            torn.getBodyBuffer().writeByte((byte) 1);
            torn.getBodyBuffer().writeInt(1_000_000);
            torn.putStringProperty("format", "text");
            producer.send(torn);
        }
        sendText("neighbour");
        eventually("decided", () -> intake.decided().size() == 2 && broker.depth(QUEUE) == 0);

        assertThat(intake.decided()).anySatisfy(each ->
                assertThat(each.reading().rejection().code()).isEqualTo(ErrorCode.CHARSET_INVALID));
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 250_000, 2_200_000})
    void aBodyThatIsOnlyCalledCompressedIsDeadAndBlocksNobody(int size) throws Exception {
        send((session, producer) -> {
            BytesMessage bytes = session.createBytesMessage();
            byte[] body = new byte[size];
            Arrays.fill(body, (byte) 'x');
            bytes.writeBytes(body);
            bytes.setBooleanProperty("_AMQ_LARGE_COMPRESSED", true);
            bytes.setLongProperty("_AMQ_LARGE_SIZE", size);
            producer.send(bytes);
        });
        broker.send("booking", "neighbour", 300);
        eventually("decided", () -> intake.decided().size() == 301 && broker.depth(QUEUE) == 0);

        assertThat(intake.decided()).filteredOn(each -> each.reading().rejected()).singleElement()
                .satisfies(each -> assertThat(each.reading().rejection().code()).isEqualTo(ErrorCode.CHARSET_INVALID));
        List<Message> letters = assertDeadLetters(1, ErrorCode.CHARSET_INVALID);
        assertThat(letters.get(0).getStringProperty("note")).contains("could not be read");
    }

    @Test
    void anIntakeThatCannotDecideStopsTheQueueUntilItCan() throws Exception {
        AtomicInteger attempts = new AtomicInteger();
        AtomicBoolean away = new AtomicBoolean(true);
        intake.trouble(batch -> {
            attempts.incrementAndGet();
            if (away.get()) {
                throw new IntakeUnavailable(ErrorCode.DATABASE_AWAY, "connection refused", null);
            }
        });
        broker.send("booking", "m", 120);
        eventually("paused", () -> consumer().getFlow().equals("SUSPENDED") && attempts.get() > 3);

        assertThat(consumer().getNote()).isEqualTo("ITL-9001 The database cannot be reached");
        assertThat(intake.decided()).isEmpty();
        // the next attempt may be under way: while a message goes back, the broker counts it twice
        eventually("all are back", () -> broker.depth(QUEUE) == 120);

        away.set(false);
        eventually("decided", () -> intake.decided().size() == 120 && broker.depth(QUEUE) == 0);
        eventually("running", () -> consumer().getFlow().equals("RUNNING"));
        assertThat(consumer().getNote()).isNull();
    }

    @Test
    void aMessageThatTheParserDoesNotSurviveIsDeadAndItsNeighboursAreNot() throws Exception {
        reader = (origin, body) -> {
            if (new String(body, StandardCharsets.UTF_8).equals("m-13")) {
                throw new StackOverflowError("nested too deep, and no passenger's name belongs into a log");
            }
            return plain(origin, body);
        };
        broker.send("booking", "m", 40);
        eventually("decided", () -> intake.decided().size() == 40 && broker.depth(QUEUE) == 0);

        assertThat(intake.decided()).filteredOn(each -> each.reading().rejected()).singleElement()
                .satisfies(each -> {
                    assertThat(each.reading().rejection().code()).isEqualTo(ErrorCode.BUG);
                    assertThat(each.reading().rejection().text()).contains("StackOverflowError");
                    assertThat(each.reading().rejection().text()).doesNotContain("passenger");
                    assertThat(each.capture().body()).asString().isEqualTo("m-13");
                });
    }

    @Test
    void aMessageThatTheParserDoesNotSurviveIsKeptWithoutItsCardNumber() throws Exception {
        reader = (origin, body) -> {
            throw new IllegalStateException("a bug");
        };
        sendText("FOP+CC::VI:4111111111111111' {\"account\":\"AB12345678\"}");
        eventually("decided", () -> intake.decided().size() == 1 && broker.depth(QUEUE) == 0);

        assertThat(intake.decided().get(0).reading().body()).asString()
                .isEqualTo("FOP+CC::VI:XXXXXXXXXXXX1111' {\"account\":\"XXXXXX5678\"}");
    }

    @Test
    void anIntakeThatFailsWithoutReasonLosesNothingAndGoesOnLater() throws Exception {
        AtomicInteger attempts = new AtomicInteger();
        intake.trouble(batch -> {
            if (attempts.incrementAndGet() < 10) {
                throw new IllegalStateException("the core has a bug");
            }
        });
        broker.send("booking", "m", 30);
        eventually("decided", () -> intake.decided().size() == 30 && broker.depth(QUEUE) == 0);

        assertThat(decidedBodies()).doesNotHaveDuplicates();
    }
}
