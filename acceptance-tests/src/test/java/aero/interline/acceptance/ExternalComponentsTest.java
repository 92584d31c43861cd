package aero.interline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.acceptance.WalkThroughHub.Told;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * A hub whose database and broker belong to others: started by configuration alone, through their absence and its own
 * death. Invariants I1, I2 and I9.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ExternalComponentsTest {

    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;
    /** The exit code of a command that cannot answer because of the machine or the hub. */
    private static final int UNREACHABLE = 3;
    private static final List<String> USERS =
            List.of("hub", "booking", "departure", "loyalty", "supplier", "distributor");

    private static Path folder;
    private static Path data;
    private static HubPorts ports;
    private static Map<String, String> configuration;
    private static ExternalDatabase database;
    private static ExternalBroker broker;
    private static HubProcess hub;
    private static List<String> samples;

    @BeforeAll
    static void everythingStarts() throws Exception {
        folder = Files.createTempDirectory("hub and others");
        data = folder.resolve("data");
        ports = HubPorts.free();
        HubPorts others = HubPorts.free();
        samples = WalkThroughHub.samples();
        Path secrets = privately(Files.createDirectories(data.resolve("secrets")), "rwx------");
        // the commands find the passwords of the broker's users here
        Path users = secret(secrets.resolve("broker-users.properties"), users());

        database = new ExternalDatabase(folder.resolve("database"), others.database());
        database.make();
        broker = new ExternalBroker(folder.resolve("broker"), users, others.broker());
        broker.start();
        configuration = Map.of(
                "INTERLINE_DB_URL", database.url(),
                "INTERLINE_DB_PASSWORD_FILE",
                secret(folder.resolve("app"), ExternalDatabase.APPLICATION_PASSWORD).toString(),
                "INTERLINE_DB_OWNER_PASSWORD_FILE",
                secret(folder.resolve("owner"), ExternalDatabase.OWNER_PASSWORD).toString(),
                "INTERLINE_RETENTION_DAYS", "30",
                "INTERLINE_BROKER_URL", broker.url(),
                "INTERLINE_BROKER_PASSWORD_FILE", secret(folder.resolve("hub"), passwordOf("hub")).toString());
        hub = HubProcess.launch(data, ports, configuration).awaitReady();
    }

    @AfterAll
    static void leaveNothing() throws Exception {
        try {
            for (AutoCloseable each : Stream.of(hub, broker, database).filter(Objects::nonNull).toList()) {
                each.close();
            }
        } finally {
            Folders.deleteQuietly(folder);
        }
    }

    @Test
    @Order(1)
    @DisplayName("It starts no database and no broker of its own, and messages get their outcomes")
    void works() throws Exception {
        assertThat(hub.output()).contains(database.url(), broker.url());
        assertThat(data.resolve("postgres")).doesNotExist();
        assertThat(data.resolve("broker").resolve("journal")).doesNotExist();

        Told sent = send(0, 10, "--wait");

        assertThat(sent.exitCode()).as(sent.errors()).isZero();
        assertThat(balance()).contains("received=10 ").contains("inflight=0 residue=0");
        assertThat(ready()).isEqualTo(OK);
        // for the housekeeping below, which has a minute for it
        database.execute("insert into tally_minute values (now() - interval '400 days', 'booking', 'APPLIED', 0, 1)");
    }

    @Test
    @Order(2)
    @DisplayName("While the broker is away the hub is alive and not ready; afterwards it goes on by itself")
    void brokerAway() throws Exception {
        broker.stop();
        Patience.until("not ready", ExternalComponentsTest::ready, code -> code == UNAVAILABLE);
        assertThat(hub.get("/health/live").statusCode()).isEqualTo(OK);
        Told status = WalkThroughHub.command(data, "status");
        assertThat(status.errors()).contains("in.booking is RECONNECTING", broker.url());
        // what the broker counted is unknown, which is no loss: no alert may go off
        assertThat(status.exitCode()).isEqualTo(UNREACHABLE);
        assertThat(status.lines()).contains(
                "queue=in.booking depth=unknown consumers=unknown",
                "system=booking received=unknown applied=10 duplicate=0 filtered=0 parked=0 dead=0 inflight=unknown residue=unknown");
        assertThat(metric("residue")).isEmpty();
        assertThat(metric("applied")).hasValueSatisfying(line -> assertThat(line).endsWith(" 10"));

        broker.start();
        Patience.until("ready again", ExternalComponentsTest::ready, code -> code == OK);
        Told sent = send(10, 14, "--wait");
        assertThat(sent.exitCode()).as(sent.errors()).isZero();
        balanced(14);
    }

    @Test
    @Order(3)
    @DisplayName("While the database is away messages stay in the queue; afterwards they get their outcomes")
    void databaseAway() throws Exception {
        database.stop();
        Patience.until("not ready", ExternalComponentsTest::ready, code -> code == UNAVAILABLE);
        assertThat(hub.get("/health/live").statusCode()).isEqualTo(OK);
        assertThat(send(14, 18).exitCode()).isZero();
        Told status = WalkThroughHub.command(data, "status");
        assertThat(status.exitCode()).isEqualTo(UNREACHABLE);
        assertThat(status.errors()).contains("ITL-9001");

        database.start();
        Patience.until("ready again", ExternalComponentsTest::ready, code -> code == OK);
        balanced(18);
    }

    @Test
    @Order(4)
    @DisplayName("A killed hub goes on where it was, and nothing is lost or counted twice")
    void hubKilled() throws Exception {
        assertThat(send(18, samples.size()).exitCode()).isZero();
        hub.kill();
        database.execute("""
                create table message_20250101 partition of message
                  for values from (message_id_floor('2025-01-01T00:00Z')) to (message_id_floor('2025-01-02T00:00Z'))""");
        hub = HubProcess.launch(data, ports, configuration).awaitReady();

        balanced(samples.size());
    }

    @Test
    @Order(5)
    @DisplayName("Timers run: old counts go within a minute, and days before the time of retention at the start")
    void housekeeping() throws Exception {
        Patience.until("no old counts", () -> database.number("select count(*) from tally_minute where minute < now() - interval '99 days'"),
                count -> count == 0);
        assertThat(database.number("select count(*) from pg_class where relname = 'message_20250101'")).isZero();
        assertThat(database.number("select count(*) from message")).isEqualTo(samples.size());
        assertThat(hub.stop()).isZero();
    }

    private static Told send(int from, int to, String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of("send", "booking"));
        command.addAll(samples.subList(from, to));
        command.addAll(List.of(options));
        return WalkThroughHub.command(data, command.toArray(String[]::new));
    }

    private static int ready() throws Exception {
        return hub.get("/health/ready").statusCode();
    }

    private static Optional<String> metric(String state) throws Exception {
        return hub.get("/metrics").body().lines()
                .filter(line -> line.startsWith("interline_messages{") && line.contains("state=\"" + state + "\"")
                        && line.contains("system=\"booking\""))
                .findFirst();
    }

    private static void balanced(int received) throws Exception {
        Patience.until("balance of " + received, ExternalComponentsTest::balance,
                line -> line.contains("received=" + received + " ") && line.contains("inflight=0 residue=0"));
    }

    private static String balance() throws Exception {
        Told status = WalkThroughHub.command(data, "status");
        return status.lines().stream().filter(line -> line.startsWith("system=booking ")).findFirst()
                .orElse(status.errors());
    }

    private static String users() {
        StringBuilder lines = new StringBuilder();
        USERS.forEach(user -> lines.append(user).append('=').append(passwordOf(user)).append('\n'));
        return lines.toString();
    }

    private static String passwordOf(String user) {
        return "secret-of-" + user;
    }

    private static Path secret(Path file, String text) throws Exception {
        return privately(Files.writeString(file, text + "\n"), "rw-------");
    }

    private static Path privately(Path path, String permissions) throws Exception {
        return Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }
}
