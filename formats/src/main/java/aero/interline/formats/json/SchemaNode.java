package aero.interline.formats.json;

import aero.interline.formats.IsoTime;
import aero.interline.formats.json.JsonNode.Kind;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One compiled schema of the part of JSON Schema 2020-12 that the published schemas use: types, properties, required,
 * items, enum, const, pattern, lengths, bounds, formats, and references. {@code null} counts as absent.
 */
final class SchemaNode {
    /** The first thing that does not follow the schema. */
    record Violation(String pointer, JsonNode at, String expected) {}

    private final Map<String, SchemaNode> properties = new HashMap<>();
    private List<String> required = List.of();
    private SchemaNode items;
    private Kind kind;
    private boolean whole;
    private String constant;
    private Set<String> values;
    private Pattern pattern;
    private int minLength;
    private int maxLength = Integer.MAX_VALUE;
    private int minItems;
    private int maxItems = Integer.MAX_VALUE;
    private BigDecimal minimum;
    private BigDecimal maximum;
    private String format = "";
    private SchemaNode target;
    /** Whether members that the schema does not name are let in. */
    private boolean open;

    /** @param definitions the compiled {@code $defs}, filled while it is being compiled */
    static SchemaNode compile(JsonNode schema, JsonNode defs, Map<String, SchemaNode> definitions) {
        SchemaNode it = new SchemaNode();
        JsonNode ref = schema.member("$ref");
        if (ref != null) {
            it.target = definition(ref.text.substring("#/$defs/".length()), defs, definitions);
            return it;
        }
        it.type(text(schema, "type"));
        it.constant = text(schema, "const");
        it.format = schema.member("format") == null ? "" : text(schema, "format");
        it.pattern = schema.member("pattern") == null ? null : Pattern.compile(text(schema, "pattern"));
        it.minLength = number(schema, "minLength", 0);
        it.maxLength = number(schema, "maxLength", Integer.MAX_VALUE);
        it.minItems = number(schema, "minItems", 0);
        it.maxItems = number(schema, "maxItems", Integer.MAX_VALUE);
        it.minimum = schema.member("minimum") == null ? null : new BigDecimal(text(schema, "minimum"));
        it.maximum = schema.member("maximum") == null ? null : new BigDecimal(text(schema, "maximum"));
        it.values = schema.member("enum") == null ? null : new HashSet<>(texts(schema.member("enum")));
        it.required = schema.member("required") == null ? List.of() : texts(schema.member("required"));
        JsonNode others = schema.member("additionalProperties");
        it.open = others != null && "true".equals(others.text);
        JsonNode properties = schema.member("properties");
        for (int i = 0; properties != null && i < properties.names.size(); i++) {
            it.properties.put(properties.names.get(i), compile(properties.values.get(i), defs, definitions));
        }
        JsonNode items = schema.member("items");
        it.items = items == null ? null : compile(items, defs, definitions);
        return it;
    }

    static SchemaNode definition(String name, JsonNode defs, Map<String, SchemaNode> definitions) {
        SchemaNode known = definitions.get(name);
        if (known != null) {
            return known;
        }
        SchemaNode compiled = compile(defs.member(name), defs, definitions);
        definitions.put(name, compiled);
        return compiled;
    }

