package aero.interline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A hub to which every sample was sent is asked for whatever can be looked at, is told this and that, and answers as it publishes. */
class AnswersAsPublishedTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Map<String, List<String>> SAMPLES = Map.of(
            "booking", List.of("pnrgov", "json", "ndc", "pnr-reply"),
            "departure", List.of("typeb", "bcbp", "paxlst"),
            "loyalty", List.of("members-csv", "miles-csv", "miles-feed"),
            "supplier", List.of("supplier-csv", "supplier-json"),
            "distributor", List.of("agency-sales-csv", "lead-json", "ota"));

    private static Path data;
    private static HubProcess hub;
    private static String token;
    private static PublishedDescription published;

    @BeforeAll
    static void everySampleIsSent() throws Exception {
        data = Files.createTempDirectory("answers as published");
        hub = HubProcess.ready(data);
        for (Map.Entry<String, List<String>> each : SAMPLES.entrySet()) {
            List<String> command = new ArrayList<>(List.of("send", each.getKey()));
            for (String folder : each.getValue()) {
                command.addAll(samples(folder));
            }
            command.addAll(List.of("--wait", "--timeout", "120"));
            assertThat(WalkThroughHub.command(data, command.toArray(String[]::new)).errors()).isEmpty();
        }
        token = WalkThroughHub.command(data, "token", "--role", "admin").lines().get(0);
        published = hub.published();
    }

    @AfterAll
    static void stop() {
        if (hub != null) {
            hub.close();
        }
        Folders.deleteQuietly(data);
    }

    @Test
    void whateverIsLookedAtAndDone() throws Exception {
        lists();
        details();
        stewardsDecide();
        customersAreAsked();
        dataIsHandedOutAndForgotten();
        post("messages/retry", "{'limit': 5}");
        post("match/models/train", "");
        usersComeAndGo();
        lists();
        assertThat(published.answered()).as("every look at something was tried").containsAll(published.operations("GET"));
    }

    @Test
    void whatIsNotPublishedIsFound() {
        assertThatThrownBy(() -> gap("'id': null, 'closedBy': null")).hasMessageContaining("$.items[0].id: null found");
        assertThatThrownBy(() -> gap("'closedBy': null")).hasMessageContaining("required property 'id' not found");
        assertThatCode(() -> gap("'id': '1', 'closedBy': null")).doesNotThrowAnyException();
    }

    private static void gap(String fields) throws IOException {
        String gap = "{'system': 'booking', 'kind': 'PARTS', 'series': 'SK540', 'about': 'SK540 of booking', 'expected': 'part 2', 'openedAt': '2026-11-20T10:00:00Z', " + fields + "}";
        published.check("GET", "/api/v1/gaps", 200, "application/json", ("{'items': [" + gap + "], 'next': null}").replace('\'', '"'));
    }

    private static void lists() throws Exception {
        for (String path : published.operations("GET")) {
            if (!path.contains("{") && !path.endsWith("/compare") && !path.endsWith("/preview")) {
                get(path.replace("GET /api/v1/", ""));
            }
        }
    }

    /** Of messages one of each format and outcome, of the rest the newest. */
    private static void details() throws Exception {
        Set<String> kinds = new HashSet<>();
        for (JsonNode each : get("messages?limit=500").path("items")) {
            if (kinds.add(each.path("format").asText() + each.path("outcome").asText() + each.path("code").asText())) {
                get("messages/" + each.path("id").asText());
                get("messages/" + each.path("id").asText() + "/body");
            }
        }
        for (String each : ids("reservations?limit=100")) {
            get("reservations/" + each);
        }
        for (String each : ids("customers?limit=50")) {
            get("customers/" + each);
            get("customers/" + each + "/decisions");
            get("customers/" + each + "/preferences");
        }
        get("customers?query=EXAMPLE");
    }

    private static void stewardsDecide() throws Exception {
        JsonNode pairs = get("duplicates").path("items");
        assertThat(pairs).as("samples that tell of alike people").isNotEmpty();
        String pair = pairs.get(0).path("id").asText();
        String two = "one=" + pairs.at("/0/one/customerId").asText() + "&other=" + pairs.at("/0/other/customerId").asText();
        get("match/compare?" + two);
        get("merges/preview?" + two);
        get("duplicates/" + pair);
        post("duplicates/" + pair + "/skip", "{'until': '" + Instant.now().plus(Duration.ofDays(7)) + "'}");
        String act = post("duplicates/" + pair + "/accept", "{'reason': 'asked them', 'override': true}").path("id").asText();
        get("steward-acts/" + act);
        get("steward-acts/" + act + "/undo/preview");
        post("steward-acts/" + act + "/undo", "{'reason': 'they were two'}");
        post("duplicates/bulk/preview", "{'decision': 'reject', 'why': 'possible'}");
        post("duplicates/bulk", "{'decision': 'accept', 'why': 'possible', 'least': 900, 'reason': 'nobody is that alike'}");
    }

    private static void usersComeAndGo() throws Exception {
        post("users", "{'name': 'ada', 'role': 'viewer'}");
        post("users/ada/role", "{'role': 'operator'}");
        post("users/ada/password", "");
        post("users/ada/disable", "");
        post("users/ada/enable", "");
        get("users");
        answer(request("users/ada").DELETE());
    }

    private static void customersAreAsked() throws Exception {
        String customer = "customers/" + ids("customers?limit=1").get(0);
        get(customer + "/consents/check?purpose=offers&channel=email");
        post(customer + "/consents", "{'decision': 'GIVEN', 'purpose': 'offers', 'channel': 'email', 'how': 'WEB', 'textVersion': 'v3',"
                + " 'frequency': '1/week', 'window': {'from': '09:00', 'to': '17:00'}}");
        post(customer + "/consents", "{'decision': 'WITHDRAWN', 'how': 'PHONE'}");
        post(customer + "/contacts", "{'channel': 'email', 'purpose': 'offers'}");
        post(customer + "/contacts/limits", "{'channel': 'sms', 'limit': '1/month'}");
        post(customer + "/preferences", "{'kind': 'reading', 'value': 'Le Monde'}");
        get(customer + "/consents");
        get(customer + "/consents/check?purpose=offers&channel=email");
        get(customer + "/contacts");
    }

    private static void dataIsHandedOutAndForgotten() throws Exception {
        String customer = "customers/" + ids("customers?limit=1").get(0);
        get(customer + "/erasures/preview");
        String export = customer + "/exports/" + post(customer + "/exports", "").path("id").asText();
        Patience.until("the export", () -> get(export), job -> job.path("state").asText().equals("done"));
        get(export + "/json");
        get(export + "/pdf");
        String erasure = customer + "/erasures/" + post(customer + "/erasures", "{'reason': 'asked for it'}").path("id").asText();
        Patience.until("the erasure", () -> get(erasure), job -> job.path("state").asText().equals("done"));
    }

    private static List<String> ids(String list) throws Exception {
        List<String> ids = new ArrayList<>();
        get(list).path("items").forEach(each -> ids.add(each.path("id").asText()));
        return ids;
    }

    private static JsonNode get(String path) throws Exception {
        return answer(request(path).GET());
    }

    private static JsonNode post(String path, String body) throws Exception {
        return answer(request(path).POST(HttpRequest.BodyPublishers.ofString(body.replace('\'', '"'))));
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(hub.http().resolve("/api/v1/" + path))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token);
    }

    private static JsonNode answer(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> answer = published.checked(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        assertThat(answer.statusCode()).as(answer.request() + ": " + answer.body()).isBetween(200, 204);
        boolean json = answer.headers().firstValue("Content-Type").orElse("").startsWith("application/json");
        return json ? JSON.readTree(answer.body()) : JSON.nullNode();
    }

    private static List<String> samples(String folder) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("interline.root"), "samples", folder))) {
            return files.map(Path::toString).sorted().toList();
        }
    }
}
