package aero.interline.formats.edifact;

import aero.interline.contracts.fact.Position;
import aero.interline.formats.EvidenceLog;
import aero.interline.formats.Lines;
import java.nio.charset.Charset;

/**
 * Cuts bytes into segments, elements and components in one pass, repairing what can be repaired: lost terminators
 * before a line break or in the middle of a line, line breaks inside segments, typographic apostrophes as terminators,
 * apostrophes in names, a release character at the very end, lower-case tags, and text that belongs to no segment.
 *
 * <p>Time and memory are linear in the bytes: every look ahead is bounded or runs over blanks that are then skipped.
 */
public final class EdifactTokenizer {
    /** More tokens than any honest message of the largest accepted size has; what follows is not read. */
    static final int MOST_TOKENS = 4_000_000;
    /** Each costs a look at all that follows; more than these are passed over without a word. */
    private static final int MOST_DECLARATIONS = 20;
    private static final int UNA = Tags.pack("UNA");

    private final byte[] bytes;
    private final Charset charset;
    private final EvidenceLog evidence;
    private final TokenStore store;
    private final Lines lines;
    private Delimiters delimiters = Delimiters.STANDARD;
    private SegmentTree tree;
    private SegmentBoundaries boundaries;
    private GluedSegments glued;
    private boolean lowerCaseSeen;
    private int declarations;

    private EdifactTokenizer(byte[] bytes, Charset charset, EvidenceLog evidence) {
        this.bytes = bytes;
        this.charset = charset;
        this.evidence = evidence;
        this.store = new TokenStore(bytes.length);
        this.lines = Lines.of(bytes);
    }

    /**
     * @param start where the first segment stands, see {@link MessageStart}
     * @return a tree of at least no segment; it never fails
     */
    public static SegmentTree tokenize(byte[] bytes, int start, Charset charset, EvidenceLog evidence) {
        return new EdifactTokenizer(bytes, charset, evidence).run(start);
    }

    private SegmentTree run(int start) {
        adopt(start);
        int firstText = boundaries.skipBlanks(0);
        if (firstText < start) {
            evidence.add(tree.position(0, firstText, start), "text before the first segment", "ignored");
        }
        int i = start;
        while (i < bytes.length && store.tokens < MOST_TOKENS) {
            i = boundaries.skipBlanks(i);
            if (i >= bytes.length) {
                break;
            }
            int tag = Tags.at(bytes, i, bytes.length);
            if (tag == UNA && (i + 3 == bytes.length || boundaries.kind(i + 3) != SegmentBoundaries.ORDINARY)) {
                i = takeDeclaration(i);
            } else if (tag >= 0 && boundaries.endsTag(i + 3)) {
                i = takeSegment(i, tag);
            } else {
                int next = boundaries.behindForeignText(i);
                evidence.add(tree.position(0, i, next), "text that belongs to no segment", "ignored");
                i = next;
            }
        }
        if (i < bytes.length) {
            evidence.add(tree.position(0, i, bytes.length), "more segments than a message can have", "not read");
        }
        return tree;
    }

    private void adopt(int start) {
        DelimiterDetector detector = new DelimiterDetector(bytes, start);
        delimiters = detector.inForce();
        tree = new SegmentTree(bytes, delimiters, charset, store, lines);
        boundaries = new SegmentBoundaries(bytes, delimiters);
        glued = new GluedSegments(bytes, store, tree, evidence);
        Delimiters declared = detector.declared();
        if (declared != null && !declared.equals(delimiters)) {
            evidence.add(tree.position(0, start, detector.declarationEnd()),
                    "UNA declares service characters that the text does not use", describe(delimiters));
        }
    }

    private static String describe(Delimiters in) {
        return "component " + in.component() + " element " + in.element() + " release "
                + (in.release() == 0 ? "none" : in.release()) + " terminator " + in.terminator();
    }

    private int takeDeclaration(int at) {
        DelimiterDetector detector = new DelimiterDetector(bytes, at);
        if (store.segments > 0 && ++declarations <= MOST_DECLARATIONS && !detector.inForce().equals(delimiters)) {
            evidence.add(tree.position(0, at, detector.declarationEnd()),
                    "a second UNA with other service characters", "ignored");
        }
        int end = detector.declarationEnd();
        int next = boundaries.skipBlanks(end);
        if (Tags.known(Tags.at(bytes, next, bytes.length))) {
            return next;
        }
        // a declaration of another length than six characters ends where the next segment begins
        for (int i = at + 3; i < Math.min(bytes.length, at + 16); i++) {
            if (Tags.known(Tags.at(bytes, i, bytes.length)) && boundaries.endsTag(i + 3)) {
                return i;
            }
        }
        return end;
    }

