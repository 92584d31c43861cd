package aero.interline.formats.typeb;

import aero.interline.contracts.fact.Position;
import aero.interline.formats.Charsets;
import aero.interline.formats.EvidenceLog;
import aero.interline.formats.Octets;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Which character set a telex is written in. Type B knows ASCII alone, but domestic systems write names in their own
 * letters: UTF-8 where the bytes are that, else Cyrillic where most of the letters stand side by side (windows-1251, or
 * IBM 866 by where its capitals lie), else windows-1252, whose accented letters stand between plain ones.
 */
final class TelexCharset {
    private static final Charset WINDOWS_CYRILLIC = Charset.forName("windows-1251");
    private static final Charset DOS_CYRILLIC = Charset.forName("IBM866");

    private TelexCharset() {}

    static Charset of(byte[] bytes, EvidenceLog evidence) {
        if (Octets.ascii(bytes)) {
            return StandardCharsets.ISO_8859_1;
        }
        EvidenceLog unsure = new EvidenceLog();
        Charset found = Charsets.of(bytes, unsure);
        if (found == StandardCharsets.UTF_8) {
            return found;
        }
        int all = 0;
        int besideAnother = 0;
        int dosCapitals = 0;
        int windowsCapitals = 0;
        for (int i = 0; i < bytes.length; i++) {
            int b = bytes[i] & 0xff;
            if (b >= 0x80) {
                all++;
                besideAnother += i > 0 && bytes[i - 1] < 0 ? 1 : 0;
                dosCapitals += b < 0xa0 ? 1 : 0;
                windowsCapitals += b >= 0xc0 && b < 0xe0 ? 1 : 0;
            }
        }
        if (besideAnother * 2 < all) {
            evidence.add(Position.NONE, "bytes that are not UTF-8", "text in " + found);
            return found;
        }
        Charset cyrillic = dosCapitals > windowsCapitals ? DOS_CYRILLIC : WINDOWS_CYRILLIC;
        evidence.add(Position.NONE, "bytes that are not UTF-8", "Cyrillic text in " + cyrillic);
        return cyrillic;
    }
}
