package aero.interline.domain.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON of a model, read and written without a library: maps, lists, strings, numbers, booleans and null. */
final class JsonText {

    private final String text;
    private int at;

    private JsonText(String text) {
        this.text = text;
    }

    /** @throws IllegalArgumentException with the place, if it is no JSON */
    static Object read(String text) {
        JsonText json = new JsonText(text);
        Object value = json.value();
        json.blanks();
        if (json.at < text.length()) {
            throw json.wrong();
        }
        return value;
    }

    static String write(Object value) {
        StringBuilder json = new StringBuilder(4096);
        write(json, value, "");
        return json.append('\n').toString();
    }

    private static void write(StringBuilder json, Object value, String indent) {
        if (value instanceof Map<?, ?> map) {
            json.append('{');
            String gap = map.size() > 3 || map.values().stream().anyMatch(JsonText::nested) ? "\n" + indent + "  " : " ";
            String between = "";
            for (Map.Entry<?, ?> each : map.entrySet()) {
                json.append(between).append(gap);
                quoted(json, each.getKey().toString());
                json.append(": ");
                write(json, each.getValue(), indent + "  ");
                between = ",";
            }
            json.append(gap.startsWith("\n") ? "\n" + indent : " ").append('}');
        } else if (value instanceof Collection<?> list) {
            boolean lines = list.stream().anyMatch(JsonText::nested);
            json.append('[');
            String between = "";
            for (Object each : list) {
                json.append(between).append(lines ? "\n" + indent + "  " : "");
                write(json, each, indent + "  ");
                between = lines ? "," : ", ";
            }
            json.append(lines ? "\n" + indent + "]" : "]");
        } else if (value instanceof String string) {
            quoted(json, string);
        } else {
            json.append(value);
        }
    }

    private static boolean nested(Object value) {
        return value instanceof Map || value instanceof Collection;
    }

    private static void quoted(StringBuilder json, String string) {
        json.append('"');
        for (char c : string.toCharArray()) {
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ') {
                json.append(String.format("\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        json.append('"');
    }

    private Object value() {
        blanks();
        char c = at < text.length() ? text.charAt(at) : 0;
        return switch (c) {
            case '{' -> map();
            case '[' -> list();
            case '"' -> string();
            default -> word();
        };
    }

    private Map<String, Object> map() {
        Map<String, Object> map = new LinkedHashMap<>();
        expect('{');
        if (!taken('}')) {
            do {
                blanks();
                String name = string();
                blanks();
                expect(':');
                map.put(name, value());
            } while (taken(','));
            expect('}');
        }
        return map;
    }

    private List<Object> list() {
        List<Object> list = new ArrayList<>();
        expect('[');
        if (!taken(']')) {
            do {
                list.add(value());
            } while (taken(','));
            expect(']');
        }
        return list;
    }

    private String string() {
        expect('"');
        StringBuilder string = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '"') {
            char c = text.charAt(at++);
            string.append(c == '\\' ? escaped() : c);
        }
        expect('"');
        return string.toString();
    }

    private char escaped() {
        if (at >= text.length()) {
            throw wrong();
        }
        char c = text.charAt(at++);
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> {
                if (at + 4 > text.length()) {
                    throw wrong();
                }
                at += 4;
                yield (char) Integer.parseInt(text.substring(at - 4, at), 16);
            }
            default -> c;
        };
    }

    private Object word() {
        int from = at;
        while (at < text.length() && ",]} \n\r\t".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String word = text.substring(from, at);
        return switch (word) {
            case "true" -> true;
            case "false" -> false;
            case "null" -> null;
            default -> number(word);
        };
    }

    private Double number(String word) {
        try {
            return Double.valueOf(word);
        } catch (NumberFormatException e) {
            throw wrong();
        }
    }

    private boolean taken(char c) {
        blanks();
        if (at < text.length() && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(char c) {
        blanks();
        if (at >= text.length() || text.charAt(at) != c) {
            throw wrong();
        }
        at++;
    }

    private void blanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private IllegalArgumentException wrong() {
        return new IllegalArgumentException("No JSON at character " + at);
    }
}
