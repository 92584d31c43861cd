package aero.interline.formats.json;

import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.exchange.Origin;
import aero.interline.contracts.exchange.Rejection;
import aero.interline.contracts.fact.Position;
import aero.interline.formats.Charsets;
import aero.interline.formats.file.BatchFile;
import aero.interline.formats.file.FileFormat;
import aero.interline.formats.file.MessagesFile;
import aero.interline.formats.file.RecordCutter;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * Cuts JSON into the elements of its list: of an array, of the array in an envelope ({@code {"orders": [...]}}), or objects
 * one after the other, as in JSON Lines. An element that is no object stands alone in an array of its own.
 */
public final class JsonCutter implements RecordCutter {

    /** Recognises lists of any kind of JSON by their beginning. */
    public static final FileFormat FORMAT = new FileFormat() {
        @Override
        public boolean recognises(Origin origin, String name, byte[] start) {
            int first = Charsets.firstVisible(start);
            return first < start.length && (start[first] == '[' || start[first] == '{');
        }

        @Override
        public Optional<BatchFile> open(Origin origin, InputStream in) throws IOException {
            byte[] start = in.readNBytes(START);
            InputStream whole = new SequenceInputStream(new ByteArrayInputStream(start), in);
            return MessagesFile.open(origin, whole, () -> of(start));
        }
    };

    private static final int START = 4096;
    /** Members of an envelope that hold its list. */
    private static final Set<String> LISTS = Set.of("facts", "orders", "leads");
    /** Members before it that number the message as a whole: its first element tells them. */
    private static final Set<String> NUMBERS = Set.of("series", "sequence");
    private static final byte[] NOTHING = {};

    /** Bytes before the first element. */
    private final int head;
    /** Whether the elements are those of an array, which is closed behind the last. */
    private final boolean list;
    /** What stands around an element that is read alone, where it needs that. */
    private final byte[] before;
    private final byte[] behind;
    /** What stands before the first one instead. */
    private byte[] beforeFirst;
    private boolean headRead;
    private boolean listClosed;
    private boolean closed;
    private int valueFrom;
    private int valueEnd;

    private JsonCutter(int head, boolean list, String envelope, String numbers) {
        this.head = head;
        this.list = list;
        this.before = bytes(envelope == null ? "[" : "{\"" + envelope + "\":[");
        this.beforeFirst = envelope == null ? before : bytes("{" + numbers + "\"" + envelope + "\":[");
        this.behind = bytes(envelope == null ? "]" : "]}");
        this.headRead = head == 0;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static JsonCutter of(byte[] start) {
        int from = Charsets.behindByteOrderMark(start);
        try (JsonParser parser = JsonText.parser(start, from)) {
            JsonToken token = parser.nextToken();
            String envelope = null;
            StringBuilder numbers = new StringBuilder();
            if (token == JsonToken.START_OBJECT) {
                token = parser.nextToken();
                while (token == JsonToken.FIELD_NAME && envelope == null) {
                    String name = parser.currentName();
                    envelope = parser.nextToken() == JsonToken.START_ARRAY && LISTS.contains(name) ? name : null;
                    if (NUMBERS.contains(name) && parser.currentToken().isScalarValue()) {
                        numbers.append('"').append(name).append("\":").append(value(parser, start, from)).append(',');
                    }
                    token = envelope == null ? parser.skipChildren().nextToken() : JsonToken.START_ARRAY;
                }
            }
            if (token == JsonToken.START_ARRAY) {
                return new JsonCutter((int) parser.currentTokenLocation().getByteOffset() + from + 1, true, envelope,
                        "facts".equals(envelope) ? numbers.toString() : "");
            }
        } catch (IOException e) {
            return new JsonCutter(from, false, null, ""); // malformed, or no list begins in the first bytes
        }
        return new JsonCutter(from, false, null, "");
    }

    /** As it stands, quoted or not. */
    private static String value(JsonParser parser, byte[] bytes, int from) throws IOException {
        int begin = (int) parser.currentTokenLocation().getByteOffset() + from;
        parser.finishToken();
        return new String(bytes, begin, (int) parser.currentLocation().getByteOffset() + from - begin, StandardCharsets.UTF_8);
    }

    @Override
    public int end(byte[] bytes, int from, int to, boolean last) {
        valueFrom = valueEnd = from;
        if (!headRead) {
            if (to - from < head) {
                return last ? to : MORE;
            }
            headRead = true;
            return from + head;
        }
        int at = from;
        while (at < to && (blank(bytes[at]) || bytes[at] == ',')) {
            at++;
        }
        if (at == to) {
            return last ? to : MORE;
        }
        if (list && !closed && (listClosed || bytes[at] == ']')) {
            return closing(bytes, at, to, last);
        }
        int end = closed ? MORE : behindValue(bytes, at, to);
        if (end == MORE && !last) {
            return MORE;
        }
        valueFrom = at;
        valueEnd = end == MORE ? to : end;
        return valueEnd;
    }

    /** The end of the list, and of the envelope around it with its other members; what stands behind is a message for itself. */
    private int closing(byte[] bytes, int from, int to, boolean last) {
        if (!listClosed) {
            listClosed = true;
            closed = before.length == 1;
            return from + 1;
        }
        int at = from;
        while (at < to && bytes[at] != '}') {
            int end = bytes[at] == '"' || bytes[at] == '{' || bytes[at] == '[' ? behindValue(bytes, at, to) : at + 1;
            at = end == MORE ? to : end;
        }
        if (at == to) {
            return last ? to : MORE;
        }
        closed = true;
        return at + 1;
    }

    private static int behindValue(byte[] bytes, int from, int to) {
        int depth = 0;
        boolean quoted = false;
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            if (quoted) {
                i += b == '\\' ? 1 : 0;
                quoted = b != '"';
            } else if (b == '"') {
                quoted = true;
            } else if (b == '{' || b == '[') {
                depth++;
            } else if (b == '}' || b == ']') {
                depth--;
            }
            boolean between = !quoted && depth <= 0;
            if (between && (b == '"' || b == '}' || b == ']' || i + 1 < to && ends(bytes[i + 1]))) {
                return i + 1;
            }
        }
        return MORE;
    }

    private static boolean ends(byte b) {
        return blank(b) || b == ',' || b == ']' || b == '}' || b == '{' || b == '[' || b == '"';
    }

    private static boolean blank(byte b) {
        return b >= 0 && b <= ' ';
    }

    @Override
    public Optional<byte[]> message(byte[] bytes, int from, int end) {
        if (valueFrom == valueEnd) {
            return Optional.empty();
        }
        boolean alone = !list || closed || before.length == 1 && bytes[valueFrom] == '{';
        byte[] first = alone ? NOTHING : beforeFirst;
        byte[] last = alone ? NOTHING : behind;
        byte[] message = Arrays.copyOf(first, first.length + valueEnd - valueFrom + last.length);
        System.arraycopy(bytes, valueFrom, message, first.length, valueEnd - valueFrom);
        System.arraycopy(last, 0, message, message.length - last.length, last.length);
        beforeFirst = before;
        return Optional.of(message);
    }

    @Override
    public Optional<Rejection> refusal() {
        if (list && !listClosed) {
            return Optional.of(new Rejection(null, ErrorCode.JSON_MALFORMED,
                    "The list of the file has no end; it may have been cut off, send it whole", Position.NONE, "]"));
        }
        return Optional.empty();
    }
}
