package aero.interline.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** The description that a hub publishes, held against its answers: who made a client from it can read what passes here. */
final class PublishedDescription {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    private record Operation(String name, JsonNode described) {}

    private final JsonNode document;
    private final Map<JsonNode, JsonSchema> schemas = new ConcurrentHashMap<>();
    private final Set<String> answered = ConcurrentHashMap.newKeySet();

    private PublishedDescription(JsonNode document) {
        this.document = document;
    }

    static PublishedDescription of(HubProcess hub) throws IOException, InterruptedException {
        String served = hub.get("/openapi?format=JSON").body();
        return new PublishedDescription(plain(JSON.readTree(served.replace("#/components/schemas/", "#/$defs/"))));
    }

    /** @return the same answer */
    HttpResponse<String> checked(HttpResponse<String> answer) throws IOException {
        check(answer.request().method(), answer.request().uri().getPath(), answer.statusCode(),
                answer.headers().firstValue("Content-Type").orElse(""), answer.body());
        return answer;
    }

    /** @throws AssertionError unless it is published that this may be the answer; what is not published is nobody's promise */
    void check(String method, String path, int status, String contentType, String body) throws IOException {
        Optional<Operation> asked = operation(method, path);
        if (asked.isEmpty()) {
            return;
        }
        JsonNode answers = asked.get().described().path("responses");
        String code = Integer.toString(status);
        JsonNode content = answers.path(answers.has(code) ? code : "default").path("content");
        String mediaType = contentType.replaceAll(";.*", "");
        if (!content.isEmpty() && !content.has(mediaType)) {
            throw new AssertionError(method + " " + path + ": " + status + " as " + mediaType + " is not published");
        }
        if (mediaType.endsWith("json")) {
            Set<ValidationMessage> wrong = schemas.computeIfAbsent(content.path(mediaType).path("schema"), this::schema)
                    .validate(JSON.readTree(body), context -> context.getExecutionConfig().setFormatAssertionsEnabled(true));
            if (!wrong.isEmpty()) {
                throw new AssertionError(method + " " + path + " is not answered as published: " + wrong + "\n" + body);
            }
        }
        if (status < 300) {
            answered.add(asked.get().name());
        }
    }

    /** Published operations of a method, such as {@code GET /api/v1/status}. */
    Set<String> operations(String method) {
        Set<String> names = new TreeSet<>();
        document.path("paths").properties().stream()
                .filter(each -> each.getValue().has(method.toLowerCase(Locale.ROOT)))
                .forEach(each -> names.add(method + " " + each.getKey()));
        return names;
    }

    /** Those operations of the published ones that were done at least once, and answered as published. */
    Set<String> answered() {
        return new TreeSet<>(answered);
    }

    /** A word goes before a name: {@code /duplicates/counts} is not {@code /duplicates/{id}}. */
    private Optional<Operation> operation(String method, String path) {
        return document.path("paths").properties().stream()
                .filter(each -> path.matches(each.getKey().replaceAll("\\{\\w+}", "[^/]+")))
                .filter(each -> each.getValue().has(method.toLowerCase(Locale.ROOT)))
                .min(Comparator.comparing(each -> each.getKey().length() - each.getKey().replace("{", "").length()))
                .map(each -> new Operation(method + " " + each.getKey(), each.getValue().path(method.toLowerCase(Locale.ROOT))));
    }

    private JsonSchema schema(JsonNode answer) {
        ObjectNode schema = JSON.createObjectNode();
        schema.set("$defs", document.at("/components/schemas"));
        schema.putArray("allOf").add(answer);
        return SCHEMAS.getSchema(schema);
    }

    /** As JSON Schema has it, which knows no {@code nullable}: this or null. */
    private static JsonNode plain(JsonNode node) {
        if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, plain(array.get(i)));
            }
        } else if (node instanceof ObjectNode object) {
            object.properties().forEach(each -> each.setValue(plain(each.getValue())));
            if (object.path("nullable").asBoolean()) {
                object.remove("nullable");
                ObjectNode either = JSON.createObjectNode();
                either.putArray("anyOf").add(object).addObject().put("type", "null");
                return either;
            }
        }
        return node;
    }
}
