package aero.interline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.acceptance.WalkThroughHub.Told;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The life of one hub from its first start over sudden deaths to a clean stop, and what keeps others from starting. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HubStartsTest {

    private static final int WRONG_USAGE = 2;
    private static final int WRONG_ENVIRONMENT = 3;

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static Path data;
    private static HubProcess hub;

    @BeforeAll
    static void firstStart() throws IOException {
        data = Files.createTempDirectory("hub starts");
        hub = HubProcess.ready(data);
    }

    @AfterAll
    static void leaveNothing() {
        hub.close();
        Folders.deleteQuietly(data);
    }

    @Test
    @Order(1)
    @DisplayName("A ready hub says where everything is, shows the first password once, and answers")
    void ready() throws Exception {
        String password = Files.readString(data.resolve("secrets").resolve("admin-password")).strip();
        assertThat(hub.output()).contains(hub.http().toString(), "tcp://127.0.0.1:" + hub.ports().broker(),
                "admin / " + password, data.resolve("logs").toString());
        assertThat(Files.readString(data.resolve("hub.json"))).contains("\"pid\":" + hub.pid());
        assertThat(hub.get("/health/ready").statusCode()).isEqualTo(200);
        assertThat(hub.get("/api/v1/status").statusCode()).isEqualTo(401);
        assertThat(hub.get("/").statusCode()).isIn(200, 302, 303);
        assertThat(Files.readString(data.resolve("logs").resolve("hub.0.log"))).as("warnings of descriptors").doesNotContain("AS-DEPLOYMENT-");
    }

    @Test
    @Order(2)
    @DisplayName("A second hub on the same data directory is told who is there")
    void secondHub() throws Exception {
        refused(HubProcess.launch(data, HubPorts.free()), WRONG_ENVIRONMENT, "process " + hub.pid(), "--data");
        assertThat(hub.get("/health/live").statusCode()).isEqualTo(200);
    }

    @Test
    @Order(3)
    @DisplayName("A port in use is named with the option that changes it")
    void portInUse() throws Exception {
        HubPorts free = HubPorts.free();
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            Path other = data.resolve("other");
            refused(HubProcess.launch(other, new HubPorts(port, free.broker(), free.database())), WRONG_ENVIRONMENT,
                    "Port " + port, "--http-port");
            refused(HubProcess.launch(other, new HubPorts(free.http(), port, free.database())), WRONG_ENVIRONMENT,
                    "Port " + port, "--broker-port");
        }
    }

    @Test
    @Order(4)
    @DisplayName("An unknown option is refused")
    void unknownOption() throws Exception {
        refused(HubProcess.launch(data, HubPorts.free(), "--prot", "1"), WRONG_USAGE, "--prot");
    }

    @Test
    @Order(4)
    @DisplayName("Too little disk space is told with what is free, what is needed and what to do")
    void tooLittleDisk() throws Exception {
        Path other = data.resolve("little");
        refused(HubProcess.launch(other, HubPorts.free(), Map.of("INTERLINE_DISK_MIN_FREE_MB", "999999999")),
                WRONG_ENVIRONMENT, "MB are free in " + other, "needs 999999999", "free some space", "--data");
        assertThat(other).isEmptyDirectory();
    }

    @Test
    @Order(5)
    @DisplayName("A killed hub starts again beside the database server that outlived it, and shows no password")
    void killed() throws Exception {
        HubPorts ports = hub.ports();
        hub.kill();
        assertThat(hub.databaseServer()).isPresent();
        hub = HubProcess.launch(data, ports).awaitReady();
        assertThat(hub.get("/health/ready").statusCode()).isEqualTo(200);
        assertThat(hub.output()).doesNotContain("admin /");
    }

    @Test
    @Order(6)
    @DisplayName("It also starts again when everything was killed, on other ports")
    void everythingKilled() throws Exception {
        hub.killEverything();
        hub = HubProcess.ready(data);
        assertThat(hub.get("/health/ready").statusCode()).isEqualTo(200);
    }

    @Test
    @Order(7)
    @DisplayName("After a reset the file of the first password is gone, tokens from before are refused, and a wrong password is told from a missing token")
    void passwordReset() throws Exception {
        String first = Files.readString(data.resolve("secrets").resolve("admin-password")).strip();
        String before = tokenFor(first).body().replaceFirst(".*\"token\":\"([^\"]+)\".*", "$1");
        assertThat(hub.get("/api/v1/status", before).statusCode()).isEqualTo(200);
        Told reset = WalkThroughHub.command(data, "admin", "reset-password", "admin");
        assertThat(reset.exitCode()).as(reset.errors()).isZero();
        String second = reset.lines().get(0).strip();

        assertThat(data.resolve("secrets").resolve("admin-password")).doesNotExist();
        assertThat(tokenFor(second).statusCode()).isEqualTo(200);
        assertThat(hub.get("/api/v1/status", before).statusCode()).isEqualTo(401);
        HttpResponse<String> refused = tokenFor(first);
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("ITL-3010", "password");
        assertThat(refused.headers().firstValue("WWW-Authenticate")).hasValueSatisfying(
                challenge -> assertThat(challenge).startsWith("Basic"));
    }

    @Test
    @Order(7)
    @DisplayName("A crowd that signs in with wrong passwords is sent away and holds up nobody else")
    void crowdAtTheDoor() {
        List<CompletableFuture<HttpResponse<String>>> crowd =
                IntStream.range(0, 64).mapToObj(each -> CLIENT.sendAsync(tokenRequest("nobody", "wrong"), BodyHandlers.ofString())).toList();
        List<HttpResponse<String>> answers = crowd.stream().map(CompletableFuture::join).toList();
        assertThat(answers).extracting(HttpResponse::statusCode).contains(401, 429).containsOnly(401, 429);
        assertThat(answers).filteredOn(each -> each.statusCode() == 429).hasSizeGreaterThan(32).allSatisfy(each -> {
            assertThat(each.headers().firstValue("Retry-After")).hasValue("5");
            assertThat(each.body()).contains("ITL-3012", "429");
        });
    }

    private static HttpResponse<String> tokenFor(String password) throws Exception {
        return CLIENT.send(tokenRequest("admin", password), BodyHandlers.ofString());
    }

    private static HttpRequest tokenRequest(String name, String password) {
        String pair = Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(hub.http().resolve("/api/v1/tokens"))
                .header("Authorization", "Basic " + pair)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"role\":\"viewer\",\"ttlSeconds\":60}"))
                .build();
    }

    @Test
    @Order(8)
    @DisplayName("SIGTERM stops everything and the exit code is 0")
    void stopped() throws Exception {
        String before = hub.output();
        assertThat(hub.stop()).isZero();
        hub.awaitExit();
        assertThat(data.resolve("hub.json")).doesNotExist();
        assertThat(hub.databaseServer()).isEmpty();
        assertThat(hub.output()).as("libraries say nothing in between").isEqualTo(before);
    }

    private static void refused(HubProcess refused, int exitCode, String... words) throws InterruptedException {
        assertThat(refused.awaitExit()).as(refused.errors()).isEqualTo(exitCode);
        assertThat(refused.errors()).contains(words);
        assertThat(refused.output()).isEmpty();
    }
}
