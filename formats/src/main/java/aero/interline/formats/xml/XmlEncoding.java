package aero.interline.formats.xml;

import aero.interline.contracts.fact.Position;
import aero.interline.formats.EvidenceLog;
import aero.interline.formats.Octets;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;

/**
 * How a document is encoded (XML 1.0, appendix F).
 *
 * @param mark bytes of the byte order mark
 */
record XmlEncoding(Charset charset, int mark) {
    /** The declaration stands at the very beginning, or behind the header lines of a dump. */
    private static final int SEARCHED = 8192;
    private static final int LONGEST = 1024;
    private static final byte[] START = "<?xml ".getBytes(StandardCharsets.US_ASCII);

    static XmlEncoding of(byte[] bytes, EvidenceLog evidence) {
        int a = at(bytes, 0);
        int b = at(bytes, 1);
        if (a == 0xfe && b == 0xff) {
            return new XmlEncoding(StandardCharsets.UTF_16BE, 2);
        }
        if (a == 0xff && b == 0xfe) {
            return new XmlEncoding(StandardCharsets.UTF_16LE, 2);
        }
        if (a == 0 && b == '<') {
            return new XmlEncoding(StandardCharsets.UTF_16BE, 0);
        }
        if (a == '<' && b == 0) {
            return new XmlEncoding(StandardCharsets.UTF_16LE, 0);
        }
        int mark = a == 0xef && b == 0xbb && at(bytes, 2) == 0xbf ? 3 : 0;
        String declared = declared(bytes);
        if (mark > 0 || declared.isEmpty() || declared.equals("utf-8") || declared.equals("utf8")) {
            return new XmlEncoding(StandardCharsets.UTF_8, mark);
        }
        Charset named = singleByte(declared);
        if (named == null) {
            evidence.add(Position.NONE, "an encoding declared that the bytes are not in", "UTF-8");
            return new XmlEncoding(StandardCharsets.UTF_8, 0);
        }
        return new XmlEncoding(named, 0);
    }

    /** Encodings with one byte for each character, in which ASCII is ASCII. */
    private static Charset singleByte(String name) {
        boolean family = name.startsWith("iso-8859") || name.startsWith("iso8859") || name.startsWith("windows-125")
                || name.startsWith("cp125") || name.startsWith("koi8") || name.equals("latin1");
        if (name.equals("us-ascii") || name.equals("ascii")) {
            return StandardCharsets.UTF_8;
        }
        try {
            return family ? Charset.forName(name) : null;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    private static String declared(byte[] bytes) {
        int declaration = declaration(bytes);
        if (declaration < 0) {
            return "";
        }
        String head = new String(bytes, declaration, Math.min(bytes.length - declaration, LONGEST), StandardCharsets.ISO_8859_1);
        int end = head.indexOf("?>");
        int name = end < 0 ? -1 : head.indexOf("encoding");
        if (name < 0 || name > end) {
            return "";
        }
        int open = name + 8;
        while (open < end && head.charAt(open) != '"' && head.charAt(open) != '\'') {
            open++;
        }
        int close = head.indexOf(head.charAt(open), open + 1);
        return close < 0 || close > end ? "" : head.substring(open + 1, close).strip().toLowerCase(Locale.ROOT);
    }

    /** Where the first XML declaration begins, or -1. */
    private static int declaration(byte[] bytes) {
        int limit = Math.min(bytes.length, SEARCHED);
        for (int i = Octets.next(bytes, 0, limit, (byte) '<'); i + START.length <= limit; i = Octets.next(bytes, i + 1, limit, (byte) '<')) {
            if (Arrays.equals(bytes, i, i + START.length, START, 0, START.length)) {
                return i;
            }
        }
        return -1;
    }

    private static int at(byte[] bytes, int index) {
        return index < bytes.length ? bytes[index] & 0xff : -1;
    }
}
