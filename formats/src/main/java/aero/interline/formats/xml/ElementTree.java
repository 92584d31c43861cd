package aero.interline.formats.xml;

import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.fact.Position;
import aero.interline.formats.EvidenceLog;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** One root element with everything in it: what StAX says, at the places that {@link MarkupCursor} finds. */
final class ElementTree {
    private static final String[] NO_ATTRIBUTES = {};
    private static final int[] NO_PLACES = {};

    private final XmlText text;
    private final EvidenceLog evidence;
    private final XmlBounds bounds;
    private final XmlNames names;
    private final int start;
    private final MarkupCursor markup;
    private final Deque<XmlElement> open = new ArrayDeque<>();
    private final List<StringBuilder> texts = new ArrayList<>();
    private final Map<String, String> locals = new HashMap<>(128);
    private final Set<String> declared = new HashSet<>(Set.of("xml"));
    private XmlElement root;

    ElementTree(XmlText text, int start, EvidenceLog evidence, XmlBounds bounds, XmlNames names) {
        this.text = text;
        this.start = start;
        this.evidence = evidence;
        this.bounds = bounds;
        this.names = names;
        this.markup = new MarkupCursor(text.chars(), start, text.length());
    }

    XmlElement root() {
        return root;
    }

    /** Behind the root's end tag. */
    int end() {
        return markup.at();
    }

    /** What ended the reading early, or {@code null}. */
    XmlFault read() {
        try {
            XMLStreamReader cursor = StaxCursors.over(text.chars(), start, text.length());
            while (root == null || !open.isEmpty()) {
                XmlFault fault = take(cursor, cursor.next());
                if (fault != null) {
                    return fault;
                }
            }
            return null;
        } catch (XMLStreamException e) {
            return onlyEndsMissing() ? closeAll() : new FaultFinder(text, markup, open).find(e, start);
        }
    }

    private XmlFault take(XMLStreamReader cursor, int event) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                return start(cursor);
            }
            case XMLStreamConstants.END_ELEMENT -> close();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> characters(cursor);
            default -> { }
        }
        return null;
    }

    private XmlFault start(XMLStreamReader cursor) {
        markup.startTag();
        int count = cursor.getAttributeCount();
        String exceeded = bounds.exceededBy(open.size() + 1, count);
        if (exceeded != null) {
            return new XmlFault(ErrorCode.XML_MALFORMED, text.position(bounds.elements(), markup.tagStart(), markup.tagStart() + 1),
                    "The document is larger or deeper than the hub takes; the sender splits it", exceeded);
        }
        String[] attributes = count == 0 ? NO_ATTRIBUTES : attributes(cursor, count);
        int[] places = count == 0 ? NO_PLACES : markup.attributes() == count ? markup.values() : new int[count * 2];
        XmlElement element =
                new XmlElement(text, names, local(cursor.getLocalName()), bounds.elements(), markup.tagStart(), attributes, places);
        element.opened(markup.at());
        if (root == null) {
            root = element;
        } else {
            open.peek().add(element);
        }
        open.push(element);
        if (texts.size() < open.size()) {
            texts.add(new StringBuilder());
        }
        return null;
    }

    private String[] attributes(XMLStreamReader cursor, int count) {
        String[] attributes = new String[count * 2];
        for (int i = 0; i < count; i++) {
            attributes[i * 2] = attributeName(cursor, i);
            attributes[i * 2 + 1] = cursor.getAttributeValue(i).strip();
        }
        return attributes;
    }

    private String attributeName(XMLStreamReader cursor, int index) {
        String name = cursor.getAttributeLocalName(index);
        names.add(name);
        if (!"xmlns".equals(cursor.getAttributePrefix(index))) {
            return name;
        }
        declared.add(name);
        return "xmlns:" + name;
    }

    private void close() {
        XmlElement element = open.peek();
        StringBuilder content = texts.get(open.size() - 1);
        boolean emptyTag = markup.empty() && markup.tagStart() == element.tagStart();
        if (!emptyTag) {
            markup.endTag();
        }
        element.closed(emptyTag ? markup.at() : markup.tagStart(), markup.at(), content.length() == 0 ? "" : stripped(content));
        content.setLength(0);
        if (content.capacity() > 65_536) {
            texts.set(open.size() - 1, new StringBuilder());
        }
        open.pop();
    }

    private static String stripped(StringBuilder content) {
        int from = 0;
        int to = content.length();
        while (from < to && content.charAt(from) <= ' ') {
            from++;
        }
        while (to > from && content.charAt(to - 1) <= ' ') {
            to--;
        }
        return content.substring(from, to);
    }

    private void characters(XMLStreamReader cursor) {
        char[] chars = cursor.getTextCharacters();
        int from = cursor.getTextStart();
        int length = cursor.getTextLength();
        StringBuilder content = texts.get(open.size() - 1);
        boolean blank = content.length() == 0;
        for (int i = from; i < from + length && blank; i++) {
            blank = chars[i] <= ' ';
        }
        if (!blank) {
            content.append(chars, from, length);
        }
    }

    private String local(String qualified) {
        String known = locals.get(qualified);
        if (known != null) {
            return known;
        }
        int colon = qualified.lastIndexOf(':');
        String local = colon < 0 ? qualified : qualified.substring(colon + 1);
        if (colon > 0 && declared.add(qualified.substring(0, colon))) {
            evidence.add(text.position(bounds.elements(), markup.tagStart(), markup.at()),
                    "the prefix " + qualified.substring(0, colon) + " without a namespace", "the namespace of the message");
        }
        names.add(local);
        names.add(qualified);
        locals.put(qualified, local);
        return local;
    }

    /** Whether the text ends, at the end of a tag, with nothing open but the envelope and the message itself. */
    private boolean onlyEndsMissing() {
        if (root == null || open.isEmpty()) {
            return false;
        }
        for (int i = markup.at(); i < text.length(); i++) {
            if (text.chars()[i] > ' ') {
                return false;
            }
        }
        int envelope = 0;
        for (XmlElement each : open) {
            envelope += each.is("Envelope") || each.is("Body") ? 1 : 0;
        }
        return open.size() - envelope <= 1 && !open.peek().isLeaf();
    }

    private XmlFault closeAll() {
        Position at = text.position(bounds.elements(), text.length(), text.length());
        while (!open.isEmpty()) {
            XmlElement element = open.pop();
            evidence.add(at, "the document ends without </" + element.name() + ">", "it ends here");
            element.closed(text.length(), text.length(), "");
        }
        return null;
    }
}
