package aero.interline.formats.xml;

import aero.interline.formats.view.RenderedMessage.Part;
import aero.interline.formats.view.RenderedMessage.Piece;
import java.util.ArrayList;
import java.util.List;

/** The elements of a document, each with its attributes and its own text, indented as they stand inside each other. */
final class XmlView {
    private static final int LONGEST = 2000;

    private final XmlDocument document;
    private final XmlDialect dialect;
    private final int most;
    private final List<Piece> pieces = new ArrayList<>();

    XmlView(XmlDocument document, XmlDialect dialect, int most) {
        this.document = document;
        this.dialect = dialect;
        this.most = most;
    }

    List<Piece> pieces() {
        document.roots().forEach(each -> walk(each, 0));
        if (document.fault() != null && !pieces.isEmpty() && pieces.size() < most) {
            pieces.add(new Piece(document.fault().at(), 0, "", "not read from here on", unread(), List.of(), List.of()));
        }
        return pieces;
    }

    private String unread() {
        byte[] bytes = document.text().bytes();
        int from = Math.min(bytes.length, document.fault().at().offset());
        return new String(bytes, from, Math.min(LONGEST, bytes.length - from), document.text().charset());
    }

    private void walk(XmlElement element, int depth) {
        if (pieces.size() >= most) {
            return;
        }
        List<Part> parts = new ArrayList<>(element.attributes() + 1);
        for (int i = 0; i < element.attributes(); i++) {
            String name = element.attributeName(i);
            parts.add(new Part(element.attributeAt(i), "@" + name, meaning(name), shortened(element.attributeValue(i))));
        }
        if (!element.text().isEmpty()) {
            parts.add(new Part(element.content(), "text", "", shortened(element.text())));
        }
        String raw = element.children().isEmpty() ? element.raw(LONGEST) : shortened(element.rawStartTag());
        pieces.add(new Piece(element.startTag(), depth, element.name(), meaning(element.name()), raw, parts, List.of()));
        element.children().forEach(each -> walk(each, depth + 1));
    }

    private String meaning(String name) {
        return dialect == null ? "" : dialect.meaning(name);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
