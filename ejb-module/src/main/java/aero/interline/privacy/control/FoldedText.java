package aero.interline.privacy.control;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The bytes of a message or file, seen as letters so that one search serves every character set of one byte. */
final class FoldedText {

    private static final Charset EBCDIC = Charset.forName("IBM037");

    private final byte[] bytes;
    private final byte[] folded;
    private final boolean ebcdic;

    FoldedText(byte[] bytes) {
        this.bytes = bytes;
        this.ebcdic = ebcdic(bytes);
        this.folded = fold(bytes, ebcdic);
    }

    int length() {
        return bytes.length;
    }

    boolean isEbcdic() {
        return ebcdic;
    }

    /** Upper case letter, digit or other sign at this place. */
    int at(int index) {
        return folded[index] & 0xFF;
    }

    boolean letter(int index) {
        return index >= 0 && index < folded.length && (at(index) >= 'A' && at(index) <= 'Z' || at(index) >= 0x80);
    }

    boolean sign(int index) {
        return letter(index) || index >= 0 && index < folded.length && at(index) >= '0' && at(index) <= '9';
    }

    /** The forms in which a text may stand here. */
    byte[][] forms(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        byte[] utf8 = fold(text.getBytes(StandardCharsets.UTF_8), false);
        if (ebcdic) {
            return new byte[][] {fold(text.getBytes(EBCDIC), true)};
        }
        byte[] latin = fold(upper.getBytes(StandardCharsets.ISO_8859_1), false);
        return new byte[][] {
            utf8, latin, fold(text.getBytes(StandardCharsets.UTF_16LE), false), fold(text.getBytes(StandardCharsets.UTF_16BE), false)
        };
    }

    /** @return where it begins at or behind a place, or -1 */
    int find(byte[] form, int from) {
        if (form.length == 0) {
            return -1;
        }
        byte first = form[0];
        int last = folded.length - form.length;
        for (int i = from; i <= last; i++) {
            if (folded[i] == first && matches(form, i)) {
                return i;
            }
        }
        return -1;
    }

    boolean stands(byte[] form, int at) {
        return at + form.length <= folded.length && folded[at] == form[0] && matches(form, at);
    }

    private boolean matches(byte[] form, int at) {
        for (int i = 1; i < form.length; i++) {
            if (folded[at + i] != form[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] fold(byte[] bytes, boolean ebcdic) {
        byte[] folded = ebcdic ? new String(bytes, EBCDIC).getBytes(StandardCharsets.ISO_8859_1) : bytes.clone();
        for (int i = 0; i < folded.length; i++) {
            if (folded[i] >= 'a' && folded[i] <= 'z') {
                folded[i] -= 32;
            }
        }
        return folded;
    }

    /** Blanks, capitals and digits of EBCDIC are rare in other texts, and theirs are in it. */
    private static boolean ebcdic(byte[] bytes) {
        int one = 0;
        int other = 0;
        for (int i = 0; i < Math.min(bytes.length, 4096); i++) {
            int b = bytes[i] & 0xFF;
            if (b == 0x40 || b >= 0xF0 && b <= 0xF9 || b >= 0xC1 && b <= 0xC9 || b >= 0xD1 && b <= 0xD9 || b >= 0xE2 && b <= 0xE9) {
                one++;
            }
            if (b == ' ' || b >= '0' && b <= '9' || b >= 'A' && b <= 'Z' && b != 0x40 || b >= 'a' && b <= 'z') {
                other++;
            }
        }
        return one > 2 * other;
    }
}
