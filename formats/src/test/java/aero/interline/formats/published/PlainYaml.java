package aero.interline.formats.published;

import java.util.List;
import java.util.Map;

/** YAML in block style; every text stands in double quotes, so that none is taken for something else. */
final class PlainYaml {
    private PlainYaml() {}

    static String write(Map<String, Object> root) {
        StringBuilder out = new StringBuilder();
        map(root, 0, out);
        return out.toString();
    }

    private static void map(Map<?, ?> map, int indent, StringBuilder out) {
        map.forEach((name, value) -> {
            out.append("  ".repeat(indent)).append(name.toString().matches("[A-Za-z][\\w-]*") ? name : quoted(name.toString())).append(':');
            value(value, indent + 1, out);
        });
    }

    private static void value(Object value, int indent, StringBuilder out) {
        if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            out.append('\n');
            map(map, indent, out);
        } else if (value instanceof List<?> list && list.stream().anyMatch(Map.class::isInstance)) {
            out.append('\n');
            for (Object each : list) {
                StringBuilder item = new StringBuilder();
                map((Map<?, ?>) each, indent + 1, item);
                out.append("  ".repeat(indent)).append("- ").append(item.substring(2 * (indent + 1)));
            }
        } else {
            out.append(' ').append(flat(value)).append('\n');
        }
    }

    private static String flat(Object value) {
        if (value instanceof List<?> list) {
            return "[" + String.join(", ", list.stream().map(PlainYaml::flat).toList()) + "]";
        }
        return value instanceof String text ? quoted(text) : value instanceof Map<?, ?> ? "{}" : String.valueOf(value);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
