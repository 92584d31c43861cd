package aero.interline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.acceptance.WalkThroughHub.Told;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The README's walk-through: samples on the queue, outcomes, balance, and what REST tells about it. */
class WalkThroughTest {

    private static final int OUTCOME = 2;
    private static final int CODE = 3;
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private static WalkThroughHub walk;

    @BeforeAll
    static void start() throws Exception {
        walk = WalkThroughHub.get();
    }

    @Test
    void sendTellsTheOutcomeOfEachFileInTheOrderOfTheFiles() throws Exception {
        List<String> files = WalkThroughHub.samples();
        List<String[]> lines = columns(walk.sent());

        assertThat(lines).extracting(line -> line[0]).containsExactlyElementsOf(files);
        assertThat(lines).extracting(line -> line[OUTCOME]).containsOnly("APPLIED", "DEAD");
        assertThat(line(lines, "01-one-adult")[OUTCOME]).isEqualTo("APPLIED");
        assertThat(line(lines, "28-no-locator")[CODE]).isEqualTo("ITL-1202");
        assertThat(walk.sent().exitCode()).as("some are dead").isEqualTo(1);
    }

    @Test
    void theBalanceCloses() throws Exception {
        Told status = walk.command("status");

        assertThat(status.exitCode()).isZero();
        assertThat(status.lines()).anyMatch(line -> line.matches("queue=in\\.booking depth=0 consumers=\\d+"));
        assertThat(status.lines())
                .filteredOn(line -> line.startsWith("system="))
                .hasSize(5)
                .allMatch(line -> line.endsWith("inflight=0 residue=0"));
    }

    @Test
    void theSameFileAgainIsADuplicateOfTheFirst() throws Exception {
        String[] first = line(columns(walk.sent()), "01-one-adult");

        String[] again = columns(walk.command("send", "booking", first[0], "--wait")).get(0);

        assertThat(again[OUTCOME]).isEqualTo("DUPLICATE");
        assertThat(get("viewer", "/api/v1/messages/" + again[1]).path("duplicateOf").asText()).isEqualTo(first[1]);
    }

    @Test
    void aNumberThatIsLeftOutIsAGapUntilItsMessageComes() throws Exception {
        String file = WalkThroughHub.samples().get(0);
        List<String> send = List.of("send", "booking", file, "--wait", "--series", "WALK", "--sequence");
        for (String number : List.of("7", "9")) {
            walk.command(Stream.concat(send.stream(), Stream.of(number)).toArray(String[]::new));
        }
        JsonNode gap = get("viewer", "/api/v1/gaps?open=true&kind=SEQUENCE").path("items").get(0);
        assertThat(gap.path("about").asText()).isEqualTo("Messages of WALK");
        assertThat(gap.path("from").asLong()).isEqualTo(8);

        String[] late = columns(walk.command(Stream.concat(send.stream(), Stream.of("8")).toArray(String[]::new))).get(0);
        assertThat(get("viewer", "/api/v1/gaps?open=true").path("items")).isEmpty();
        assertThat(get("viewer", "/api/v1/gaps?kind=SEQUENCE").path("items").get(0).path("closedBy").asText()).isEqualTo(late[1]);
    }

    @Test
    void aRetriedDeadMessageIsJudgedAnewAndKeepsItsHistory() throws Exception {
        String[] dead = line(columns(walk.sent()), "28-no-locator");

        Told told = walk.command("retry", dead[1]);

        assertThat(told.exitCode()).as("it is still dead").isEqualTo(1);
        JsonNode message = get("viewer", "/api/v1/messages/" + dead[1]);
        assertThat(message.path("outcome").asText()).isEqualTo("DEAD");
        assertThat(message.path("reason").path("code").asText()).isEqualTo("ITL-1202");
        assertThat(message.path("history").size()).isGreaterThanOrEqualTo(1);
        assertThat(walk.command("status").exitCode()).isZero();
    }

