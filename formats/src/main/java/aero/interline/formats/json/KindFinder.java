package aero.interline.formats.json;

import aero.interline.formats.Charsets;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * Finds the kind of partners' JSON that a text is, by the first member that tells one in the object, or in the objects of the
 * array, that it holds. Nothing further is read, and nothing is found where canonical JSON is told first.
 */
final class KindFinder {
    private final JsonParser parser;
    private boolean canonical;
    private PartnerKind<?> kind;

    private KindFinder(JsonParser parser) {
        this.parser = parser;
    }

    static Optional<PartnerKind<?>> find(byte[] body) {
        try (JsonParser parser = JsonText.parser(body, Charsets.behindByteOrderMark(body))) {
            KindFinder finder = new KindFinder(parser);
            finder.search();
            return Optional.ofNullable(finder.kind);
        } catch (JsonProcessingException e) {
            return Optional.empty(); // whoever reads it says where it is malformed
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail to be read", e);
        }
    }

    private void search() throws IOException {
        if (parser.nextToken() == JsonToken.START_OBJECT) {
            members();
            return;
        }
        while (!decided() && parser.nextToken() != null && parser.currentToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                members();
            } else {
                parser.skipChildren();
            }
        }
    }

    private boolean decided() {
        return canonical || kind != null;
    }

    private void members() throws IOException {
        while (!decided() && parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            kind = PartnerKind.toldBy(name);
            if (kind == null) {
                parser.nextToken();
                canonical = name.equals("facts") || name.equals("type") && FactSchema.kind(parser.getText()) != null;
                parser.skipChildren();
            }
        }
    }
}
