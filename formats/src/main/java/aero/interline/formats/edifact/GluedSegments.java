package aero.interline.formats.edifact;

import aero.interline.formats.EvidenceLog;

/**
 * Takes segments apart that ran into each other because a terminator was lost within a line: a segment with more
 * elements than its kind can have swallowed the next one, whose tag is glued to an element.
 */
final class GluedSegments {
    /** Longer ones are not looked through, so that the work stays linear. */
    private static final int LONGEST = 99;

    private final byte[] bytes;
    private final TokenStore store;
    private final SegmentTree tree;
    private final EvidenceLog evidence;

    GluedSegments(byte[] bytes, TokenStore store, SegmentTree tree, EvidenceLog evidence) {
        this.bytes = bytes;
        this.store = store;
        this.tree = tree;
        this.evidence = evidence;
    }

    /** Splits the segment that was closed last, as often as needed. */
    void takeApart(int tag) {
        int current = tag;
        while (current >= 0) {
            current = split(current);
        }
    }

    /** The tag of the segment that was split off, -1 if there was none. */
    private int split(int tag) {
        int last = store.segments - 1;
        int most = Tags.mostElements(tag);
        int first = store.firstElement[last];
        int count = store.elements - first - 1;
        if (count <= most || count > LONGEST) {
            return -1;
        }
        for (int element = Math.min(first + most, store.elements - 2); element > first; element--) {
            int token = store.firstToken[element + 1] - 1;
            boolean single = token == store.firstToken[element];
            int cut = store.tokenEnd[token] - 3;
            int glued = cut < store.tokenStart[token] ? -1 : Tags.at(bytes, cut, store.tokenEnd[token]);
            if (single && Tags.known(glued)) {
                store.splitLast(element, glued);
                evidence.add(tree.position(last + 2, cut, cut + 3),
                        "no terminator before " + Tags.name(glued), "a new segment begins here");
                return glued;
            }
        }
        return -1;
    }
}
