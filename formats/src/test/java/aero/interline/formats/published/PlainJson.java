package aero.interline.formats.published;

import java.util.List;
import java.util.Map;

/** JSON for people: what fits into a line stands in one. */
final class PlainJson {
    private static final int LINE = 120;

    private PlainJson() {}

    static String write(Object value) {
        return text(value, 0) + "\n";
    }

    private static String text(Object value, int indent) {
        String flat = flat(value);
        if (indent * 2 + flat.length() <= LINE && !(value instanceof Map<?, ?> map && holdsObjects(map))) {
            return flat;
        }
        String pad = "\n" + "  ".repeat(indent + 1);
        StringBuilder out = new StringBuilder();
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, each) -> out.append(out.isEmpty() ? "" : ",").append(pad)
                    .append(quoted(name.toString())).append(": ").append(text(each, indent + 1)));
            return "{" + out + "\n" + "  ".repeat(indent) + "}";
        }
        if (value instanceof List<?> list) {
            list.forEach(each -> out.append(out.isEmpty() ? "" : ",").append(pad).append(text(each, indent + 1)));
            return "[" + out + "\n" + "  ".repeat(indent) + "]";
        }
        return flat;
    }

    private static boolean holdsObjects(Map<?, ?> map) {
        return map.size() > 2 && map.values().stream().anyMatch(each -> each instanceof Map<?, ?> inner && inner.size() > 1);
    }

    private static String flat(Object value) {
        if (value instanceof Map<?, ?> map) {
            return "{" + String.join(", ", map.entrySet().stream()
                    .map(each -> quoted(each.getKey().toString()) + ": " + flat(each.getValue())).toList()) + "}";
        }
        if (value instanceof List<?> list) {
            return "[" + String.join(", ", list.stream().map(PlainJson::flat).toList()) + "]";
        }
        return value instanceof String text ? quoted(text) : String.valueOf(value);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
