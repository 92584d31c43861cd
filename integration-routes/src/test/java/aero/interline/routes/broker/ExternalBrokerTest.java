package aero.interline.routes.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.jms.Connection;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broker of which only the address is known. */
class ExternalBrokerTest {

    @TempDir
    Path directory;

    private ExternalBroker to(BrokerFixture broker) {
        return to(broker.url());
    }

    private ExternalBroker to(String url) {
        return new ExternalBroker(
                url, "hub", BrokerFixture.passwordOf("hub"), directory.resolve("hub/received-external.properties"));
    }

    private static void take(BrokerFixture broker, int count) throws Exception {
        try (Connection connection = broker.signIn("hub");
                Session session = connection.createSession(Session.AUTO_ACKNOWLEDGE);
                MessageConsumer consumer = session.createConsumer(session.createQueue("in.booking"))) {
            connection.start();
            for (int i = 0; i < count; i++) {
                assertThat(consumer.receive(5000)).isNotNull();
            }
        }
    }

    @Test
    void whatItCountedOutlivesItsRestartAlsoWhereNobodyAskedMeanwhile() throws Exception {
        try (BrokerFixture broker = new BrokerFixture(directory.resolve("broker"))) {
            ExternalBroker external = to(broker);
            broker.send("booking", "m", 10);
            take(broker, 10);
            BrokerFixture.eventually("taken", () -> broker.broker().counts("in.booking").depth() == 0);
            external.lookAfter();

            broker.stop();
            external.lookAfter();
            broker.start();
            BrokerFixture.eventually("back", external::reachable);
            assertThat(external.counts("in.booking").received()).isEqualTo(10);
            external.close();
        }
    }

    @Test
    void itIsAskedForItsCountsAndTheyOutliveItsRestart() throws Exception {
        try (BrokerFixture broker = new BrokerFixture(directory.resolve("broker"))) {
            ExternalBroker external = to(broker);
            broker.send("booking", "m", 10);
            take(broker, 4);
            BrokerFixture.eventually("taken", () -> external.counts("in.booking").depth() == 6);

            assertThat(external.reachable()).isTrue();
            assertThat(external.counts("in.booking").received()).isEqualTo(10);

            broker.stop();
            assertThat(external.reachable()).isFalse();
            assertThatThrownBy(() -> external.counts("in.booking"))
                    .isInstanceOf(BrokerFailure.class)
                    .hasMessageContaining(broker.url());

            broker.start();
            BrokerFixture.eventually("back", external::reachable);
            assertThat(external.counts("in.booking").received()).isEqualTo(10);
            broker.send("booking", "n", 5);
            assertThat(external.counts("in.booking")).isEqualTo(new QueueCounts(11, 0, 15));
            external.close();
        }
    }

    @Test
    void oneThatFallsSilentIsGivenUpWithinSecondsAndItsLateAnswerIsNobodys() throws Exception {
        try (BrokerFixture broker = new BrokerFixture(directory.resolve("broker"));
                HeldLine line = new HeldLine(broker.broker().port());
                ExternalBroker external = to(line.url())) {
            broker.send("booking", "m", 10);
            take(broker, 4);
            assertThat(external.counts("in.booking")).isEqualTo(new QueueCounts(6, 0, 10));

            line.hold();
            long begin = System.nanoTime();
            assertThatThrownBy(() -> external.counts("in.booking")).isInstanceOf(BrokerFailure.class);
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(15));
            line.release();

            BrokerFixture.eventually("back", external::reachable);
            assertThat(external.counts("in.booking")).isEqualTo(new QueueCounts(6, 0, 10));
        }
    }

    @Test
    void whoAsksABrokerThatSwallowsEverythingWaitsForSecondsOnceAndNotEachTime() throws Exception {
        try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Callers callers = Callers.untilNobodyGetsThrough(full);
                ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            assertThat(callers.sockets()).isNotEmpty();
            for (ServerSocket each : new ServerSocket[] {full, silent}) {
                long begin = System.nanoTime();
                try (ExternalBroker external = to("tcp://127.0.0.1:" + each.getLocalPort())) {
                    for (int i = 0; i < 20; i++) {
                        assertThat(external.reachable()).isFalse();
                        assertThatThrownBy(() -> external.counts("in.booking")).isInstanceOf(BrokerFailure.class);
                    }
                }
                assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(15));
            }
        }
    }

    /** Fill the queue of connections that nobody accepts: whoever comes next gets no answer at all. */
    private record Callers(List<Socket> sockets) implements AutoCloseable {

        static Callers untilNobodyGetsThrough(ServerSocket door) throws IOException {
            Callers callers = new Callers(new ArrayList<>());
            while (true) {
                Socket socket = new Socket();
                callers.sockets.add(socket);
                try {
                    socket.connect(door.getLocalSocketAddress(), 500);
                } catch (SocketTimeoutException e) {
                    return callers;
                }
            }
        }

        @Override
        public void close() throws IOException {
            for (Socket each : sockets) {
                each.close();
            }
        }
    }

    @Test
    void itsAddressMaySayTlsAndSeveralBrokersOfWhichOneIsLive() throws Exception {
        try (TlsBroker tls = new TlsBroker(directory); BrokerFixture plain = new BrokerFixture(directory.resolve("plain"))) {
            String live = "tcp://127.0.0.1:" + tls.port();
            for (String url : new String[] {live + "?" + tls.trust(), "(tcp://127.0.0.1:1," + live + ")?ha=true&" + tls.trust(),
                "(" + live + ",tcp://127.0.0.1:1)?" + tls.trust()}) {
                ExternalBroker external = at(url);
                assertThat(external.counts("in.booking")).as(url).isEqualTo(new QueueCounts(0, 0, 0));
                external.close();
            }
            assertThat(at(live).reachable()).as("without TLS").isFalse();
            assertThat(at(live + "?sslEnabled=true").reachable()).as("a certificate that nobody trusts").isFalse();
            assertThatThrownBy(() -> at("tcp://127.0.0.1:1?" + tls.trust()).counts("in.booking"))
                    .hasMessageContaining("127.0.0.1:1").hasMessageNotContaining("trustStorePassword");
            assertThat(new ExternalBroker("(tcp://127.0.0.1:1," + plain.url() + ")?ha=true", "hub", BrokerFixture.passwordOf("hub"),
                    directory.resolve("two/received-external.properties")).reachable()).isTrue();
        }
    }

    private ExternalBroker at(String url) {
        return new ExternalBroker(url, "hub", "any", directory.resolve("tls/received-external.properties"));
    }

    @Test
    void whatWasCarriedOverIsKeptInAFile() throws IOException {
        Path file = directory.resolve("received-external.properties");

        assertThat(new CarriedCounts(file).received("in.a", 10, 4)).isEqualTo(10);
        assertThat(new CarriedCounts(file).received("in.a", 6, 0)).as("restarted with a backlog of 6").isEqualTo(10);
        assertThat(new CarriedCounts(file).received("in.a", 8, 7)).isEqualTo(12);
        assertThat(new CarriedCounts(file).received("in.a", 1, 0)).as("restarted again").isEqualTo(12);
    }
}
