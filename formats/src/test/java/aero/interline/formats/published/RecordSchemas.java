package aero.interline.formats.published;

import aero.interline.contracts.fact.Fact;
import aero.interline.contracts.fact.Fragment;
import aero.interline.contracts.fact.Position;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** JSON Schemas (2020-12) of records: a definition for each record, the records that it uses included. */
final class RecordSchemas {
    private static final Map<Class<?>, String> FORMATS = Map.of(
            LocalDate.class, "date", LocalDateTime.class, "local-date-time", Instant.class, "date-time");
    private static final String LOCAL = "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2})?$";
    private static final Set<Class<?>> WHOLE = Set.of(int.class, Integer.class, long.class, Long.class);

    private final ComponentRules rules;
    private final RecordComments comments;
    private final Map<String, Object> definitions = new LinkedHashMap<>();
    private final boolean closed;

    /** @param closed whether members that the schema does not name are refused */
    RecordSchemas(ComponentRules rules, RecordComments comments, boolean closed) {
        this.rules = rules;
        this.comments = comments;
        this.closed = closed;
    }

    /** By simple name, in the order of first use. */
    Map<String, Object> definitions() {
        return definitions;
    }

    Map<String, Object> reference(Class<?> record) {
        if (!definitions.containsKey(record.getSimpleName())) {
            definitions.put(record.getSimpleName(), null);
            definitions.put(record.getSimpleName(), definition(record));
        }
        return Map.of("$ref", "#/$defs/" + record.getSimpleName());
    }

    private Map<String, Object> definition(Class<?> record) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<Object> required = new ArrayList<>();
        if (Fact.class.isAssignableFrom(record)) {
            properties.put("type", Map.of("const", record.getSimpleName()));
            required.add("type");
        }
        for (RecordComponent each : record.getRecordComponents()) {
            boolean ofTheReader = each.getType() == Position.class && Fact.class.getPackage().equals(record.getPackage())
                    || each.getType() == Position.class && !closed || !closed && elementOf(each) == Fragment.class;
            if (!ofTheReader) {
                properties.put(each.getName(), property(record, each));
                if (rules.constraint(name(record, each), "required") != null) {
                    required.add(each.getName());
                }
            }
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("description", described(record.getSimpleName(), rules.description(record.getSimpleName())));
        schema.put("properties", properties);
        schema.put("required", required);
        schema.put("additionalProperties", !closed);
        return schema;
    }

    private Map<String, Object> property(Class<?> record, RecordComponent component) {
        String name = name(record, component);
        Class<?> element = elementOf(component);
        if (element == null && component.getType().isRecord()) {
            return reference(component.getType());
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", element != null ? "array" : type(component.getType()));
        String own = rules.description(name);
        schema.put("description", described(name, own != null ? own : comments.of(record, component.getName())));
        if (element == null) {
            scalar(name, component.getType(), schema);
            return schema;
        }
        Map<String, Object> items = new LinkedHashMap<>();
        if (element.isRecord()) {
            items.putAll(reference(element));
        } else {
            items.put("type", type(element));
            scalar(name, element, items);
        }
        schema.put("items", items);
        bounds(name, "items", "minItems", "maxItems", schema);
        return schema;
    }

    private void scalar(String name, Class<?> type, Map<String, Object> schema) {
        if (type.isEnum()) {
            schema.put("enum", Arrays.stream(type.getEnumConstants()).map(each -> (Object) ((Enum<?>) each).name()).toList());
        } else if (FORMATS.containsKey(type)) {
            schema.put("format", FORMATS.get(type));
            if (type == LocalDateTime.class) {
                schema.put("pattern", LOCAL);
            }
        } else if (type == String.class) {
            text(name, schema);
        } else if (type != boolean.class) {
            bounds(name, "range", "minimum", "maximum", schema);
        }
    }

    private void text(String name, Map<String, Object> schema) {
        String values = rules.constraint(name, "values");
        String pattern = rules.constraint(name, "pattern");
        if (values != null) {
            schema.put("enum", List.<Object>of((Object[]) values.split(" ")));
        } else if (pattern != null) {
            schema.put("pattern", pattern);
        } else {
            bounds(name, "length", "minLength", "maxLength", schema);
        }
    }

    private void bounds(String name, String constraint, String least, String most, Map<String, Object> schema) {
        String range = rules.constraint(name, constraint);
        if (range == null) {
            throw new IllegalStateException("the table of components gives no " + constraint + " for " + name);
        }
        String[] ends = range.split("\\.\\.");
        boolean nothing = ends[0].equals("0") && !least.equals("minimum");
        if (!nothing) {
            schema.put(least, Long.valueOf(ends[0]));
        }
        schema.put(most, Long.valueOf(ends[1]));
    }

    private static String type(Class<?> type) {
        return WHOLE.contains(type) ? "integer" : type == BigDecimal.class ? "number"
                : type == boolean.class || type == Boolean.class ? "boolean" : "string";
    }

    private static String described(String name, String description) {
        if (description == null) {
            throw new IllegalStateException("neither the table of components nor the Javadoc describes " + name);
        }
        return description;
    }

    private static String name(Class<?> record, RecordComponent component) {
        return record.getSimpleName() + "." + component.getName();
    }

    private static Class<?> elementOf(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType list ? (Class<?>) list.getActualTypeArguments()[0] : null;
    }
}
