package aero.interline.formats.fixed;

import java.nio.charset.Charset;

/** Text in code page 037, the EBCDIC of North American and most European mainframes. */
final class Ebcdic {
    static final Charset CP037 = Charset.forName("IBM037");
    static final byte BLANK = 0x40;
    private static final char[] CHARACTERS = new char[256];

    static {
        byte[] all = new byte[256];
        for (int i = 0; i < 256; i++) {
            all[i] = (byte) i;
        }
        new String(all, CP037).getChars(0, 256, CHARACTERS, 0);
    }

    private Ebcdic() {}

    /** Without blanks and binary zeros at the end. */
    static String text(byte[] bytes, int from, int to) {
        int end = to;
        while (end > from && (bytes[end - 1] == BLANK || bytes[end - 1] == 0)) {
            end--;
        }
        char[] text = new char[end - from];
        for (int i = from; i < end; i++) {
            text[i - from] = CHARACTERS[bytes[i] & 0xff];
        }
        return new String(text);
    }
}
