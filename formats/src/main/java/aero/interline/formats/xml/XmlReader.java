package aero.interline.formats.xml;

import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.formats.EvidenceLog;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a text as XML, tolerant around the document and exact inside it: header lines before it, text behind it, several
 * roots and lost end tags of the outermost elements are repairs; anything else is a {@link XmlFault}.
 */
final class XmlReader {
    /** A fragment cut out of a message may have several roots; a text of more is none. */
    private static final int MOST_ROOTS = 20;

    private final XmlText text;
    private final EvidenceLog evidence;
    private final List<XmlElement> roots = new ArrayList<>(2);
    private final XmlNames names = new XmlNames();
    private final XmlBounds bounds = new XmlBounds(names);

    private XmlReader(XmlText text, EvidenceLog evidence) {
        this.text = text;
        this.evidence = evidence;
    }

    static XmlDocument read(byte[] body, EvidenceLog evidence) {
        XmlText text = XmlText.of(body, evidence);
        XmlReader reader = new XmlReader(text, evidence);
        return new XmlDocument(text, reader.roots, reader.run());
    }

    private XmlFault run() {
        int from = begin();
        XmlMisc misc = new XmlMisc(text, from, evidence);
        while (true) {
            int at = misc.pass();
            if (misc.forbidden()) {
                return new XmlFault(ErrorCode.XML_FORBIDDEN, text.position(0, at, at + 9),
                        "The document has a document type; send it without one", "the root element");
            }
            if (!misc.atElement()) {
                return behind(at);
            }
            if (roots.size() == MOST_ROOTS) {
                return new XmlFault(ErrorCode.XML_MALFORMED, text.position(0, at, at + 1),
                        "The text has too many root elements; send each message by itself", "one root element");
            }
            if (!roots.isEmpty()) {
                evidence.add(text.position(0, at, at + 1), "another root element", "a fragment with several roots");
            }
            ElementTree tree = new ElementTree(text, at, evidence, bounds, names);
            XmlFault fault = tree.read();
            if (tree.root() != null) {
                roots.add(tree.root());
            }
            if (fault != null) {
                return fault;
            }
            misc.continueAt(tree.end());
        }
    }

    /** The end of the text, or text that is no markup. */
    private XmlFault behind(int at) {
        if (roots.isEmpty()) {
            return new XmlFault(ErrorCode.XML_MALFORMED, text.position(0, at, Math.min(at + 1, text.length())),
                    "The document has no root element; send one", "a root element");
        }
        if (at < text.length()) {
            evidence.add(text.position(0, at, text.length()), "text behind the end of the document", "not part of it");
        }
        return null;
    }

    /** Where the document begins: at the first character, or behind the header lines of a dump. */
    private int begin() {
        int at = XmlStart.find(text.chars(), text.length());
        if (at > 0 && !blank(at)) {
            evidence.add(text.position(0, 0, at), "text before the document", "not part of it");
        }
        return at;
    }

    private boolean blank(int until) {
        for (int i = 0; i < until; i++) {
            if (text.chars()[i] > ' ') {
                return false;
            }
        }
        return true;
    }
}
