package aero.interline.formats.bcbp;

import aero.interline.formats.Octets;
import java.nio.charset.StandardCharsets;

/** Tells from the first bytes of a message whether it holds boarding pass codes. */
final class CodeShape {
    private static final int WINDOW = 4096;
    private static final int MOST_LINES = 5;
    private static final int SHORTEST = 40;
    private static final byte QUOTE = '"';
    private static final byte[] MEMBER = "\"bcbp\"".getBytes(StandardCharsets.US_ASCII);

    private CodeShape() {}

    /** JSON with a member {@code bcbp}, or an array of codes. */
    static boolean envelope(byte[] body, int first) {
        if (first >= body.length || body[first] != '{' && body[first] != '[') {
            return false;
        }
        int end = Math.min(body.length, first + WINDOW);
        int inside = blanks(body, first + 1, end);
        if (body[first] == '[' && inside + 1 < end && body[inside] == '"' && begins(body, inside + 1, end, false)) {
            return true;
        }
        for (int i = Octets.next(body, first + 1, end, QUOTE); i + MEMBER.length < end; i = Octets.next(body, i + 1, end, QUOTE)) {
            if (matches(body, i)) {
                int colon = blanks(body, i + MEMBER.length, end);
                return colon < end && body[colon] == ':';
            }
        }
        return false;
    }

    /** Whether one of the first lines begins like a code. */
    static boolean lines(byte[] body, int first, boolean declared) {
        int end = Math.min(body.length, first + WINDOW);
        int at = first;
        for (int line = 0; line < MOST_LINES && at < end; line++) {
            if (begins(body, at, end, declared)) {
                return true;
            }
            while (at < end && body[at] != '\n' && body[at] != '\r') {
                at++;
            }
            at = blanks(body, at, end);
        }
        return false;
    }

    private static boolean begins(byte[] body, int from, int end, boolean declared) {
        int at = from + 3 < end && body[from] == ']' ? from + 3 : from;
        if (at + 2 >= end || (body[at] | 0x20) != 'm' && (body[at] | 0x20) != 's' || body[at + 1] < '1' || body[at + 1] > '9') {
            return false;
        }
        boolean slash = false;
        int i = at + 2;
        for (; i < end && body[i] != '\n' && body[i] != '\r' && i < at + SHORTEST; i++) {
            if (body[i] == ',' || body[i] == ';' || body[i] == '+' || body[i] == '\t') {
                return false;
            }
            slash |= body[i] == '/' && i < at + 23 && i > at + 2;
        }
        boolean columns = i == at + SHORTEST && (body[at + 22] | 0x20) == 'e' && letters(body, at + 30, 6);
        return declared || slash && i - at >= Math.min(SHORTEST, 34) || columns;
    }

    private static boolean letters(byte[] body, int from, int count) {
        for (int i = from; i < from + count; i++) {
            if ((body[i] | 0x20) < 'a' || (body[i] | 0x20) > 'z') {
                return false;
            }
        }
        return true;
    }

    private static int blanks(byte[] body, int from, int end) {
        int i = from;
        while (i < end && body[i] >= 0 && body[i] <= ' ') {
            i++;
        }
        return i;
    }

    private static boolean matches(byte[] body, int at) {
        for (int k = 1; k < MEMBER.length; k++) {
            if (body[at + k] != MEMBER[k]) {
                return false;
            }
        }
        return true;
    }
}
