package aero.interline.formats.xml;

import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.fact.Position;
import java.util.Deque;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/** Says in the words of the trade, and at the place of the mistake, what StAX complains about. */
final class FaultFinder {
    private static final Set<String> OF_XML_ITSELF = Set.of("lt", "gt", "amp", "apos", "quot");
    private static final int LONGEST_NAME = 64;
    /** How the messages of all limits of the JDK's XML processors begin, in any language. */
    private static final String LIMIT_OF_THE_JDK = "JAXP000100";

    private final XmlText text;
    private final MarkupCursor markup;
    private final Deque<XmlElement> open;

    FaultFinder(XmlText text, MarkupCursor markup, Deque<XmlElement> open) {
        this.text = text;
        this.markup = markup;
        this.open = open;
    }

    XmlFault find(XMLStreamException cause, int start) {
        int reported = cause.getLocation() == null ? 0 : start + Math.max(0, cause.getLocation().getCharacterOffset());
        int at = Math.max(markup.at(), Math.min(reported, text.length()));
        int tag = markup.next(markup.at());
        if (String.valueOf(cause.getMessage()).contains(LIMIT_OF_THE_JDK)) {
            return new XmlFault(ErrorCode.XML_MALFORMED, place(Math.min(tag, text.length()), at),
                    "The document is larger or deeper than the hub takes; the sender splits it",
                    "at most " + XmlBounds.MOST_ATTRIBUTES + " attributes of an element, and shorter names");
        }
        int entity = entityBefore(at);
        if (entity >= 0) {
            return new XmlFault(ErrorCode.XML_FORBIDDEN, place(entity, at),
                    "An entity is used that XML itself does not have; send the character", "a character");
        }
        boolean cut = tag >= text.length() ? at >= text.length() - 1 : !closes(tag);
        if (cut) {
            return new XmlFault(ErrorCode.XML_MALFORMED, place(text.length(), text.length()),
                    "The document breaks off; send it whole", open.isEmpty() ? "a root element" : endOf(open.peek()));
        }
        if (markup.starts(tag, "</") && at >= tag && !open.isEmpty()) {
            return new XmlFault(ErrorCode.XML_MALFORMED, place(tag, at),
                    "Another element is closed than the one that is open; the sender mends the document", endOf(open.peek()));
        }
        return new XmlFault(ErrorCode.XML_MALFORMED, place(Math.min(at, text.length()), at),
                "The text is not well-formed XML here; the sender mends the document", "well-formed XML");
    }

    /** Whether a tag has an end. */
    private boolean closes(int tag) {
        for (int i = tag; i < text.length(); i++) {
            if (text.chars()[i] == '>') {
                return true;
            }
        }
        return false;
    }

    private Position place(int from, int to) {
        return text.position(0, from, Math.max(from, to));
    }

    private static String endOf(XmlElement element) {
        return "</" + element.name() + ">, opened in line " + element.startTag().line();
    }

    /** Where an entity reference that XML itself does not define ends about here, or -1. */
    private int entityBefore(int at) {
        int from = Math.max(markup.at(), at - LONGEST_NAME);
        for (int i = Math.min(at, text.length()) - 1; i >= from; i--) {
            if (text.chars()[i] == '&') {
                int end = i + 1;
                while (end < text.length() && Character.isLetterOrDigit(text.chars()[end])) {
                    end++;
                }
                boolean named = end > i + 1 && end < text.length() && text.chars()[end] == ';';
                return named && !OF_XML_ITSELF.contains(text.text(i + 1, end)) ? i : -1;
            }
        }
        return -1;
    }
}
