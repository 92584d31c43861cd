package aero.interline.formats.json;

import java.util.ArrayList;
import java.util.List;

/**
 * A JSON value with its place in the bytes. Libraries' trees forget where values stood; the hub needs it to say what is
 * wrong where, and to redact one person from a stored message.
 */
final class JsonNode {
    enum Kind {
        OBJECT("an object"),
        ARRAY("an array"),
        STRING("a string"),
        NUMBER("a number"),
        BOOLEAN("true or false"),
        NULL("null");

        final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    final Kind kind;
    final int start;
    int end;
    /** Text of a string or number, {@code true} or {@code false}; {@code null} for objects, arrays and null. */
    final String text;
    /** Member names of an object, parallel to {@link #values}. */
    final List<String> names;
    final List<JsonNode> values;

    JsonNode(Kind kind, int start, String text) {
        this.kind = kind;
        this.start = start;
        this.text = text;
        this.names = kind == Kind.OBJECT ? new ArrayList<>(8) : null;
        this.values = kind == Kind.OBJECT || kind == Kind.ARRAY ? new ArrayList<>(4) : null;
    }

    /** The member of this name, or {@code null}. */
    JsonNode member(String name) {
        if (kind != Kind.OBJECT) {
            return null;
        }
        int at = names.indexOf(name);
        return at < 0 ? null : values.get(at);
    }
}
