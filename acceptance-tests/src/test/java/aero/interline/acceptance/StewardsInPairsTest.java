package aero.interline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A hub where two have to look before customers are joined or parted; and where everybody who looks at a customer is on record. */
class StewardsInPairsTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private static Path data;
    private static HubProcess hub;
    private static String local;
    private static String administrator;

    @BeforeAll
    static void peopleAreKnown() throws Exception {
        data = Files.createTempDirectory("interline in pairs");
        hub = HubProcess.launch(data, HubPorts.free(), Map.of("INTERLINE_MERGE_FOUR_EYES", "true", "INTERLINE_EXPECT_PNL_HOURS", "0"))
                .awaitReady();
        List<String> send = new ArrayList<>(List.of("send", "booking"));
        send.addAll(WalkThroughHub.samples());
        send.addAll(List.of("--wait", "--timeout", "120"));
        WalkThroughHub.command(data, send.toArray(String[]::new));
        local = WalkThroughHub.command(data, "token", "--role", "admin").lines().get(0);
        String password = Files.readString(data.resolve("secrets/admin-password")).strip();
        String basic = "Basic " + Base64.getEncoder().encodeToString(("admin:" + password).getBytes(StandardCharsets.UTF_8));
        HttpRequest.Builder ask = HttpRequest.newBuilder(hub.http().resolve("/api/v1/tokens")).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"role\": \"admin\"}"));
        administrator = answer(200, ask, basic).path("token").asText();
    }

    @AfterAll
    static void leaveNothing() {
        hub.close();
        Folders.deleteQuietly(data);
    }

    @Test
    void whatTakesTwoToDoTakesTwoToUndo() throws Exception {
        JsonNode items = get(200, "/api/v1/customers?limit=2").path("items");
        String younger = "/api/v1/customers/" + items.get(0).path("id").asText();
        JsonNode asked = post(200, "/api/v1/merges", "{'one': '" + items.get(0).path("id").asText() + "', 'other': '"
                + items.get(1).path("id").asText() + "', 'reason': 'to try it', 'override': true}", local);
        assertThat(asked.path("state").asText()).isEqualTo("waiting-approval");
        String act = "/api/v1/steward-acts/" + asked.path("id").asText();
        assertThat(post(200, act + "/approval", "", administrator).path("state").asText()).isEqualTo("done");
        get(308, younger);

        assertThat(get(200, act + "/undo/preview").path("fourEyes").asBoolean()).isTrue();
        JsonNode undo = post(200, act + "/undo", "{'reason': 'a mistake'}", local);
        assertThat(undo.path("kind").asText()).isEqualTo("undo");
        assertThat(undo.path("state").asText()).isEqualTo("waiting-approval");
        assertThat(undo.path("undoesId").asText()).isEqualTo(asked.path("id").asText());
        get(308, younger);
        get(308, younger + "/decisions");
        String back = "/api/v1/steward-acts/" + undo.path("id").asText();
        assertThat(post(409, back + "/approval", "", local).path("detail").asText()).contains("Somebody else");
        assertThat(post(200, back + "/approval", "", administrator).path("state").asText()).isEqualTo("done");

        get(200, younger);
        assertThat(get(200, act).path("state").asText()).isEqualTo("undone");
    }

    @Test
    void whoLookedIsOnRecord() throws Exception {
        JsonNode items = get(200, "/api/v1/customers?limit=4").path("items");
        String one = items.get(2).path("id").asText();
        String other = items.get(3).path("id").asText();
        get(200, "/api/v1/customers/" + one + "/decisions");
        assertThat(get(404, "/api/v1/customers/999999999999/decisions").path("code").asText()).isEqualTo("ITL-3004");
        get(200, "/api/v1/match/compare?one=" + one + "&other=" + other);
        get(200, "/api/v1/merges/preview?one=" + one + "&other=" + other);
        for (String each : List.of(one, other)) {
            String exports = "/api/v1/customers/" + each + "/exports";
            String job = exports + "/" + post(202, exports, "", local).path("id").asText();
            Patience.until("the export", () -> get(200, job).path("state").asText(), "done"::equals);
            assertThat(get(200, job + "/json").path("lookedAtBy").findValuesAsText("action"))
                    .contains("customer-listed", "customers-compared", "merge-previewed");
        }
    }

    private static JsonNode get(int status, String path) throws Exception {
        return answer(status, HttpRequest.newBuilder(hub.http().resolve(path)), "Bearer " + local);
    }

    private static JsonNode post(int status, String path, String body, String token) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(hub.http().resolve(path));
        return answer(status, body.isEmpty() ? request.POST(HttpRequest.BodyPublishers.noBody())
                : request.header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body.replace('\'', '"'))),
                "Bearer " + token);
    }

    private static JsonNode answer(int status, HttpRequest.Builder request, String authorization) throws Exception {
        request.header("Authorization", authorization);
        HttpResponse<String> answer = hub.published().checked(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return JSON.readTree(answer.body());
    }
}
