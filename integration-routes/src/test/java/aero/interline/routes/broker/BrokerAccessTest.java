package aero.interline.routes.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aero.interline.contracts.exchange.Systems;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.JMSSecurityException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.ActiveMQSecurityException;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.client.ClientSession;
import org.apache.activemq.artemis.jms.client.ActiveMQSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every user against every queue and every right. */
class BrokerAccessTest {

    private enum Right {
        SEND,
        CONSUME,
        BROWSE
    }

    @TempDir
    static Path directory;

    private static BrokerFixture broker;

    @BeforeAll
    static void startBroker() {
        broker = new BrokerFixture(directory);
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @Test
    void aSystemSendsToItsQueueAndTakesFromItsReplyQueueAndTheHubDoesAll() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (String user : users()) {
            try (Connection connection = broker.signIn(user);
                    Session session = connection.createSession(Session.AUTO_ACKNOWLEDGE)) {
                connection.start();
                for (String queue : targets()) {
                    for (Right right : Right.values()) {
                        if (may(session, queue, right) != expected(user, queue, right)) {
                            wrong.add(user + " " + right + " " + queue);
                        }
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static List<String> users() {
        List<String> users = new ArrayList<>(Systems.ALL);
        users.add(BrokerUsers.HUB);
        return users;
    }

    private static List<String> targets() {
        List<String> targets = new ArrayList<>(BrokerQueues.all());
        targets.add("activemq.management");
        return targets;
    }

    private static boolean expected(String user, String queue, Right right) {
        if (user.equals(BrokerUsers.HUB)) {
            return right == Right.SEND || !queue.equals("activemq.management");
        }
        return switch (right) {
            case SEND -> queue.equals(Systems.queueOf(user));
            case CONSUME, BROWSE -> queue.equals(Systems.replyQueueOf(user));
        };
    }

    private static boolean may(Session session, String queue, Right right) throws JMSException {
        try {
            switch (right) {
                case SEND -> {
                    try (MessageProducer producer = session.createProducer(session.createQueue(queue))) {
                        producer.send(session.createTextMessage("x"));
                    }
                }
                case CONSUME -> session.createConsumer(session.createQueue(queue)).close();
                case BROWSE -> session.createBrowser(session.createQueue(queue)).getEnumeration().hasMoreElements();
            }
            return true;
        } catch (JMSException e) {
            return false;
        }
    }

    @Test
    void nobodyButTheHubMakesAddressesOrQueues() throws Exception {
        for (String user : Systems.ALL) {
            try (Connection connection = broker.signIn(user);
                    Session session = connection.createSession(Session.AUTO_ACKNOWLEDGE)) {
                ClientSession core = ((ActiveMQSession) session).getCoreSession();
                String own = Systems.queueOf(user);

                assertRefused(() -> core.createAddress(SimpleString.of("mine"), RoutingType.ANYCAST, false));
                assertRefused(() -> core.createQueue(QueueConfiguration.of("mine").setAddress("mine")));
                assertRefused(() -> core.createQueue(QueueConfiguration.of("tap").setAddress(own)));
                assertRefused(() -> core.createQueue(QueueConfiguration.of("tap").setAddress(own).setDurable(false)));
                assertRefused(() -> core.deleteQueue(own));
                assertThatThrownBy(session::createTemporaryQueue).isInstanceOf(JMSException.class);
                assertThatThrownBy(() -> session.createProducer(session.createQueue("elsewhere")))
                        .isInstanceOf(JMSException.class);
            }
        }
    }

    private interface Attempt {
        void run() throws ActiveMQException;
    }

    private static void assertRefused(Attempt attempt) {
        assertThatThrownBy(attempt::run).isInstanceOf(ActiveMQSecurityException.class);
    }

    @Test
    void aWrongPasswordAnUnknownUserAndNobodyAreNotLetIn() {
        for (Map.Entry<String, String> each : Map.of("hub", "wrong", "stranger", "x", "", "").entrySet()) {
            assertThatThrownBy(() -> {
                        try (Connection connection = BrokerConnections.to(
                                        broker.url(), each.getKey(), each.getValue(), 1024)
                                .createConnection()) {
                            connection.createSession();
                        }
                    })
                    .as(each.getKey())
                    .isInstanceOf(JMSSecurityException.class);
        }
    }

    @Test
    void theBrokerStampsWhoSentAMessageWhateverTheSenderClaims() throws Exception {
        try (Connection connection = broker.signIn("loyalty");
                Session session = connection.createSession(Session.AUTO_ACKNOWLEDGE);
                MessageProducer producer = session.createProducer(session.createQueue("in.loyalty"))) {
            Message forged = session.createTextMessage("x");
            forged.setStringProperty("JMSXUserID", "hub");
            forged.setStringProperty("_AMQ_VALIDATED_USER", "hub");
            drain("in.loyalty");
            producer.send(forged);
        }
        try (Connection connection = broker.signIn("hub");
                Session session = connection.createSession(Session.AUTO_ACKNOWLEDGE);
                MessageConsumer consumer = session.createConsumer(session.createQueue("in.loyalty"))) {
            connection.start();
            assertThat(consumer.receive(5000).getStringProperty("JMSXUserID")).isEqualTo("loyalty");
        }
    }

    private static void drain(String queue) throws JMSException {
        try (Connection connection = broker.signIn("hub");
                Session session = connection.createSession(Session.AUTO_ACKNOWLEDGE);
                MessageConsumer consumer = session.createConsumer(session.createQueue(queue))) {
            connection.start();
            for (Message next = consumer.receive(300); next != null; next = consumer.receive(100)) {
                assertThat(next).isNotNull();
            }
        }
    }
}