    private void type(String name) {
        whole = "integer".equals(name);
        kind = name == null ? Kind.STRING : whole ? Kind.NUMBER : Kind.valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** The first violation in the order of the text, or {@code null}. */
    Violation check(JsonNode node, String pointer) {
        if (target != null) {
            return target.check(node, pointer);
        }
        if (node.kind != kind) {
            return new Violation(pointer, node, kind.words);
        }
        return switch (kind) {
            case OBJECT -> checkObject(node, pointer);
            case ARRAY -> checkArray(node, pointer);
            case STRING -> checkString(node, pointer);
            case NUMBER -> checkNumber(node, pointer);
            default -> null;
        };
    }

    private Violation checkObject(JsonNode node, String pointer) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < node.names.size(); i++) {
            String name = node.names.get(i);
            JsonNode value = node.values.get(i);
            SchemaNode schema = properties.get(name);
            if (schema == null && open) {
                continue;
            }
            if (schema == null) {
                return new Violation(pointer + "/" + escaped(name), value, "no member of this name");
            }
            if (!seen.add(name)) {
                return new Violation(pointer + "/" + escaped(name), value, "each member once");
            }
            Violation found = value.kind == Kind.NULL ? null : schema.check(value, pointer + "/" + name);
            if (found != null) {
                return found;
            }
        }
        for (String each : required) {
            JsonNode value = node.member(each);
            if (value == null || value.kind == Kind.NULL) {
                return new Violation(pointer + "/" + each, value == null ? node : value, "the member " + each);
            }
        }
        return null;
    }

    private Violation checkArray(JsonNode node, String pointer) {
        int size = node.values.size();
        if (size < minItems || size > maxItems) {
            return new Violation(pointer, node, size < minItems ? "at least " + minItems + " items" : "at most " + maxItems + " items");
        }
        for (int i = 0; i < size; i++) {
            Violation found = items.check(node.values.get(i), pointer + "/" + i);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private Violation checkString(JsonNode node, String pointer) {
        String text = node.text;
        if (constant != null && !constant.equals(text)) {
            return new Violation(pointer, node, "\"" + constant + "\"");
        }
        if (values != null && !values.contains(text)) {
            return new Violation(pointer, node, "one of " + String.join(", ", values.stream().sorted().toList()));
        }
        if (text.indexOf('\0') >= 0) {
            return new Violation(pointer, node, "a text without NUL characters");
        }
        if (text.length() < minLength) {
            return new Violation(pointer, node, "at least " + minLength + " characters");
        }
        if (text.length() > maxLength) {
            return new Violation(pointer, node, "at most " + maxLength + " characters");
        }
        if (pattern != null && !pattern.matcher(text).find()) {
            return new Violation(pointer, node, "a text that matches " + pattern.pattern());
        }
        return formatHolds(text) ? null : new Violation(pointer, node, "a " + format);
    }

    private boolean formatHolds(String text) {
        try {
            return switch (format) {
                case "date" -> text.length() == 10 && LocalDate.parse(text) != null;
                case "local-date-time" -> LocalDateTime.parse(text) != null;
                case "date-time" -> IsoTime.instant(text) != null;
                default -> true;
            };
        } catch (DateTimeException e) {
            return false;
        }
    }

    private Violation checkNumber(JsonNode node, String pointer) {
        boolean plain = node.text.length() <= 24 && node.text.indexOf('e') < 0 && node.text.indexOf('E') < 0;
        if (!plain || whole && node.text.indexOf('.') >= 0) {
            return new Violation(pointer, node, whole ? "a whole number" : "a plain decimal number");
        }
        BigDecimal value = new BigDecimal(node.text);
        if (minimum != null && value.compareTo(minimum) < 0) {
            return new Violation(pointer, node, "at least " + minimum);
        }
        return maximum != null && value.compareTo(maximum) > 0
                ? new Violation(pointer, node, "at most " + maximum) : null;
    }

    private static String escaped(String name) {
        String shown = name.length() > 40 ? name.substring(0, 40) : name;
        return shown.replace("~", "~0").replace("/", "~1");
    }

    private static String text(JsonNode of, String name) {
        JsonNode found = of.member(name);
        return found == null ? null : found.text;
    }

    private static int number(JsonNode of, String name, int otherwise) {
        JsonNode found = of.member(name);
        return found == null ? otherwise : Integer.parseInt(found.text);
    }

    private static List<String> texts(JsonNode array) {
        List<String> all = new ArrayList<>();
        array.values.forEach(each -> all.add(each.text));
        return all;
    }
}
