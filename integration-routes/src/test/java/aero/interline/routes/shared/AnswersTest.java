package aero.interline.routes.shared;

import static aero.interline.routes.broker.BrokerFixture.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.contracts.exchange.Capture;
import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.exchange.Evidence;
import aero.interline.contracts.exchange.LateAnswers.Late;
import aero.interline.contracts.exchange.MessageReader;
import aero.interline.contracts.exchange.Origin;
import aero.interline.contracts.exchange.Outcome;
import aero.interline.contracts.exchange.OutcomeReply;
import aero.interline.contracts.exchange.Reading;
import aero.interline.contracts.exchange.Rejection;
import aero.interline.contracts.fact.Position;
import aero.interline.routes.batch.BatchComponent;
import aero.interline.routes.booking.BookingRoutes;
import aero.interline.routes.broker.BrokerFixture;
import aero.interline.routes.files.LateResponses;
import aero.interline.routes.shared.AnswerPolicy.Mode;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers to a real client of a real broker. */
class AnswersTest {

    @TempDir
    Path directory;

    private final RecordingIntake intake = new RecordingIntake();
    private final MessageReader reader = AnswersTest::reading;
    private BrokerFixture broker;
    private DefaultCamelContext camel;

    private static Reading reading(Origin origin, byte[] body) {
        boolean bad = new String(body, StandardCharsets.UTF_8).startsWith("bad");
        Rejection rejection = bad
                ? new Rejection(null, ErrorCode.FORMAT_UNKNOWN, "It is bad", new Position(0, 1, 2, 1, 3), "good") : null;
        List<Rejection> losses = new String(body, StandardCharsets.UTF_8).startsWith("partly")
                ? List.of(new Rejection("PNR 2", ErrorCode.PNR_LOCATOR_MISSING, "It has no locator", Position.NONE, null)) : List.of();
        return new Reading("plain", body, List.of(), rejection, losses, List.of(), List.of());
    }

    private void start(Mode mode, Duration keep) throws Exception {
        broker = new BrokerFixture(directory);
        AnswerPolicy policy = new AnswerPolicy(Map.of("booking", mode), keep);
        camel = new DefaultCamelContext();
        camel.addComponent("jms-batch", new BatchComponent(broker.hub(1 << 20)));
        camel.getPropertiesComponent().addInitialProperty("interline.in.booking",
                "jms-batch:in.booking?batchSize=50&sessions=2&wait=50&backOff=10&maxBackOff=50");
        camel.addRoutes(new IntakeFailures(intake, policy));
        camel.addRoutes(new BookingRoutes(new InboundSteps(reader, intake, policy, Clock.systemUTC())));
        camel.start();
    }

    @AfterEach
    void stop() {
        camel.stop();
        broker.close();
    }

    private String send(String text, String correlation, String replyTo) throws Exception {
        try (Connection connection = broker.signIn("booking");
                Session session = connection.createSession(Session.AUTO_ACKNOWLEDGE);
                MessageProducer producer = session.createProducer(session.createQueue("in.booking"))) {
            Message message = session.createTextMessage(text);
            message.setJMSCorrelationID(correlation);
            message.setJMSReplyTo(replyTo == null ? null : session.createQueue(replyTo));
            producer.send(message);
            return message.getJMSMessageID();
        }
    }

    private TextMessage answer() throws Exception {
        try (Connection connection = broker.signIn("booking");
                Session session = connection.createSession(Session.AUTO_ACKNOWLEDGE);
                MessageConsumer consumer = session.createConsumer(session.createQueue("reply.booking"))) {
            connection.start();
            return (TextMessage) consumer.receive(10_000);
        }
    }

    private void decided(int count) throws Exception {
        eventually("decided", () -> intake.decided().size() == count && broker.depth("in.booking") == 0);
    }

    @Test
    void whoAsksIsToldTheOutcome() throws Exception {
        start(Mode.ASKED, Duration.ofHours(1));
        send("good", "my own", "reply.booking");
        TextMessage answer = answer();

        assertThat(answer.getJMSCorrelationID()).isEqualTo("my own");
        assertThat(answer.getStringProperty("outcome")).isEqualTo("APPLIED");
        assertThat(answer.getStringProperty("format")).isEqualTo("json");
        assertThat(answer.getText()).contains("\"outcome\":\"APPLIED\"").contains("\"correlationId\":\"my own\"");
        assertThat(answer.getJMSExpiration()).isGreaterThan(System.currentTimeMillis());
        assertThat(answer.getJMSMessageID()).startsWith("ID:");
    }

    @Test
    void recordsThatWereLostAreTold() throws Exception {
        start(Mode.ASKED, Duration.ofHours(1));
        send("partly", null, "reply.booking");

        assertThat(answer().getText()).contains("\"outcome\":\"APPLIED\"", "\"lost\":1",
                "\"losses\":[{\"record\":\"PNR 2\",\"code\":\"ITL-1202\",\"text\":\"It has no locator\"}]");
    }

    @Test
    void withoutACorrelationTheMessageIdIsOneAndTheReasonIsTold() throws Exception {
        start(Mode.ASKED, Duration.ofHours(1));
        String id = send("bad", null, "reply.booking");
        TextMessage answer = answer();

        assertThat(answer.getJMSCorrelationID()).isEqualTo(id);
        assertThat(answer.getStringProperty("code")).isEqualTo("ITL-1004");
        assertThat(answer.getText()).contains("\"code\":\"ITL-1004\"").contains("\"column\":2").contains("\"expected\":\"good\"");
    }

    @Test
    void whoDoesNotAskIsNotTold() throws Exception {
        start(Mode.ASKED, Duration.ofHours(1));
        send("bad", null, null);
        decided(1);
        assertThat(broker.depth("reply.booking")).isZero();
    }

