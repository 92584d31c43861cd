package aero.interline.formats;

import aero.interline.contracts.fact.Position;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Which character set a message is written in, found from its bytes: declarations in the headers are often wrong. */
public final class Charsets {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private Charsets() {}

    /** Whether the bytes are single-byte or UTF-8 text: hardly any control characters, no two-byte encoding. */
    static boolean isText(byte[] bytes) {
        int controls = 0;
        int most = bytes.length / 50;
        for (int i = Octets.control(bytes, 0); i < bytes.length && controls <= most; i = Octets.control(bytes, i + 1)) {
            byte b = bytes[i];
            boolean separator = b >= 0x1c || b >= 1 && b <= 4; // of EDIFACT and of telex lines
            if (b != '\n' && b != '\r' && b != '\t' && b != '\f' && !separator) {
                controls++;
            }
        }
        return controls <= most;
    }

    /** 3 when the text begins with the byte order mark of UTF-8, else 0. */
    public static int behindByteOrderMark(byte[] bytes) {
        boolean mark = bytes.length > 2 && (bytes[0] & 0xff) == 0xef && (bytes[1] & 0xff) == 0xbb
                && (bytes[2] & 0xff) == 0xbf;
        return mark ? 3 : 0;
    }

    /** Offset of the first byte that is neither a blank nor part of a byte order mark; the length if there is none. */
    public static int firstVisible(byte[] bytes) {
        int i = behindByteOrderMark(bytes);
        while (i < bytes.length && bytes[i] >= 0 && bytes[i] <= ' ') {
            i++;
        }
        return i;
    }

    /** A part of a message in the character set of the whole; what is not UTF-8 where that is it, is windows-1252. */
    public static String text(byte[] bytes, int from, int to, Charset charset) {
        ByteBuffer part = ByteBuffer.wrap(bytes, from, to - from);
        if (charset != StandardCharsets.UTF_8) {
            return charset.decode(part).toString();
        }
        try {
            return charset.newDecoder().decode(part.duplicate()).toString();
        } catch (CharacterCodingException e) {
            return WINDOWS.decode(part).toString();
        }
    }

    /** UTF-8 if it is that, else windows-1252, which is said as evidence. */
    public static Charset of(byte[] bytes, EvidenceLog evidence) {
        if (Octets.ascii(bytes)) {
            return StandardCharsets.ISO_8859_1;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException e) {
            evidence.add(Position.NONE, "bytes that are not UTF-8", "text in windows-1252");
            return WINDOWS;
        }
    }
}