    @Test
    void aPassengerIsFoundAsACustomerWithJourneysAndProvenance() throws Exception {
        String[] sent = line(columns(walk.sent()), "01-one-adult");
        JsonNode message = get("viewer", "/api/v1/messages/" + sent[1]);
        String id = message.path("customers").get(0).path("id").asText(
                message.path("customers").get(0).asText());

        JsonNode customer = get("viewer", "/api/v1/customers/" + id);

        assertThat(customer.path("reservations")).isNotEmpty();
        assertThat(customer.path("timeline")).isNotEmpty();
        assertThat(customer.at("/profile/surname/provenance/messageId").asText()).isEqualTo(sent[1]);
        String surname = customer.at("/profile/surname/value").asText();
        assertThat(get("viewer", "/api/v1/customers?query=" + surname).path("items").findValuesAsText("id"))
                .contains(id);
    }

    @Test
    void pagesFollowEachOtherWithoutGapsOrRepeats() throws Exception {
        List<String> all = get("viewer", "/api/v1/messages?limit=500").path("items").findValuesAsText("id");
        JsonNode page = get("viewer", "/api/v1/messages?limit=7");
        var walked = new java.util.ArrayList<>(page.path("items").findValuesAsText("id"));
        while (!page.path("next").isNull()) {
            page = get("viewer", "/api/v1/messages?limit=7&cursor=" + page.path("next").asText());
            walked.addAll(page.path("items").findValuesAsText("id"));
        }
        assertThat(walked).containsAll(all).doesNotHaveDuplicates();
    }

    @Test
    void errorsAreProblemsWithACode() throws Exception {
        String viewer = token("viewer");

        assertThat(problem(request("/api/v1/messages/1", viewer), 404)).isEqualTo("ITL-3004");
        assertThat(problem(request("/api/v1/messages?limit=9999", viewer), 400)).isEqualTo("ITL-3001");
        assertThat(problem(request("/api/v1/messages?cursor=mine", viewer), 400)).isEqualTo("ITL-3002");
        assertThat(problem(request("/api/v1/messages", "not.a.token"), 401)).isEqualTo("ITL-3005");
        for (String list : List.of("customers?query=", "messages?key=", "messages?system=", "reservations?locator=")) {
            assertThat(problem(request("/api/v1/" + list + "a%00b", viewer), 400)).as(list).isEqualTo("ITL-3001");
        }
        HttpRequest retry = HttpRequest.newBuilder(walk.hub().http().resolve("/api/v1/messages/1/retry"))
                .header("Authorization", "Bearer " + viewer)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        assertThat(problem(retry, 403)).isEqualTo("ITL-3006");
    }

    @Test
    void aTokenGetsNoFurtherOneHoweverTheAddressIsSpelled() throws Exception {
        String admin = token("admin");
        for (String path : List.of("/api/v1/tokens", "/api/v1/tokens/", "/api/v1/%74okens")) {
            HttpRequest ask = HttpRequest.newBuilder(walk.hub().http().resolve(path))
                    .header("Authorization", "Bearer " + admin)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString("{}"))
                    .build();
            assertThat(HTTP.send(ask, HttpResponse.BodyHandlers.ofString()).statusCode()).as(path).isIn(401, 403, 404);
        }
    }

    @Test
    void theDescriptionOfTheApiAndTheHealthAreServed() throws Exception {
        assertThat(walk.hub().get("/openapi").body()).contains("\"openapi\": \"3", "/api/v1/messages", "/api/v1/customers");
        assertThat(walk.hub().get("/health/live").statusCode()).isEqualTo(200);
        assertThat(walk.hub().get("/health/ready").statusCode()).isEqualTo(200);
    }

    private static List<String[]> columns(Told told) {
        return told.lines().stream().map(line -> line.split("\t")).toList();
    }

    private static String[] line(List<String[]> lines, String file) {
        return lines.stream().filter(each -> each[0].contains(file)).findFirst().orElseThrow();
    }

    private static JsonNode get(String role, String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = walk.hub().get(path, token(role));
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static String problem(HttpRequest request, int status) throws IOException, InterruptedException {
        HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        return JSON.readTree(answer.body()).path("code").asText();
    }

    private static HttpRequest request(String path, String token) {
        return HttpRequest.newBuilder(walk.hub().http().resolve(path))
                .header("Authorization", "Bearer " + token)
                .build();
    }

    private static String token(String role) throws IOException, InterruptedException {
        return walk.command("token", "--role", role).lines().get(0);
    }
}
