package aero.interline.formats.edifact;

import aero.interline.contracts.fact.Position;
import aero.interline.formats.Codes;
import aero.interline.formats.Lines;
import java.nio.charset.Charset;

/**
 * A tokenized message: segments, their elements and components as ranges of the bytes, nothing copied. Built by
 * {@link EdifactTokenizer}; a few flat arrays instead of objects, so that a message costs little more than its bytes.
 */
public final class SegmentTree {
    /** The range holds release characters, line breaks or NULs that do not belong to the text. */
    static final byte UNCLEAN = 1;

    private final byte[] bytes;
    private final Delimiters delimiters;
    private final Charset charset;
    private final TokenStore store;
    private final Lines lines;
    private Segment[] views = {};

    SegmentTree(byte[] bytes, Delimiters delimiters, Charset charset, TokenStore store, Lines lines) {
        this.bytes = bytes;
        this.delimiters = delimiters;
        this.charset = charset;
        this.store = store;
        this.lines = lines;
    }

    public int size() {
        return store.segments;
    }

    /** @param index 0-based */
    public Segment segment(int index) {
        if (views.length != store.segments) {
            views = new Segment[store.segments];
        }
        Segment view = views[index];
        if (view == null) {
            view = new Segment(this, index);
            views[index] = view;
        }
        return view;
    }

    /** Whether a segment of this tag is there. */
    public boolean has(String tag) {
        int packed = Tags.pack(tag);
        for (int i = 0; i < store.segments; i++) {
            if (store.segmentTag[i] == packed) {
                return true;
            }
        }
        return false;
    }

    /** The place of the last segment, where something was expected that is not there. */
    public Position end() {
        return store.segments == 0 ? Position.NONE : segment(store.segments - 1).position();
    }

    public Delimiters delimiters() {
        return delimiters;
    }

    public Charset charset() {
        return charset;
    }

    public byte[] bytes() {
        return bytes;
    }

    TokenStore store() {
        return store;
    }

    /** The place of a byte range; {@code segment} is 1-based, 0 when it belongs to none. */
    public Position position(int segment, int offset, int end) {
        return lines.position(segment, offset, end);
    }

    /** The text of a byte range as it stands. */
    public String raw(int offset, int end) {
        return new String(bytes, offset, end - offset, charset).replace('\0', '\uFFFD');
    }

    /** Whether the text of a component begins like this. */
    boolean begins(int token, String with) {
        if ((store.tokenFlags[token] & UNCLEAN) != 0) {
            return text(token).startsWith(with);
        }
        int from = store.tokenStart[token];
        while (from < store.tokenEnd[token] && blank(bytes[from])) {
            from++;
        }
        for (int i = 0; i < with.length(); i++) {
            if (from + i >= store.tokenEnd[token] || bytes[from + i] != with.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a component has any text. */
    boolean filled(int token) {
        if ((store.tokenFlags[token] & UNCLEAN) != 0) {
            return !text(token).isEmpty();
        }
        for (int i = store.tokenStart[token]; i < store.tokenEnd[token]; i++) {
            if (!blank(bytes[i])) {
                return true;
            }
        }
        return false;
    }

    String text(int token) {
        int from = store.tokenStart[token];
        int to = store.tokenEnd[token];
        if ((store.tokenFlags[token] & UNCLEAN) != 0) {
            return cleaned(from, to);
        }
        while (from < to && blank(bytes[from])) {
            from++;
        }
        while (to > from && blank(bytes[to - 1])) {
            to--;
        }
        if (from == to) {
            return "";
        }
        String code = Codes.of(bytes, from, to);
        return code != null ? code : new String(bytes, from, to - from, charset);
    }

    private String cleaned(int from, int to) {
        byte[] kept = new byte[to - from];
        int length = 0;
        byte release = (byte) delimiters.release();
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            if (b == '\r' || b == '\n' || b == 0) {
                continue;
            }
            if (release != 0 && b == release && i + 1 < to) {
                b = bytes[++i];
            }
            kept[length++] = b;
        }
        return new String(kept, 0, length, charset).strip();
    }

    /** White space and most control characters; the four information separators may be service characters. */
    static boolean blank(byte b) {
        return b >= 0 && b <= ' ' && (b < 0x1c || b > 0x1f);
    }
}
