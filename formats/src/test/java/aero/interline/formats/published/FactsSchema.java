package aero.interline.formats.published;

import aero.interline.contracts.fact.Fact;
import aero.interline.formats.Corpus;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code facts.schema.json}: the schema of canonical messages. */
final class FactsSchema {
    static final Path FILE = Path.of("contracts/src/main/resources/schema/facts.schema.json");

    private FactsSchema() {}

    static String text() {
        Path contracts = Corpus.projectRoot().resolve("contracts/src/main");
        ComponentRules rules = new ComponentRules(contracts.resolve("schema/facts.txt"));
        RecordSchemas schemas = new RecordSchemas(rules, new RecordComments(contracts.resolve("java")), true);
        Map<String, Object> definitions = new LinkedHashMap<>();
        List<Map<String, Object>> facts = new ArrayList<>();
        for (Class<?> each : Fact.class.getPermittedSubclasses()) {
            facts.add(schemas.reference(each));
        }
        definitions.put("Fact", Map.of("oneOf", facts));
        definitions.putAll(schemas.definitions());
        if (!rules.unused().isEmpty()) {
            throw new IllegalStateException("lines of facts.txt that name nothing there is: " + rules.unused());
        }
        return PlainJson.write(root(definitions));
    }

    private static Map<String, Object> integer() {
        Map<String, Object> integer = new LinkedHashMap<>();
        integer.put("type", "integer");
        integer.put("minimum", 0);
        integer.put("maximum", 999_999_999_999_999_999L);
        return integer;
    }

    private static Map<String, Object> root(Map<String, Object> definitions) {
        Map<String, Object> array = new LinkedHashMap<>();
        array.put("type", "array");
        array.put("items", Map.of("$ref", "#/$defs/Fact"));
        array.put("minItems", 1);
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put("type", "object");
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("facts", array);
        members.put("series", Map.of("type", "string"));
        members.put("sequence", integer());
        envelope.put("properties", members);
        envelope.put("required", List.of("facts"));
        envelope.put("additionalProperties", false);
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("$id", "urn:aero:interline:schema:facts:1");
        root.put("title", "Facts that a system reports to the hub");
        root.put("description", "One message is one fact, an array of facts, or an object with the member facts, which may also tell sequence, "
                + "the number that its sender gave the message, and series, whose numbers these are where a system counts in several. The place of a "
                + "fact in the message is found by the reader, so there is no member for it. The hub also takes null for an "
                + "absent member.");
        root.put("oneOf", List.of(Map.of("$ref", "#/$defs/Fact"), array, envelope));
        root.put("$defs", definitions);
        return root;
    }
}