    private int takeSegment(int at, int tag) {
        if (!lowerCaseSeen && (SegmentBoundaries.lower(bytes[at]) || SegmentBoundaries.lower(bytes[at + 1]) || SegmentBoundaries.lower(bytes[at + 2]))) {
            lowerCaseSeen = true;
            evidence.add(here(at, at + 3), "segment tag in lower case", "read as upper case, here and below");
        }
        store.openSegment(at, tag);
        store.openElement();
        int start = at;
        byte flags = 0;
        int i = boundaries.skipOrdinary(at + 3);
        while (i < bytes.length) {
            switch (boundaries.kind(i)) {
                case SegmentBoundaries.COMPONENT -> {
                    store.token(start, i, flags);
                    flags = 0;
                    start = ++i;
                }
                case SegmentBoundaries.ELEMENT -> {
                    store.token(start, i, flags);
                    store.openElement();
                    flags = 0;
                    start = ++i;
                }
                case SegmentBoundaries.RELEASE -> {
                    flags |= SegmentTree.UNCLEAN;
                    if (i + 1 == bytes.length) {
                        evidence.add(here(i, i + 1), "release character at the very end", "ignored");
                    }
                    i += 2;
                }
                case SegmentBoundaries.LINE_BREAK -> {
                    int next = boundaries.skipBlanks(i);
                    if (next >= bytes.length || boundaries.lineBreakEnds(tag, next)) {
                        return close(start, lostTerminator(next, i, start), flags, tag, next);
                    }
                    evidence.add(here(i, i + 1), "line break inside a segment", "joined");
                    flags |= SegmentTree.UNCLEAN;
                    i = behindLastLineBreak(next);
                }
                case SegmentBoundaries.TERMINATOR -> {
                    if (!boundaries.apostropheOfName(at, tag, store.elements - store.firstElement[store.segments] - 1, i)) {
                        return close(start, i, flags, tag, i + 1);
                    }
                    evidence.add(here(i, i + 1), "terminator character inside a word", "read as an apostrophe");
                    i++;
                }
                case SegmentBoundaries.TYPOGRAPHIC -> {
                    int length = DelimiterDetector.typographicAt(bytes, i);
                    if (length > 0 && boundaries.quoteTerminates(i + length)) {
                        if (!delimiters.terminatedByTypographicQuote()) {
                            evidence.add(here(i, i + length), "typographic apostrophe", "read as segment terminator");
                        }
                        return close(start, i, flags, tag, i + length);
                    }
                    i += Math.max(1, length);
                }
                case SegmentBoundaries.NUL -> {
                    evidence.add(here(i, i + 1), "a NUL character", "left out");
                    flags |= SegmentTree.UNCLEAN;
                    i++;
                }
                default -> i++;
            }
            i = boundaries.skipOrdinary(i);
        }
        return close(start, lostTerminator(bytes.length, bytes.length, start), flags, tag, bytes.length);
    }

    private int close(int start, int end, byte flags, int tag, int next) {
        int to = end;
        while (to > start && SegmentTree.blank(bytes[to - 1])) {
            to--;
        }
        store.token(start, to, flags);
        store.closeSegment(to);
        glued.takeApart(tag);
        return next;
    }

    /** Notes that a terminator is missing, or is there but released by mistake; answers where the segment's text ends. */
    private int lostTerminator(int next, int at, int start) {
        int end = at;
        while (end > start && SegmentTree.blank(bytes[end - 1])) {
            end--;
        }
        boolean released = end - 2 >= start && bytes[end - 1] == delimiters.terminator()
                && delimiters.release() != 0 && bytes[end - 2] == delimiters.release();
        if (released) {
            evidence.add(here(end - 2, end), "release character before the last terminator of a line", "ignored");
            return end - 2;
        }
        evidence.add(here(at, at), next >= bytes.length ? "the last segment has no terminator"
                : "no terminator before the line break", "the segment ends here");
        return at;
    }

    private Position here(int from, int to) {
        return tree.position(store.segments + 1, from, to);
    }

    private int behindLastLineBreak(int next) {
        int i = next;
        while (bytes[i - 1] != '\r' && bytes[i - 1] != '\n') {
            i--;
        }
        return i;
    }
}
