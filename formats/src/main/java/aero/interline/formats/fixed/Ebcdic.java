package aero.interline.formats.fixed;

import aero.interline.formats.Codes;
import aero.interline.formats.airline.Texts;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Text in code page 037, the EBCDIC of North American and most European mainframes. */
final class Ebcdic {
    static final Charset CP037 = Charset.forName("IBM037");
    static final byte BLANK = 0x40;
    private static final byte[] LATIN = new byte[256];

    static {
        byte[] all = new byte[256];
        for (int i = 0; i < 256; i++) {
            all[i] = (byte) i;
        }
        System.arraycopy(new String(all, CP037).getBytes(StandardCharsets.ISO_8859_1), 0, LATIN, 0, LATIN.length);
    }

    private Ebcdic() {}

    /** Without blanks and binary zeros at the end. */
    static String text(byte[] bytes, int from, int to) {
        int end = to;
        while (end > from && (bytes[end - 1] == BLANK || bytes[end - 1] == 0)) {
            end--;
        }
        return switch (end - from) {
            case 0 -> "";
            case 1 -> Texts.single((char) (LATIN[bytes[from] & 0xff] & 0xff));
            default -> latinText(latin(bytes, from, end));
        };
    }

    private static String latinText(byte[] latin) {
        String code = Codes.of(latin, 0, latin.length);
        return code == null ? new String(latin, StandardCharsets.ISO_8859_1) : code;
    }

    /** Whether these bytes stand there; {@code null} stands nowhere. */
    static boolean stands(byte[] wanted, byte[] bytes, int at) {
        return wanted != null && Arrays.equals(wanted, 0, wanted.length, bytes, at, at + wanted.length);
    }

    /** The same characters in ISO 8859-1, which has all of them. */
    static byte[] latin(byte[] bytes, int from, int to) {
        byte[] text = new byte[to - from];
        for (int i = from; i < to; i++) {
            text[i - from] = LATIN[bytes[i] & 0xff];
        }
        return text;
    }
}
