package aero.interline.formats.xml;

import aero.interline.contracts.fact.Position;
import aero.interline.formats.Charsets;
import aero.interline.formats.EvidenceLog;
import aero.interline.formats.Lines;
import aero.interline.formats.Octets;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The characters of a message and the way back from each to its bytes. Which encoding it is follows from a byte order
 * mark, from zero bytes, or from the XML declaration; what the bytes cannot be is not believed.
 */
public final class XmlText {
    private static final int STEP = 64;

    private final byte[] bytes;
    private final Charset charset;
    private final char[] chars;
    private final int length;
    private final int width;
    private final int mark;
    /** Byte offset of every 64th character, or {@code null} where offsets follow from the width alone. */
    private final int[] checkpoints;
    private Lines lines;

    private XmlText(byte[] bytes, Charset charset, CharBuffer decoded, int mark, int width, boolean uneven) {
        this.bytes = bytes;
        this.charset = charset;
        this.chars = decoded.array();
        this.length = decoded.limit();
        this.mark = mark;
        this.width = width;
        this.checkpoints = uneven ? checkpoints() : null;
    }

    /** Decodes a message; evidence where it is not what it says. */
    static XmlText of(byte[] bytes, EvidenceLog evidence) {
        XmlEncoding found = XmlEncoding.of(bytes, evidence);
        Charset charset = found.charset();
        int mark = found.mark();
        if (charset.equals(StandardCharsets.UTF_8) && !Octets.ascii(bytes)) {
            CharBuffer decoded = strict(bytes, mark);
            if (decoded != null) {
                return new XmlText(bytes, charset, decoded, mark, 1, true);
            }
            charset = Charsets.of(bytes, evidence);
        }
        boolean wide = charset.equals(StandardCharsets.UTF_16BE) || charset.equals(StandardCharsets.UTF_16LE);
        Charset used = charset.equals(StandardCharsets.UTF_8) ? StandardCharsets.ISO_8859_1 : charset;
        CharBuffer decoded = used.decode(ByteBuffer.wrap(bytes, mark, bytes.length - mark));
        return new XmlText(bytes, charset, decoded, mark, wide ? 2 : 1, false);
    }

    private static CharBuffer strict(byte[] bytes, int mark) {
        try {
            return StandardCharsets.UTF_8.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, mark, bytes.length - mark));
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private int[] checkpoints() {
        int[] at = new int[length / STEP + 1];
        int offset = mark;
        for (int i = 0; i < length; i++) {
            if (i % STEP == 0) {
                at[i / STEP] = offset;
            }
            offset += size(chars[i]);
        }
        return at;
    }

    /** Bytes of a UTF-16 unit in UTF-8; a surrogate is half of four. */
    private static int size(char c) {
        return c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }

    byte[] bytes() {
        return bytes;
    }

    Charset charset() {
        return charset;
    }

    char[] chars() {
        return chars;
    }

    int length() {
        return length;
    }

    /** Byte offset of a character. */
    int offset(int index) {
        if (checkpoints == null) {
            return Math.min(bytes.length, mark + index * width);
        }
        if (index >= length) {
            return bytes.length;
        }
        int offset = checkpoints[index / STEP];
        for (int i = index / STEP * STEP; i < index; i++) {
            offset += size(chars[i]);
        }
        return offset;
    }

    /** The place of a range of characters. */
    public Position position(int segment, int from, int to) {
        if (lines == null) {
            lines = Lines.of(bytes);
        }
        int start = offset(from);
        return lines.position(segment, start, Math.max(start, offset(to)));
    }

    String text(int from, int to) {
        return new String(chars, from, to - from);
    }
}
