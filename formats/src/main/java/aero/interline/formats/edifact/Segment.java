package aero.interline.formats.edifact;

import aero.interline.contracts.fact.Position;

/**
 * A view of one segment. Elements count from 1 as in the standards (element 0 is the tag), components from 0. Asking
 * for something that is not there gives an empty string, because in EDIFACT trailing parts may simply be left out.
 */
public final class Segment {
    private final SegmentTree tree;
    private final TokenStore store;
    private final int index;
    private final String tag;
    /** Of the tag, and how many there are behind it. */
    private final int firstElement;
    private final int elements;

    Segment(SegmentTree tree, int index) {
        this.tree = tree;
        this.store = tree.store();
        this.index = index;
        this.tag = Tags.name(store.segmentTag[index]);
        this.firstElement = store.firstElement[index];
        this.elements = store.firstElement[index + 1] - firstElement - 1;
    }

    /** Three characters, upper case. */
    public String tag() {
        return tag;
    }

    public boolean is(String other) {
        return tag.equals(other);
    }

    /** Whether it belongs to the envelope: UNA to UNZ. */
    public boolean isService() {
        return tag.charAt(0) == 'U' && tag.charAt(1) == 'N';
    }

    int packedTag() {
        return store.segmentTag[index];
    }

    /** 1-based, within the whole message. */
    public int ordinal() {
        return index + 1;
    }

    /** Number of elements after the tag. */
    public int elements() {
        return elements;
    }

    public int components(int element) {
        if (element < 0 || element > elements) {
            return 0;
        }
        int at = firstElement + element;
        return store.firstToken[at + 1] - store.firstToken[at];
    }

    /** Text of a component, released and without surrounding blanks; empty if absent. */
    public String text(int element, int component) {
        if (element < 0 || element > elements) {
            return "";
        }
        int token = token(element, component);
        return token >= store.firstToken[firstElement + element + 1] ? "" : tree.text(token);
    }

    /** Whether the text of a component begins like this; asks without making the text. */
    public boolean begins(int element, int component, String with) {
        return component < components(element) && tree.begins(token(element, component), with);
    }

    /** First component of an element. */
    public String text(int element) {
        return text(element, 0);
    }

    /** All components of an element as they stand, separators included, released characters not resolved. */
    public String rawElement(int element) {
        if (components(element) == 0) {
            return "";
        }
        return tree.raw(store.tokenStart[token(element, 0)], store.tokenEnd[token(element, components(element) - 1)]);
    }

    public boolean has(int element, int component) {
        return component < components(element) && tree.filled(token(element, component));
    }

    public Position position() {
        return tree.position(index + 1, store.segmentStart[index], store.segmentEnd[index]);
    }

    /** Where an element stands; the segment itself if the element is absent. */
    public Position position(int element) {
        int count = components(element);
        return count == 0
                ? position()
                : tree.position(index + 1, store.tokenStart[token(element, 0)], store.tokenEnd[token(element, count - 1)]);
    }

    /** Where a component stands; its element if it is absent. */
    public Position position(int element, int component) {
        if (component >= components(element)) {
            return position(element);
        }
        int token = token(element, component);
        return tree.position(index + 1, store.tokenStart[token], store.tokenEnd[token]);
    }

    public int start() {
        return store.segmentStart[index];
    }

    public int end() {
        return store.segmentEnd[index];
    }

    /** The segment as it stands in the message, without its terminator. */
    public String raw() {
        return tree.raw(start(), end());
    }

    private int token(int element, int component) {
        return store.firstToken[firstElement + element] + component;
    }

    @Override
    public String toString() {
        return tag + " " + position();
    }
}
