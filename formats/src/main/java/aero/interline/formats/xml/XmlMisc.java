package aero.interline.formats.xml;

import aero.interline.formats.EvidenceLog;

/** Passes what may stand around a root element: blanks, comments, processing instructions, the XML declaration. */
final class XmlMisc {
    private final XmlText text;
    private final EvidenceLog evidence;
    private final MarkupCursor markup;
    private final int begin;
    private int at;

    XmlMisc(XmlText text, int begin, EvidenceLog evidence) {
        this.text = text;
        this.begin = begin;
        this.at = begin;
        this.evidence = evidence;
        this.markup = new MarkupCursor(text.chars(), begin, text.length());
    }

    void continueAt(int index) {
        at = index;
    }

    /** The place of the first thing that may not stand here, the end of the text included. */
    int pass() {
        while (true) {
            while (at < text.length() && (text.chars()[at] <= ' ' || text.chars()[at] == '\uFEFF')) {
                at++;
            }
            boolean instruction = markup.starts(at, "<?");
            if (!instruction && !markup.starts(at, "<!--")) {
                return at;
            }
            if (at > begin && markup.starts(at, "<?xml ")) {
                evidence.add(text.position(0, at, at + 5), "an XML declaration in the middle", "left out");
            }
            at = end(instruction ? "?>" : "-->", at + 2);
        }
    }

    private int end(String mark, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.chars()[i] == mark.charAt(0) && markup.starts(i, mark)) {
                return i + mark.length();
            }
        }
        return text.length();
    }

    boolean forbidden() {
        return markup.starts(at, "<!DOCTYPE") || markup.starts(at, "<!ENTITY") || markup.starts(at, "<!doctype");
    }

    /** Whether an element begins here; a bracket without a name is text. */
    boolean atElement() {
        return at + 1 < text.length() && text.chars()[at] == '<' && beginsName(text.chars()[at + 1]);
    }

    /** Broader than XML's own rule: StAX judges names. */
    private static boolean beginsName(char c) {
        return XmlStart.nameStart(c) || c == ':' || c >= 0x80;
    }
}
