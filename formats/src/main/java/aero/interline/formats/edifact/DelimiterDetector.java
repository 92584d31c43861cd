package aero.interline.formats.edifact;

import aero.interline.formats.Octets;

/**
 * Finds out which service characters a message really uses. A UNA segment only proposes them: in real traffic it names
 * terminators that the text does not have. What UNB and the segment after it show is stronger.
 */
final class DelimiterDetector {
    private static final int WINDOW = 2000;
    private static final int UNA = Tags.pack("UNA");
    private static final int UNB = Tags.pack("UNB");
    private static final int UNG = Tags.pack("UNG");
    private static final int UNH = Tags.pack("UNH");

    private final byte[] bytes;
    private final int start;
    private Delimiters declared;
    private int declarationEnd;

    /** @param start offset of UNA, or of whatever segment comes first */
    DelimiterDetector(byte[] bytes, int start) {
        this.bytes = bytes;
        this.start = start;
        this.declarationEnd = start;
        if (Tags.at(bytes, start, bytes.length) == UNA) {
            readDeclaration();
        }
    }

    /** What UNA says, or {@code null}. */
    Delimiters declared() {
        return declared;
    }

    /** Offset behind the UNA segment. */
    int declarationEnd() {
        return declarationEnd;
    }

    Delimiters inForce() {
        Delimiters base = declared == null || !plausible(declared) ? Delimiters.STANDARD : declared;
        int unb = find(UNB, declarationEnd, Math.min(bytes.length, declarationEnd + WINDOW));
        if (unb >= 0 && unb + 8 < bytes.length && punctuation(unb + 3) && punctuation(unb + 8)) {
            base = new Delimiters((char) bytes[unb + 8], (char) bytes[unb + 3], base.release(), base.terminator());
            base = withTerminatorSeen(base, unb + 9);
        } else if (!present(base.terminator())) {
            base = new Delimiters(base.component(), base.element(), base.release(), '\'');
        }
        return withReleaseSeen(base);
    }

    private void readDeclaration() {
        int i = start + 3;
        char[] six = new char[6];
        for (int k = 0; k < 6 && i < bytes.length; k++) {
            if (typographicAt(bytes, i) > 0) {
                six[k] = Delimiters.TYPOGRAPHIC;
                i += typographicAt(bytes, i);
            } else {
                six[k] = (char) (bytes[i++] & 0xff);
            }
        }
        declared = new Delimiters(six[0], six[1], six[3] == ' ' ? 0 : six[3], six[5]);
        declarationEnd = i;
    }

    private Delimiters withTerminatorSeen(Delimiters base, int from) {
        int limit = Math.min(bytes.length, from + WINDOW);
        for (int i = from; i + 3 < limit; i++) {
            int tag = Tags.at(bytes, i, limit);
            if (bytes[i + 3] != base.element() || tag != UNH && tag != UNG) {
                continue;
            }
            int before = i - 1;
            while (before > from && SegmentTree.blank(bytes[before])) {
                before--;
            }
            return terminatedBy(base, before);
        }
        return present(base.terminator()) ? base : terminatedBy(base, -1);
    }

    private Delimiters terminatedBy(Delimiters base, int at) {
        char terminator = '\'';
        if (at >= 0 && (bytes[at] & 0xff) == 0x92 || at >= 2 && typographicAt(bytes, at - 2) == 3) {
            terminator = Delimiters.TYPOGRAPHIC;
        } else if (at >= 0 && punctuation(at) && bytes[at] != base.element() && bytes[at] != base.component()) {
            terminator = (char) bytes[at];
        }
        return new Delimiters(base.component(), base.element(), base.release(), terminator);
    }

    /** Between {@code ?} and a backslash the text decides: the one that stands before delimiters. */
    private Delimiters withReleaseSeen(Delimiters base) {
        if (base.release() == '\\' && !releases(base, '\\') && releases(base, '?')) {
            return base.withRelease('?');
        }
        return base.release() == '?' && releases(base, '\\') && !releases(base, '?') ? base.withRelease('\\') : base;
    }

    private boolean releases(Delimiters base, char release) {
        int last = bytes.length - 1;
        for (int i = next(release, declarationEnd); i < last; i = next(release, i + 1)) {
            if (service(base, bytes[i + 1])) {
                return true;
            }
        }
        return false;
    }

    private int next(char wanted, int from) {
        return Octets.next(bytes, from, bytes.length, (byte) wanted);
    }

    private static boolean service(Delimiters base, byte b) {
        return b == base.element() || b == base.component() || b == base.terminator() || b == '*';
    }

    private boolean present(char terminator) {
        if (terminator != Delimiters.TYPOGRAPHIC) {
            return terminator < 0x80 && next(terminator, declarationEnd) < bytes.length;
        }
        for (int i = declarationEnd; i < bytes.length; i++) {
            if (typographicAt(bytes, i) > 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean plausible(Delimiters it) {
        return it.component() != it.element() && it.element() != it.terminator() && it.component() != it.terminator()
                && it.release() != it.element() && it.release() != it.component() && it.release() != it.terminator()
                && service(it.component()) && service(it.element())
                && (service(it.terminator()) || it.terminator() == Delimiters.TYPOGRAPHIC)
                && (it.release() == 0 || service(it.release()));
    }

    private static boolean service(char c) {
        return c < 0x7f && c > ' ' && !Character.isLetterOrDigit(c) || c >= 0x1c && c <= 0x1f;
    }

    private boolean punctuation(int at) {
        return service((char) (bytes[at] & 0xff));
    }

    private int find(int tag, int from, int limit) {
        for (int i = from; i + 3 < limit; i++) {
            if (Tags.at(bytes, i, limit) == tag && punctuation(i + 3)) {
                return i;
            }
        }
        return -1;
    }

    /** Length in bytes of a typographic apostrophe at this place (UTF-8 or cp1252), 0 if there is none. */
    static int typographicAt(byte[] bytes, int i) {
        int b = bytes[i] & 0xff;
        if (b == 0xe2 && i + 2 < bytes.length && (bytes[i + 1] & 0xff) == 0x80) {
            int third = bytes[i + 2] & 0xff;
            return third == 0x98 || third == 0x99 ? 3 : 0;
        }
        if (b == 0xc2 && i + 1 < bytes.length && (bytes[i + 1] & 0xff) == 0xb4) {
            return 2;
        }
        return (b == 0x91 || b == 0x92 || b == 0xb4) && (i == 0 || (bytes[i - 1] & 0x80) == 0) ? 1 : 0;
    }
}
