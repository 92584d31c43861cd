package aero.interline.cli.message;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.cli.ExitCode;
import aero.interline.cli.HubOverHttp;
import aero.interline.cli.Terminal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code send} to a real broker that has room, or whose disk has less left than it must have. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SendCommandTest {

    private static final String LOW_DISK = """
            {"queues":[{"queue":"in.booking","depth":0,"consumers":4,"state":"SUSPENDED",
                        "note":"too little disk space: intake pauses below 512 MB in /data and goes on by itself"}]}""";

    @TempDir
    Path data;

    private EmbeddedActiveMQ broker;
    private String address;
    private Path file;

    @BeforeEach
    void aFileAndTheBrokersPassword() throws IOException {
        file = Files.writeString(data.resolve("file.edi"), "UNB");
        Files.createDirectories(data.resolve("secrets"));
        Files.writeString(data.resolve("secrets/broker-users.properties"), "booking=secret");
    }

    @AfterEach
    void stopBroker() throws Exception {
        if (broker != null) {
            broker.stop();
        }
    }

    @Test
    void whatTheBrokerConfirmedIsSent() throws Exception {
        startBroker(0);

        Terminal terminal = send("--timeout", "20");

        assertThat(terminal.err()).isEmpty();
        assertThat(terminal.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(terminal.lines()).singleElement().asString().matches(".*file.edi\tID:\\S+\tSENT");
    }

    @Test
    void aBrokerThatTakesNothingIsATimeoutForTheReasonThatTheHubTells() throws Exception {
        startBroker(Long.MAX_VALUE);

        try (HubOverHttp hub = new HubOverHttp(data).answering("GET /api/v1/status", LOW_DISK)) {
            Terminal terminal = send("--timeout", "2", "--wait", "--url", hub.url());

            assertThat(terminal.exitCode()).isEqualTo(ExitCode.TIMEOUT);
            assertThat(terminal.lines()).containsExactly(file + "\t-\tUNSENT");
            assertThat(terminal.err().lines()).singleElement().asString().contains(
                    "took nothing for 2 s", "in.booking is SUSPENDED: too little disk space: intake pauses below 512 MB in /data");
        }
    }

    @Test
    void aBrokerThatTakesNothingIsATimeoutAlsoIfNoHubCanBeAsked() throws Exception {
        startBroker(Long.MAX_VALUE);

        Terminal terminal = send("--timeout", "2");

        assertThat(terminal.exitCode()).isEqualTo(ExitCode.TIMEOUT);
        assertThat(terminal.err().lines()).singleElement().asString().contains(address, "took nothing for 2 s", "disk");
    }

    @Test
    void whatAcceptsConnectionsAndIsSilentIsATimeoutToo() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            address = "tcp://127.0.0.1:" + silent.getLocalPort();

            assertThat(send("--timeout", "1").exitCode()).isEqualTo(ExitCode.TIMEOUT);
        }
    }

    private Terminal send(String... options) {
        String[] command = {"send", "booking", file.toString(), "--broker-url", address, "--data", data.toString()};
        return Terminal.run(Stream.concat(Stream.of(command), Stream.of(options)).toArray(String[]::new));
    }

    /** @param freeBytes so many must be left on the disk */
    private void startBroker(long freeBytes) throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        address = "tcp://127.0.0.1:" + port;
        Path directory = data.resolve("broker");
        broker = new EmbeddedActiveMQ().setConfiguration(new ConfigurationImpl()
                .setSecurityEnabled(false)
                .setJournalType(JournalType.NIO)
                .setJMXManagementEnabled(false)
                .setJournalDirectory(directory.resolve("journal").toString())
                .setBindingsDirectory(directory.resolve("bindings").toString())
                .setPagingDirectory(directory.resolve("paging").toString())
                .setLargeMessagesDirectory(directory.resolve("large").toString())
                .setMaxDiskUsage(-1)
                .setMinDiskFree(freeBytes)
                .setDiskScanPeriod(100)
                .addAcceptorConfiguration("tcp", address)
                .addQueueConfiguration(QueueConfiguration.of("in.booking").setRoutingType(RoutingType.ANYCAST)));
        broker.start();
        while (broker.getActiveMQServer().getPagingManager().isDiskFull() != (freeBytes > 0)) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }
}