    @Test
    void nobodyElseIsToldWhoeverIsNamed() throws Exception {
        start(Mode.ASKED, Duration.ofHours(1));
        send("one", null, "reply.loyalty");
        send("two", null, "in.booking");
        decided(2);

        assertThat(broker.depth("reply.loyalty")).isZero();
        assertThat(broker.depth("reply.booking")).isZero();
        assertThat(intake.decided()).allSatisfy(each -> assertThat(each.reading().evidence()).extracting(Evidence::found)
                .containsExactly("an answer was wanted at another queue than reply.booking"));
    }

    @Test
    void aSystemMayBeToldEveryErrorOrAll() throws Exception {
        start(Mode.ERRORS, Duration.ofHours(1));
        send("good", null, null);
        send("bad", null, null);
        assertThat(answer().getStringProperty("outcome")).isEqualTo("DEAD");
        decided(2);
        assertThat(broker.depth("reply.booking")).isZero();
    }

    @Test
    void anAnswerIsSentOnceHoweverOftenTheMessageCame() throws Exception {
        start(Mode.ALL, Duration.ofHours(1));
        AtomicInteger failures = new AtomicInteger();
        intake.trouble(batch -> {
            if (failures.incrementAndGet() < 3) {
                throw new IllegalStateException("not yet");
            }
        });
        send("good", "c", null);
        decided(1);
        eventually("one answer", () -> broker.depth("reply.booking") == 1);
    }

    @Test
    void aMessageThatTheHubFailsOnIsAnsweredToo() throws Exception {
        start(Mode.ALL, Duration.ofHours(1));
        intake.trouble(batch -> {
            if (!batch.get(0).reading().rejected()) {
                throw new IllegalStateException("a bug");
            }
        });
        send("good", "c", null);
        assertThat(answer().getStringProperty("code")).isEqualTo("ITL-9999");
    }

    @Test
    void anAnswerThatNobodyTakesGoes() throws Exception {
        start(Mode.ALL, Duration.ofMillis(1));
        send("good", "c", null);
        decided(1);
        eventually("it is gone", () -> {
            broker.expire("reply.booking");
            return broker.depth("reply.booking") == 0;
        });
        assertThat(broker.depth("dlq.expired")).isZero();
    }

    @Test
    void whatIsDecidedLaterIsAnsweredOnceAlsoWhenItIsHandedOutAgain() throws Exception {
        start(Mode.ASKED, Duration.ofHours(1));
        OutcomeReply reply = new OutcomeReply("77", "c", Outcome.APPLIED, null, null, null, null, 3, 3, null, 0, List.of());
        Late asked = new Late(capture("booking", "jms", "ID:1"), true, reply, "plain");
        Late not = new Late(capture("loyalty", "jms", "ID:2"), false, reply, "plain");
        LateAnswerRelay relay = relay(broker.hub(1 << 20), AnswerPolicy.ASKED, asked, not);
        relay.run();
        relay.run();

        assertThat(broker.depth("reply.booking")).isEqualTo(1);
        assertThat(broker.depth("reply.loyalty")).isZero();
        assertThat(answer().getText()).contains("\"facts\":3");
    }

    @Test
    void aFileThatIsDecidedLaterIsAnsweredByAFileAndNotOnTheQueue() throws Exception {
        start(Mode.ALL, Duration.ofHours(1));
        OutcomeReply reply = new OutcomeReply("77", "pnl.txt", Outcome.DEAD, "ITL-1403", "Mend it", null, null, 0, 0, null, 0, List.of());
        Late file = new Late(capture("booking", "file", "file:1795368000000-0/pnl.txt"), false, reply, "plain");
        LateAnswerRelay relay = relay(broker.hub(1 << 20), new AnswerPolicy(Map.of("booking", Mode.ALL), Duration.ZERO), file);
        relay.run();
        relay.run();

        assertThat(out()).containsExactly("pnl.txt.20261122T172000000Z.decided.response.tsv");
        assertThat(Files.readAllLines(directory.resolve("out/booking").resolve(out().get(0)))).containsExactly(
                "RECORD\tNAME\tOUTCOME\tCODE\tMESSAGE-ID\tREASON", "-\tpnl.txt\tDEAD\tITL-1403\t77\tMend it");
        assertThat(broker.depth("reply.booking")).isZero();
    }

    @Test
    void filesAreAnsweredWithoutABroker() throws Exception {
        start(Mode.ASKED, Duration.ofHours(1));
        OutcomeReply reply = new OutcomeReply("77", "pnl.txt", Outcome.APPLIED, null, null, null, null, 3, 3, null, 0, List.of());
        Late file = new Late(capture("booking", "file", "file:1795368000000-0/pnl.txt"), false, reply, "plain");
        relay(null, AnswerPolicy.ASKED, file).run();

        assertThat(out()).hasSize(1);
    }

    private List<String> out() throws IOException {
        try (Stream<Path> files = Files.list(Files.createDirectories(directory.resolve("out/booking")))) {
            return files.map(each -> each.getFileName().toString()).toList();
        }
    }

    private LateAnswerRelay relay(ConnectionFactory connections, AnswerPolicy policy, Late... due) {
        return new LateAnswerRelay((most, taker) -> {
            try {
                taker.take(List.of(due));
            } catch (Exception e) {
                throw new AssertionError(e);
            }
            return due.length;
        }, connections, policy, new LateResponses(directory), Clock.systemUTC());
    }

    private static Capture capture(String system, String channel, String delivery) {
        return new Capture(system, channel, delivery, null, null, null, Instant.EPOCH, new byte[0]);
    }
}
