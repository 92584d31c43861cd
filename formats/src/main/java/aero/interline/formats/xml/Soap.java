package aero.interline.formats.xml;

/** Takes a message out of its SOAP envelope, 1.1 or 1.2; a bare message is its own. */
final class Soap {
    private Soap() {}

    /** What the message is about; absent when the document has no root or the envelope is empty. */
    static XmlElement payload(XmlDocument document) {
        if (document.roots().isEmpty()) {
            return XmlElement.NONE;
        }
        if (document.roots().size() > 1) {
            return XmlElement.around(document.text(), document.roots());
        }
        XmlElement root = document.roots().get(0);
        if (!root.is("Envelope")) {
            return root.is("Body") && !root.children().isEmpty() ? root.children().get(0) : root;
        }
        XmlElement body = root.at("Body");
        return body.children().isEmpty() ? XmlElement.NONE : body.children().get(0);
    }
}
