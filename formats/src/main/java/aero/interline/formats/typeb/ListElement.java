package aero.interline.formats.typeb;

import aero.interline.contracts.fact.Position;
import aero.interline.contracts.fact.RecordLocator;

/**
 * An element behind a name of a list: a point, a letter or more, a slash and its text; {@code .RN/} lines continue it,
 * glued on without a blank, because a blank that belongs to the text stands in them.
 */
final class ListElement {
    final Position at;
    /** The letters between point and slash: {@code L}, {@code R}, {@code O2} ... */
    final String tag;
    private final String first;
    private StringBuilder all;
    private String text;
    private RecordLocator locator;

    ListElement(Position at, String tag, String text) {
        this.at = at;
        this.tag = tag;
        this.first = text;
    }

    void continued(String more) {
        if (all == null) {
            all = new StringBuilder(first.length() + more.length() + 32).append(first);
        }
        all.append(more);
        text = null;
    }

    /** Without the blanks around it, once all of it was told. */
    String text() {
        if (text == null) {
            text = (all == null ? first : all.toString()).strip();
        }
        return text;
    }

    /** What it names as a locator, {@code null} if it is none. */
    RecordLocator locator(String carrier) {
        if (locator == null && tag.equals("L")) {
            locator = ElementTexts.locator(text(), carrier);
        }
        return locator;
    }
}
