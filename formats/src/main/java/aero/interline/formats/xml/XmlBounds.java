package aero.interline.formats.xml;

/** How much of anything one message may hold, far above any real one, so that no document costs more than its bytes. */
final class XmlBounds {
    static final int DEEPEST = 200;
    static final int MOST_ELEMENTS = 300_000;
    static final int MOST_ATTRIBUTES = 256;
    /** Of elements and attributes; StAX takes longer to find a name the more of them there are. */
    static final int MOST_NAMES = 10_000;

    private final XmlNames names;
    private int elements;

    XmlBounds(XmlNames names) {
        this.names = names;
    }

    /** What is too much, in words, or {@code null}; counts the element. */
    String exceededBy(int depth, int attributes) {
        if (++elements > MOST_ELEMENTS) {
            return "at most " + MOST_ELEMENTS + " elements";
        }
        if (depth > DEEPEST) {
            return "at most " + DEEPEST + " elements inside each other";
        }
        if (names.size() > MOST_NAMES) {
            return "at most " + MOST_NAMES + " names of elements and attributes";
        }
        return attributes > MOST_ATTRIBUTES ? "at most " + MOST_ATTRIBUTES + " attributes of an element" : null;
    }

    /** Elements counted so far, the ordinal of the last one. */
    int elements() {
        return elements;
    }
}
