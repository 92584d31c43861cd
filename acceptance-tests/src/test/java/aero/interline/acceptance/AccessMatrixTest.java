package aero.interline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every operation that the hub publishes, called by everybody: nobody gets further than their role. */
class AccessMatrixTest {

    private static final List<String> ROLES = List.of("viewer", "operator", "admin");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Map<String, String> TOKENS = new HashMap<>();

    private static WalkThroughHub walk;
    private static JsonNode paths;

    /** An operation as the description has it. */
    private record Operation(String method, String path, String query, String role, boolean byPassword) {

        Operation(String method, String path, String role, boolean byPassword) {
            this(method, path, "", role, byPassword);
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @BeforeAll
    static void theHubPublishesItsOperations() throws Exception {
        walk = WalkThroughHub.get();
        JsonNode description = new ObjectMapper().readTree(walk.hub().get("/openapi?format=JSON").body());
        assertThat(description.properties()).extracting(Map.Entry::getKey).as("what OpenAPI knows")
                .containsOnly("openapi", "info", "servers", "security", "tags", "paths", "components");
        paths = description.path("paths");
        for (String role : ROLES) {
            TOKENS.put(role, walk.command("token", "--role", role).lines().get(0));
        }
    }

    @TestFactory
    Stream<DynamicTest> everyOperationAsksForItsRole() {
        List<Operation> operations = operations();
        assertThat(operations).hasSizeGreaterThan(10);
        return operations.stream().map(each -> DynamicTest.dynamicTest(each.toString(), () -> asksForItsRole(each)));
    }

    private static void asksForItsRole(Operation operation) throws Exception {
        String why = operation.byPassword() ? "ITL-3010" : "ITL-3005";
        refused(call(operation, null), 401, why);
        refused(call(operation, "Bearer " + TOKENS.get("admin") + "x"), 401, why);
        refused(call(operation, "Basic YWRtaW46d3Jvbmc="), 401, why);
        if (operation.byPassword()) {
            refused(call(operation, "Bearer " + TOKENS.get("admin")), 401, why);
            return;
        }
        for (String role : ROLES) {
            boolean enough = ROLES.indexOf(role) >= ROLES.indexOf(operation.role());
            if (!enough) {
                refused(call(operation, "Bearer " + TOKENS.get(role)), 403, "ITL-3006");
            } else if (operation.method().equals("GET")) {
                assertThat(call(operation, "Bearer " + TOKENS.get(role)).statusCode())
                        .as(operation + " as " + role)
                        .isIn(200, 404);
            }
        }
    }

    @Test
    void whatIsNotPublishedIsNotThereAndTellsNothing() throws Exception {
        String admin = "Bearer " + TOKENS.get("admin");
        for (String path : List.of("/api/v1/nothing", "/api/v1/application.wadl", "/api/nothing", "/api/v2/messages")) {
            refused(call(new Operation("GET", path, "viewer", false), admin), 404, "ITL-3004");
        }
        refused(call(new Operation("DELETE", "/api/v1/messages", "viewer", false), admin), 405, "ITL-3007");
    }

    @Test
    void whatCanBeDoneAtAnAddressIsToldToWhoeverMayLook() throws Exception {
        String viewer = "Bearer " + TOKENS.get("viewer");
        for (String path : List.of("/api/v1/duplicates/bulk", "/api/v1/messages/retry")) {
            HttpResponse<String> answer = call(new Operation("GET", path, "operator", false), viewer);
            refused(answer, 405, "ITL-3007");
            assertThat(answer.headers().firstValue("Allow").orElse("")).as(path).contains("POST").doesNotContain("GET");
        }
        HttpResponse<String> options = call(new Operation("OPTIONS", "/api/v1/messages", "viewer", false), viewer);
        assertThat(options.statusCode()).as(options.body()).isIn(200, 204);
        assertThat(options.headers().firstValue("Allow").orElse("")).contains("GET").doesNotContain("POST");
        assertThat(call(new Operation("OPTIONS", "/api/v1/messages", "viewer", false), null).statusCode()).isEqualTo(401);
    }

    @Test
    void theConsoleIsClosedAndHealthIsOpen() throws Exception {
        for (String page : List.of("/", "/overview", "/overview.xhtml", "/messages", "/customer?id=1", "/users")) {
            HttpResponse<String> answer = walk.hub().get(page);
            assertThat(answer.statusCode()).as(page).isIn(302, 303);
            assertThat(answer.headers().firstValue("Location").orElse("")).as(page).contains("/sign-in");
        }
        for (String open : List.of("/sign-in", "/health/live", "/health/ready", "/metrics", "/openapi")) {
            assertThat(walk.hub().get(open).statusCode()).as(open).isEqualTo(200);
        }
    }

    private static List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        paths.properties().forEach(path -> path.getValue().properties().forEach(method -> {
            String description = method.getValue().path("description").asText();
            operations.add(new Operation(
                    method.getKey().toUpperCase(Locale.ROOT),
                    path.getKey(),
                    needed(method.getValue()),
                    description.replaceAll(".*Needs the role (\\w+)\\..*", "$1"),
                    method.getValue().path("security").toString().contains("password")));
        }));
        return operations;
    }

    /** The parameters that it cannot do without, by their published examples. */
    private static String needed(JsonNode operation) {
        List<String> given = new ArrayList<>();
        operation.path("parameters").forEach(each -> {
            if (each.path("in").asText().equals("query") && each.path("required").asBoolean()) {
                given.add(each.path("name").asText() + "=" + each.path("example").asText());
            }
        });
        return given.isEmpty() ? "" : "?" + String.join("&", given);
    }

    private static HttpResponse<String> call(Operation operation, String authorization) throws Exception {
        URI address = URI.create(walk.hub().http() + operation.path().replaceAll("\\{\\w+}", "1")
                + operation.query());
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .method(operation.method(), operation.method().equals("POST")
                        ? BodyPublishers.ofString("{}") : BodyPublishers.noBody());
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static void refused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.request().toString()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains(code).doesNotContain("Exception", "aero.interline");
    }
}
