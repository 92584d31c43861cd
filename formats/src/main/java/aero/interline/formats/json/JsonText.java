package aero.interline.formats.json;

import aero.interline.contracts.fact.Position;
import aero.interline.formats.Lines;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** JSON bytes to {@link JsonNode}s, in one pass, without recursion. */
final class JsonText {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(100).maxNumberLength(100).build())
            .build();

    /** The text is not well-formed; free of the text itself, which may be personal. */
    static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Position position;
        private final String expected;

        Malformed(Position position, String expected) {
            super(expected, null, false, false);
            this.position = position;
            this.expected = expected;
        }

        Position position() {
            return position;
        }

        String expected() {
            return expected;
        }
    }

    private final byte[] bytes;
    private final int from;
    private Lines lines;

    /** @param from offset of the first byte, behind a byte order mark */
    JsonText(byte[] bytes, int from) {
        this.bytes = bytes;
        this.from = from;
    }

    /** @param from offset of the first byte, behind a byte order mark */
    static JsonParser parser(byte[] bytes, int from) throws IOException {
        return FACTORY.createParser(bytes, from, bytes.length - from);
    }

    JsonNode parse() throws Malformed {
        try (JsonParser parser = parser(bytes, from)) {
            parser.nextToken();
            JsonNode root = tree(parser);
            if (parser.nextToken() != null) {
                throw new Malformed(at(offset(parser)), "the end of the message");
            }
            return root;
        } catch (JsonProcessingException e) {
            int offset = e.getLocation() == null ? from : (int) Math.max(0, e.getLocation().getByteOffset()) + from;
            throw new Malformed(at(Math.min(offset, bytes.length)), expectation(e));
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail to be read", e);
        }
    }

    private JsonNode tree(JsonParser parser) throws IOException {
        Deque<JsonNode> open = new ArrayDeque<>();
        String name = null;
        JsonToken token = parser.currentToken();
        while (true) {
            if (token == null) {
                throw new JsonEOFException(parser, null, "end-of-input");
            }
            if (token == JsonToken.FIELD_NAME) {
                name = parser.currentName();
                token = parser.nextToken();
                continue;
            }
            JsonNode done;
            if (token == JsonToken.END_OBJECT || token == JsonToken.END_ARRAY) {
                done = open.pop();
                done.end = offset(parser) + 1;
            } else {
                done = node(parser, token);
                if (!open.isEmpty()) {
                    JsonNode parent = open.peek();
                    if (parent.kind == JsonNode.Kind.OBJECT) {
                        parent.names.add(name);
                    }
                    parent.values.add(done);
                }
                if (done.values != null) {
                    open.push(done);
                    token = parser.nextToken();
                    continue;
                }
            }
            if (open.isEmpty()) {
                return done;
            }
            token = parser.nextToken();
        }
    }

    private JsonNode node(JsonParser parser, JsonToken token) throws IOException {
        int start = offset(parser);
        JsonNode node = switch (token) {
            case START_OBJECT -> new JsonNode(JsonNode.Kind.OBJECT, start, null);
            case START_ARRAY -> new JsonNode(JsonNode.Kind.ARRAY, start, null);
            case VALUE_STRING -> new JsonNode(JsonNode.Kind.STRING, start, parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonNode(JsonNode.Kind.NUMBER, start, parser.getText());
            case VALUE_TRUE, VALUE_FALSE -> new JsonNode(JsonNode.Kind.BOOLEAN, start, parser.getText());
            default -> new JsonNode(JsonNode.Kind.NULL, start, null);
        };
        int length = node.kind == JsonNode.Kind.NULL ? 4 : node.text == null ? 1 : node.text.length();
        node.end = node.kind == JsonNode.Kind.STRING
                ? (int) parser.currentLocation().getByteOffset() + from
                : start + length;
        return node;
    }

    private int offset(JsonParser parser) {
        return (int) parser.currentTokenLocation().getByteOffset() + from;
    }

    private static String expectation(JsonProcessingException e) {
        String message = e.getOriginalMessage();
        if (message == null) {
            return "well-formed JSON";
        }
        if (message.contains("end-of-input")) {
            return "the rest of the message, which ends too early";
        }
        if (message.contains("UTF-8")) {
            return "text in UTF-8";
        }
        return message.contains("nesting depth") ? "at most 100 levels" : "well-formed JSON";
    }

    /** A value as it stands in the text, a string without its quotes. */
    String source(JsonNode node, int most) {
        String text = node.kind == JsonNode.Kind.STRING ? node.text
                : new String(bytes, node.start, node.end - node.start, StandardCharsets.UTF_8);
        return (text.length() > most ? text.substring(0, most) : text).replace("\0", "");
    }

    Position at(int offset) {
        return at(0, offset, Math.min(offset + 1, bytes.length));
    }

    Position at(int record, int start, int end) {
        if (lines == null) {
            lines = Lines.of(bytes);
        }
        return lines.position(record, start, end);
    }
}
