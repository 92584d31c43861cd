package aero.interline.formats.edifact;

import aero.interline.contracts.fact.Position;
import aero.interline.formats.EvidenceLog;
import java.nio.charset.Charset;
import java.util.Arrays;

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

    private static final byte ORDINARY = 0;
    private static final byte COMPONENT = 1;
    private static final byte ELEMENT = 2;
    private static final byte RELEASE = 3;
    private static final byte TERMINATOR = 4;
    private static final byte LINE_BREAK = 5;
    private static final byte TYPOGRAPHIC = 6;
    private static final byte NUL = 7;

    private final byte[] bytes;
    private final Charset charset;
    private final EvidenceLog evidence;
    private final TokenStore store;
    private final byte[] kinds = new byte[256];
    private final int[] lineStarts;
    private Delimiters delimiters = Delimiters.STANDARD;
    private SegmentTree tree;
    private boolean lowerCaseSeen;

    private EdifactTokenizer(byte[] bytes, Charset charset, EvidenceLog evidence) {
        this.bytes = bytes;
        this.charset = charset;
        this.evidence = evidence;
        this.store = new TokenStore(bytes.length);
        this.lineStarts = lineStarts(bytes);
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
        int firstText = skipBlanks(0);
        if (firstText < start) {
            evidence.add(tree.position(0, firstText, start), "text before the first segment", "ignored");
        }
        int i = start;
        while (i < bytes.length && store.tokens < MOST_TOKENS) {
            i = skipBlanks(i);
            if (i >= bytes.length) {
                break;
            }
            int tag = Tags.at(bytes, i, bytes.length);
            if (tag == Tags.pack("UNA") && (i + 3 == bytes.length || kind(i + 3) != ORDINARY)) {
                i = takeDeclaration(i);
            } else if (tag >= 0 && endsTag(i + 3)) {
                i = takeSegment(i, tag);
            } else {
                i = skipForeignText(i);
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
        tree = new SegmentTree(bytes, delimiters, charset, store, lineStarts);
        Delimiters declared = detector.declared();
        if (declared != null && !declared.equals(delimiters)) {
            evidence.add(tree.position(0, start, detector.declarationEnd()),
                    "UNA declares service characters that the text does not use", describe(delimiters));
        }
        Arrays.fill(kinds, ORDINARY);
        kinds[0x91] = kinds[0x92] = kinds[0xb4] = kinds[0xe2] = kinds[0xc2] = TYPOGRAPHIC;
        kinds[0] = NUL;
        kinds['\r'] = kinds['\n'] = LINE_BREAK;
        kinds[delimiters.release()] = delimiters.release() == 0 ? NUL : RELEASE;
        kinds[delimiters.component()] = COMPONENT;
        kinds[delimiters.element()] = ELEMENT;
        if (!delimiters.terminatedByTypographicQuote()) {
            kinds[delimiters.terminator()] = TERMINATOR;
        } else {
            kinds['\''] = TERMINATOR;
        }
    }

    private static String describe(Delimiters in) {
        return "component " + in.component() + " element " + in.element() + " release "
                + (in.release() == 0 ? "none" : in.release()) + " terminator " + in.terminator();
    }

    private int takeDeclaration(int at) {
        DelimiterDetector detector = new DelimiterDetector(bytes, at);
        if (store.segments > 0 && !detector.inForce().equals(delimiters)) {
            evidence.add(tree.position(0, at, detector.declarationEnd()),
                    "a second UNA with other service characters", "ignored");
        }
        int end = detector.declarationEnd();
        int next = skipBlanks(end);
        if (Tags.known(Tags.at(bytes, next, bytes.length))) {
            return next;
        }
        // a declaration of another length than six characters ends where the next segment begins
        for (int i = at + 3; i < Math.min(bytes.length, at + 16); i++) {
            if (Tags.known(Tags.at(bytes, i, bytes.length)) && endsTag(i + 3)) {
                return i;
            }
        }
        return end;
    }

    private int takeSegment(int at, int tag) {
        if (!lowerCaseSeen && (lower(bytes[at]) || lower(bytes[at + 1]) || lower(bytes[at + 2]))) {
            lowerCaseSeen = true;
            evidence.add(here(at, at + 3), "segment tag in lower case", "read as upper case, here and below");
        }
        store.openSegment(at, tag);
        store.openElement();
        int start = at;
        byte flags = 0;
        int i = at + 3;
        while (i < bytes.length) {
            switch (kinds[bytes[i] & 0xff]) {
                case COMPONENT -> {
                    store.token(start, i, flags);
                    flags = 0;
                    start = ++i;
                }
                case ELEMENT -> {
                    store.token(start, i, flags);
                    store.openElement();
                    flags = 0;
                    start = ++i;
                }
                case RELEASE -> {
                    flags |= SegmentTree.UNCLEAN;
                    if (i + 1 == bytes.length) {
                        evidence.add(here(i, i + 1), "release character at the very end", "ignored");
                    }
                    i += 2;
                }
                case LINE_BREAK -> {
                    int next = skipBlanks(i);
                    if (next >= bytes.length || lineBreakEnds(tag, next)) {
                        return close(start, lostTerminator(next, i, start), flags, tag, next);
                    }
                    evidence.add(here(i, i + 1), "line break inside a segment", "joined");
                    flags |= SegmentTree.UNCLEAN;
                    i = behindLastLineBreak(next);
                }
                case TERMINATOR -> {
                    if (!apostropheOfName(at, tag, i, 1)) {
                        return close(start, i, flags, tag, i + 1);
                    }
                    evidence.add(here(i, i + 1), "terminator character inside a word", "read as an apostrophe");
                    i++;
                }
                case TYPOGRAPHIC -> {
                    int length = DelimiterDetector.typographicAt(bytes, i);
                    if (length > 0 && quoteTerminates(i + length)) {
                        if (!delimiters.terminatedByTypographicQuote()) {
                            evidence.add(here(i, i + length), "typographic apostrophe", "read as segment terminator");
                        }
                        return close(start, i, flags, tag, i + length);
                    }
                    i += Math.max(1, length);
                }
                case NUL -> {
                    evidence.add(here(i, i + 1), "a NUL character", "left out");
                    flags |= SegmentTree.UNCLEAN;
                    i++;
                }
                default -> i++;
            }
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
        int closed = tag;
        while (closed >= 0) {
            closed = splitWhereTerminatorWasLost(closed);
        }
        return next;
    }

    /** A segment with more elements than its kind can have swallowed the next one. */
    private int splitWhereTerminatorWasLost(int tag) {
        int last = store.segments - 1;
        int most = Tags.mostElements(tag);
        int first = store.firstElement[last];
        int count = store.elements - first - 1;
        if (count <= most || count > 99) {
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

    private boolean lineBreakEnds(int tag, int next) {
        return tag == Tags.pack("UNZ") || beginsKnownSegment(next);
    }

    private boolean beginsKnownSegment(int at) {
        return Tags.known(Tags.at(bytes, at, bytes.length)) && !lower(bytes[at]) && endsTag(at + 3);
    }

    /** Typographic apostrophes also stand in free text and names; they end a segment only where another one begins. */
    private boolean quoteTerminates(int after) {
        int next = skipBlanks(after);
        return next >= bytes.length || Tags.at(bytes, next, bytes.length) >= 0 && endsTag(next + 3);
    }

    /** O'BRIEN, D'ORO: a terminator between two letters, where no segment begins. */
    private boolean apostropheOfName(int segmentStart, int tag, int at, int length) {
        int after = at + length;
        if (after >= bytes.length || !letter(bytes[at - 1]) || !letter(bytes[after]) || tag == Tags.pack("UNZ")) {
            return false;
        }
        int word = after;
        while (word < bytes.length && word < after + 5 && (letter(bytes[word]) || digit(bytes[word]))) {
            word++;
        }
        boolean tagLike = word - after >= 2 && word - after <= 4 && word < bytes.length && kind(word) != ORDINARY
                && kind(word) != COMPONENT;
        if (!tagLike) {
            return true;
        }
        boolean inSurname = tag == Tags.pack("TIF") && store.elements - store.firstElement[store.segments] == 2
                && at > segmentStart + 4;
        return inSurname && !Tags.known(Tags.at(bytes, after, bytes.length)) && kind(word) == ELEMENT;
    }

    private int skipForeignText(int from) {
        int i = from + 1;
        while (i < bytes.length) {
            boolean boundary = SegmentTree.blank(bytes[i - 1]) || kind(i - 1) == TERMINATOR;
            int tag = boundary ? Tags.at(bytes, i, bytes.length) : -1;
            if (Tags.known(tag) && endsTag(i + 3)) {
                break;
            }
            i++;
        }
        evidence.add(tree.position(0, from, i), "text that belongs to no segment", "ignored");
        return i;
    }

    private boolean endsTag(int at) {
        int i = at;
        while (i < bytes.length && i < at + 3 && bytes[i] == ' ') {
            i++;
        }
        if (i >= bytes.length) {
            return true;
        }
        byte kind = kind(i);
        return kind == ELEMENT || kind == TERMINATOR
                || kind == TYPOGRAPHIC && DelimiterDetector.typographicAt(bytes, i) > 0;
    }

    private Position here(int from, int to) {
        return tree.position(store.segments + 1, from, to);
    }

    private byte kind(int at) {
        return kinds[bytes[at] & 0xff];
    }

    private int skipBlanks(int from) {
        int i = from;
        while (i < bytes.length && (SegmentTree.blank(bytes[i]) || byteOrderMark(i))) {
            i++;
        }
        return i;
    }

    private boolean byteOrderMark(int i) {
        return i < 3 && bytes.length > 3 && (bytes[0] & 0xff) == 0xef && (bytes[1] & 0xff) == 0xbb
                && (bytes[2] & 0xff) == 0xbf;
    }

    private int behindLastLineBreak(int next) {
        int i = next;
        while (bytes[i - 1] != '\r' && bytes[i - 1] != '\n') {
            i--;
        }
        return i;
    }

    private static boolean letter(byte b) {
        int lower = b | 0x20;
        return lower >= 'a' && lower <= 'z';
    }

    private static boolean digit(byte b) {
        return b >= '0' && b <= '9';
    }

    private static boolean lower(byte b) {
        return b >= 'a' && b <= 'z';
    }

    private static int[] lineStarts(byte[] bytes) {
        int[] starts = new int[Math.max(16, bytes.length / 64)];
        int count = 1;
        for (int i = 0; i < bytes.length; i++) {
            byte b = bytes[i];
            if (b == '\n' || b == '\r' && (i + 1 == bytes.length || bytes[i + 1] != '\n')) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }
}
