package aero.interline.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import aero.interline.contracts.exchange.Arrival;
import aero.interline.contracts.exchange.Capture;
import aero.interline.contracts.exchange.Decision;
import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.exchange.FactIntake;
import aero.interline.contracts.exchange.IntakeUnavailable;
import aero.interline.contracts.exchange.MessageReader;
import aero.interline.contracts.exchange.Origin;
import aero.interline.contracts.exchange.Outcome;
import aero.interline.contracts.exchange.QueueStatus;
import aero.interline.contracts.exchange.RouteControl;
import aero.interline.contracts.exchange.Systems;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The intake in the container: injected through its port, on a real PostgreSQL, fed by call and by queue. What the
 * tests wait for is a commit; each looks at the database in a transaction of its own.
 */
@ExtendWith(ArquillianExtension.class)
class IntakeInContainerTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    @Inject
    private FactIntake intake;

    @Inject
    private MessageReader reader;

    @Inject
    private RouteControl routes;

    @Resource(lookup = "java:app/jdbc/interline")
    private DataSource database;

    @Inject
    @ConfigProperty(name = "interline.broker.port")
    private int brokerPort;

    @Deployment
    public static WebArchive slice() {
        return Slice.pack(IntakeInContainerTest.class);
    }

    @Test
    void aReservationBecomesCustomers() throws Exception {
        Decision decision = apply(reservation("AAA111", "MORNINGSTAR", "ADA")).get(0);

        assertEquals(Outcome.APPLIED, decision.outcome());
        assertEquals(1, decision.changes());
        assertEquals(1, count("select count(*) from customer where surname = 'MORNINGSTAR'"));
        assertEquals(1, count("select count(*) from reservation where locator = 'AAA111'"));
    }

    @Test
    void i4ARejectionDoesNotRollBackItsNeighbours() throws Exception {
        List<Decision> decisions = apply(
                reservation("BBB111", "BEFORE", "BEA"), "neither EDIFACT nor JSON " + UUID.randomUUID(),
                reservation("BBB222", "BEHIND", "BOB"));

        assertEquals(
                List.of(Outcome.APPLIED, Outcome.DEAD, Outcome.APPLIED),
                decisions.stream().map(Decision::outcome).toList());
        assertEquals(ErrorCode.FORMAT_UNKNOWN, decisions.get(1).code());
        assertEquals(2, count("select count(*) from customer where surname in ('BEFORE', 'BEHIND')"));
    }

    @Test
    void i2TheSameContentTwiceIsADuplicateAndTheSameDeliveryTwiceCountsNothing() throws Exception {
        String body = reservation("CCC111", "TWICE", "TINA");
        Arrival first = arrival(body, "delivery-" + UUID.randomUUID());

        Decision applied = intake.apply(List.of(first)).get(0);
        Decision again = intake.apply(List.of(first)).get(0);
        Decision resent = apply(body).get(0);

        assertEquals(Outcome.APPLIED, applied.outcome());
        assertTrue(again.redelivered());
        assertEquals(applied.messageId(), again.messageId());
        assertEquals(Outcome.DUPLICATE, resent.outcome());
        assertEquals(applied.messageId(), resent.duplicateOf());
        assertEquals(1, count("select count(*) from customer where surname = 'TWICE'"));
    }

    @Test
    void aMessageOnTheQueueIsAppliedAndTheBrokerCountsIt() throws Exception {
        long before = received();

        send("booking", "secret-of-booking", reservation("DDD111", "QUEUED", "QUINN"));

        await("select count(*) from customer where surname = 'QUEUED'", 1);
        assertEquals(before + 1, received());
        assertEquals(1, count("select count(*) from message where sender = 'booking' and outcome = 'APPLIED'"));
    }

    private List<Decision> apply(String... bodies) throws IntakeUnavailable {
        return intake.apply(List.of(bodies).stream()
                .map(body -> arrival(body, "delivery-" + UUID.randomUUID()))
                .toList());
    }

    private Arrival arrival(String body, String deliveryId) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return new Arrival(
                new Capture(Systems.BOOKING, "jms", deliveryId, null, null, "booking", Instant.now(), bytes),
                reader.read(new Origin(Systems.BOOKING, null, Instant.EPOCH), bytes));
    }

    private static String reservation(String locator, String surname, String given) {
        return """
                UNB+IATA:1+XX+YY+261101:1200+1'
                UNH+1+PNRGOV:13:1:IA'
                MSG+:22'
                ORG+XX:FRA'
                TVL+101226:1000:101226:1200+FRA+LHR+XX+17'
                EQN+1'
                SRC'
                RCI+XX:%s::011126:1000'
                DAT+700:011126:1100'
                TIF+%s+%s MS:A:1'
                TVL+101226:1000:101226:1200+FRA+LHR+XX+17:Y'
                UNT+11+1'
                UNZ+1+1'
                """.formatted(locator, surname, given);
    }

    private void send(String user, String password, String body) throws JMSException {
        ConnectionFactory factory = new ActiveMQConnectionFactory("tcp://127.0.0.1:" + brokerPort);
        try (Connection connection = factory.createConnection(user, password);
                Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
            session.createProducer(session.createQueue(Systems.queueOf(Systems.BOOKING)))
                    .send(session.createTextMessage(body));
        }
    }

    private long received() {
        return routes.queues().stream()
                .filter(each -> each.system().equals(Systems.BOOKING))
                .mapToLong(QueueStatus::received)
                .sum();
    }

    private void await(String sql, int expected) throws SQLException {
        Instant deadline = Instant.now().plus(LIMIT);
        while (count(sql) != expected) {
            assertTrue(Instant.now().isBefore(deadline), () -> "not within " + LIMIT + ": " + sql);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private int count(String sql) throws SQLException {
        assertNotNull(database);
        try (java.sql.Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }
}
