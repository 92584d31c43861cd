package aero.interline.formats.xml;

import java.nio.charset.StandardCharsets;

/** Whether bytes are meant to be XML, judged by how they begin. */
final class XmlSignature {
    private static final int SEARCHED = 8192;

    private XmlSignature() {}

    static boolean found(byte[] body, int first) {
        int at = first;
        if (body.length - at > 1 && (mark(body, at, 0xfe, 0xff) || mark(body, at, 0xff, 0xfe))) {
            at += 2;
        }
        while (at < body.length - 1 && at < first + 64 && body[at] >= 0 && body[at] <= ' ') {
            at++;
        }
        if (at >= body.length - 1) {
            return false;
        }
        if (body[at] == '<') {
            byte next = body[at + 1] == 0 && at + 2 < body.length ? body[at + 2] : body[at + 1];
            return next == '?' || next == '!' || XmlStart.nameStart((char) (next & 0xff));
        }
        return behindHeader(body, at);
    }

    private static boolean mark(byte[] body, int at, int one, int other) {
        return (body[at] & 0xff) == one && (body[at + 1] & 0xff) == other;
    }

    private static boolean behindHeader(byte[] body, int at) {
        int end = Math.min(body.length, at + SEARCHED);
        if (!HeaderLine.at(body, at, end)) {
            return false;
        }
        char[] head = new String(body, at, end - at, StandardCharsets.ISO_8859_1).toCharArray();
        return XmlStart.find(head, head.length) > 0;
    }
}
