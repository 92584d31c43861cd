package aero.interline.formats.json;

import aero.interline.formats.Charsets;
import aero.interline.formats.view.RenderedMessage.Piece;
import java.util.ArrayList;
import java.util.List;

/** The members of a JSON message, one piece each, indented as they nest. */
public final class JsonView {
    private JsonView() {}

    /** Empty when the text is not well-formed. */
    public static List<Piece> pieces(byte[] body, int most) {
        List<Piece> pieces = new ArrayList<>();
        JsonText text = new JsonText(body, Charsets.behindByteOrderMark(body));
        try {
            add("", text.parse(), 0, text, pieces, most);
        } catch (JsonText.Malformed e) {
            pieces.clear(); // the caller shows the lines as they stand, with the rejection at its place
        }
        return pieces;
    }

    private static void add(String name, JsonNode node, int depth, JsonText text, List<Piece> pieces, int most) {
        if (pieces.size() >= most) {
            return;
        }
        String raw = switch (node.kind) {
            case OBJECT -> "{ }";
            case ARRAY -> "[ " + node.values.size() + " ]";
            case NULL -> "null";
            default -> node.text;
        };
        pieces.add(new Piece(text.at(0, node.start, node.end), depth, name, "", raw, List.of(), List.of()));
        for (int i = 0; node.values != null && i < node.values.size(); i++) {
            String child = node.kind == JsonNode.Kind.OBJECT ? node.names.get(i) : Integer.toString(i + 1);
            add(child, node.values.get(i), depth + 1, text, pieces, most);
        }
    }
}
