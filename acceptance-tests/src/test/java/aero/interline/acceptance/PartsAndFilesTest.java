package aero.interline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.acceptance.WalkThroughHub.Told;
import jakarta.jms.Connection;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What belongs together over a kill -9 of the hub and its database: two parts of a name list come before it and one after it,
 * and it hits while the records of a file are being decided. Invariants I1, I2 and I9.
 */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class PartsAndFilesTest {

    private static final int ROWS = Integer.getInteger("interline.file.rows", 6_000);
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final long POLL_MS = 20;
    private static final Pattern TOTAL = Pattern.compile("\"total\":(\\d+)");

    private Path folder;
    private String token;

    @AfterEach
    void leaveNothing() {
        Folders.deleteQuietly(folder);
    }

    @Test
    @DisplayName("Parts find together over a kill, a file goes on where it was, and senders are told")
    void overAKill() throws Exception {
        folder = Files.createTempDirectory("parts and files");
        long file;
        try (HubProcess hub = HubProcess.ready(folder)) {
            send(hub, "08-part-three-of-three.txt");
            send(hub, "06-part-one-of-three.txt");
            assertThat(answers(hub, 2)).isEqualTo(Map.of("PARKED", 2));
            drop("members.csv");
            long begun = file(hub);
            await("records", () -> records(hub, begun) >= ROWS / 10);
            hub.killEverything();
            assertThat(responses()).as("the kill came too late").isEmpty();
            file = begun;
        }
        try (HubProcess hub = HubProcess.ready(folder)) {
            send(hub, "07-part-two-of-three.txt");
            assertThat(answers(hub, 4)).isEqualTo(Map.of("PARKED", 1, "APPLIED", 3));

            await("the answer to the file", () -> responses().size() == 1);
            List<String> response = Files.readAllLines(responses().get(0));
            assertThat(response).hasSize(ROWS + 1).doesNotHaveDuplicates();
            assertThat(response.get(0)).isEqualTo("RECORD\tNAME\tOUTCOME\tCODE\tMESSAGE-ID\tREASON");
            assertThat(response.subList(1, ROWS + 1)).allMatch(line -> line.contains("\tAPPLIED\t-\t"));
            assertThat(message(hub, file)).contains("\"outcome\":\"APPLIED\"");
            assertThat(records(hub, file)).isEqualTo(ROWS);

            drop("the same again.csv");
            await("the second answer", () -> responses().size() == 2);
            Told status = WalkThroughHub.command(folder, "status");
            assertThat(status.exitCode()).as(status.lines() + status.errors()).isZero();
            assertThat(status.lines())
                    .contains("system=loyalty received=" + (ROWS + 2) + " applied=" + (ROWS + 1)
                            + " duplicate=1 filtered=0 parked=0 dead=0 inflight=0 residue=0")
                    .contains("system=departure received=3 applied=3 duplicate=0 filtered=0 parked=0 dead=0 inflight=0 residue=0");
            assertThat(hub.stop()).isZero();
        }
    }

    private void drop(String name) throws IOException {
        StringBuilder rows = new StringBuilder("Member No;Carrier;Last Name;First Name;Last Modified\n");
        IntStream.range(0, ROWS).forEach(row -> rows.append(992_300_000_000L + row).append(";LH;BEISPIEL;NR")
                .append(row).append(";2026-11-20T08:15:00\n"));
        Path beside = Files.writeString(folder.resolve("in").resolve("loyalty").resolve(name + ".part"), rows);
        Files.move(beside, beside.resolveSibling(name), StandardCopyOption.ATOMIC_MOVE);
    }

    private List<Path> responses() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("out").resolve("loyalty"))) {
            return files.sorted().toList();
        }
    }

    private void send(HubProcess hub, String sample) throws Exception {
        String text = Files.readString(Path.of(System.getProperty("interline.root"), "samples", "typeb", sample));
        try (Connection connection = departure(hub);
                Session session = connection.createSession(Session.AUTO_ACKNOWLEDGE);
                MessageProducer producer = session.createProducer(session.createQueue("in.departure"))) {
            Message message = session.createTextMessage(text);
            message.setJMSReplyTo(session.createQueue("reply.departure"));
            producer.send(message);
        }
    }

    private Map<String, Integer> answers(HubProcess hub, int count) throws Exception {
        Map<String, Integer> outcomes = new TreeMap<>();
        try (Connection connection = departure(hub);
                Session session = connection.createSession(Session.AUTO_ACKNOWLEDGE);
                MessageConsumer consumer = session.createConsumer(session.createQueue("reply.departure"))) {
            connection.start();
            for (int i = 0; i < count; i++) {
                Message answer = consumer.receive(LIMIT.toMillis());
                assertThat(answer).as("answer " + i + " after " + outcomes).isNotNull();
                assertThat(answer.getJMSCorrelationID()).startsWith("ID:");
                outcomes.merge(answer.getStringProperty("outcome"), 1, Integer::sum);
            }
        }
        return outcomes;
    }

    private Connection departure(HubProcess hub) throws Exception {
        Properties users = new Properties();
        users.load(Files.newBufferedReader(folder.resolve("secrets").resolve("broker-users.properties")));
        ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory("tcp://127.0.0.1:" + hub.ports().broker());
        factory.setUser("departure");
        factory.setPassword(users.getProperty("departure"));
        return factory.createConnection();
    }

    private long file(HubProcess hub) throws Exception {
        String list = "/api/v1/messages?system=loyalty&format=members-csv&outcome=PARKED";
        Matcher[] id = new Matcher[1];
        await("the file", () -> {
            id[0] = Pattern.compile("\"id\":\"(\\d+)\"").matcher(hub.get(list, token()).body());
            return id[0].find();
        });
        return Long.parseLong(id[0].group(1));
    }

    private long records(HubProcess hub, long file) throws Exception {
        Matcher total = TOTAL.matcher(message(hub, file));
        return total.find() ? Long.parseLong(total.group(1)) : 0;
    }

    private String message(HubProcess hub, long id) throws Exception {
        return hub.get("/api/v1/messages/" + id, token()).body();
    }

    private String token() throws Exception {
        if (token == null) {
            token = WalkThroughHub.command(folder, "token", "--role", "viewer").lines().get(0);
        }
        return token;
    }

    private static void await(String what, Callable<Boolean> condition) throws Exception {
        long until = System.nanoTime() + LIMIT.toNanos();
        while (!condition.call()) {
            assertThat(System.nanoTime()).as("did not come about: " + what).isLessThan(until);
            TimeUnit.MILLISECONDS.sleep(POLL_MS);
        }
    }
}
