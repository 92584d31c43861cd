package aero.interline.formats.xml;

import java.util.List;

/**
 * What was read of a text: its root elements, one in a whole document and more in a fragment, and what ended the reading
 * before the text ended, if anything did.
 *
 * @param fault or {@code null} if everything was read; then the last root may be incomplete
 */
record XmlDocument(XmlText text, List<XmlElement> roots, XmlFault fault) {
    XmlDocument {
        roots = List.copyOf(roots);
    }
}
