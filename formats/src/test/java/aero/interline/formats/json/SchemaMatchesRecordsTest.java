package aero.interline.formats.json;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.contracts.fact.Fact;
import aero.interline.contracts.fact.Position;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The published schema and the records say the same: names, types, enumerations, references. */
class SchemaMatchesRecordsTest {
    private static JsonNode definitions() throws Exception {
        try (InputStream in = Fact.class.getResourceAsStream(FactSchema.RESOURCE)) {
            return new JsonText(in.readAllBytes(), 0).parse().member("$defs");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @TestFactory
    List<DynamicTest> everyRecordIsDescribed() throws Exception {
        JsonNode definitions = definitions();
        List<DynamicTest> tests = new ArrayList<>();
        List<Class<?>> open = new ArrayList<>(List.of(Fact.class.getPermittedSubclasses()));
        for (int i = 0; i < open.size(); i++) {
            Class<?> type = open.get(i);
            tests.add(DynamicTest.dynamicTest(type.getSimpleName(), () -> matches(type, definitions.member(type.getSimpleName()))));
            for (RecordComponent each : type.getRecordComponents()) {
                Class<?> used = each.getGenericType() instanceof ParameterizedType list
                        ? (Class<?>) list.getActualTypeArguments()[0] : each.getType();
                if (used.isRecord() && used != Position.class && !open.contains(used)) {
                    open.add(used);
                }
            }
        }
        assertThat(definitions.names).hasSize(open.size() + 1);
        return tests;
    }

    private static void matches(Class<?> type, JsonNode schema) {
        assertThat(schema).isNotNull();
        JsonNode properties = schema.member("properties");
        List<String> expected = new ArrayList<>();
        for (RecordComponent each : type.getRecordComponents()) {
            if (each.getType() != Position.class) {
                expected.add(each.getName());
                matches(each, properties.member(each.getName()));
            }
        }
        List<String> described = new ArrayList<>(properties.names);
        described.remove(Fact.class.isAssignableFrom(type) ? "type" : "");
        assertThat(described).isEqualTo(expected);
        assertThat(schema.member("additionalProperties").text).isEqualTo("false");
    }

    private static void matches(RecordComponent component, JsonNode property) {
        Class<?> type = component.getType();
        if (type.isRecord()) {
            assertThat(property.member("$ref").text).isEqualTo("#/$defs/" + type.getSimpleName());
            return;
        }
        String words = property.member("type").text;
        if (type == String.class) {
            assertThat(words).isIn("string");
        } else if (type.isEnum()) {
            List<String> names = property.member("enum").values.stream().map(each -> each.text).toList();
            assertThat(names).isEqualTo(Arrays.stream(type.getEnumConstants()).map(each -> ((Enum<?>) each).name()).toList());
        } else if (type == LocalDate.class || type == LocalDateTime.class || type == Instant.class) {
            String format = type == LocalDate.class ? "date" : type == Instant.class ? "date-time" : "local-date-time";
            assertThat(property.member("format").text).isEqualTo(format);
        } else {
            String expected = type == BigDecimal.class ? "number" : type == boolean.class ? "boolean"
                    : type == List.class ? "array" : "integer";
            assertThat(words).isEqualTo(expected);
        }
    }

    @Test
    void theSchemaUsesNoKeywordThatTheCheckWouldIgnore() throws Exception {
        List<String> known = List.of("type", "description", "properties", "required", "additionalProperties", "items", "enum", "const",
                "pattern", "minLength", "maxLength", "minItems", "maxItems", "minimum", "maximum", "format", "$ref");
        JsonNode definitions = definitions();
        for (int i = 0; i < definitions.names.size(); i++) {
            if (!definitions.names.get(i).equals("Fact")) {
                keywords(definitions.values.get(i), known);
            }
        }
    }

    private static void keywords(JsonNode schema, List<String> known) {
        assertThat(known).containsAll(schema.names);
        JsonNode properties = schema.member("properties");
        if (properties != null) {
            properties.values.forEach(each -> keywords(each, known));
        }
        if (schema.member("items") != null) {
            keywords(schema.member("items"), known);
        }
    }
}
