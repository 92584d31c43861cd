package aero.interline.formats.typeb;

import aero.interline.formats.Octets;
import aero.interline.formats.card.CardNumbers;
import java.nio.charset.StandardCharsets;

/**
 * Masks card numbers in a telex in place, also those that are folded over two lines; the numbers of tickets, members and
 * bags are known for what they are and left alone.
 */
final class TelexCards {
    private static final byte[] FOLDED = "RN/".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST_FOLDED = 300;

    private TelexCards() {}

    static void mask(byte[] body) {
        int from = 0;
        int line = 0;
        while (line < body.length) {
            int end = endOfLine(body, line);
            if (otherNumbers(body, line, end)) {
                CardNumbers.mask(body, from, line);
                from = end;
            } else if (folded(body, line) && line > 0) {
                overTheFold(body, line, end);
            }
            line = end;
        }
        CardNumbers.mask(body, from, body.length);
    }

    private static int endOfLine(byte[] body, int from) {
        int i = Octets.lineEnd(body, from);
        while (i < body.length && (body[i] == '\n' || body[i] == '\r')) {
            i++;
        }
        return i;
    }

    private static boolean folded(byte[] body, int line) {
        return line + 4 < body.length && body[line] == '.' && starts(body, line + 1, FOLDED) && digit(body[line + 4]);
    }

    private static boolean starts(byte[] body, int at, byte[] with) {
        for (int i = 0; i < with.length; i++) {
            if (at + i >= body.length || body[at + i] != with[i]) {
                return false;
            }
        }
        return true;
    }

    /** {@code .R/TKNE}, {@code .R/FQTV}, {@code .N/}, {@code SSR TKNE}, {@code SSR FQTV}: no cards. */
    private static boolean otherNumbers(byte[] body, int line, int end) {
        if (end - line < 7) {
            return false;
        }
        if (body[line] == '.') {
            return body[line + 1] == 'N' && body[line + 2] == '/' || body[line + 1] == 'R' && body[line + 2] == '/'
                    && ticketOrMember(body, line + 3);
        }
        return body[line] == 'S' && body[line + 1] == 'S' && body[line + 2] == 'R' && body[line + 3] == ' '
                && ticketOrMember(body, line + 4);
    }

    private static boolean ticketOrMember(byte[] body, int at) {
        return at + 2 < body.length && (body[at] == 'T' && body[at + 1] == 'K' && body[at + 2] == 'N'
                || body[at] == 'F' && body[at + 1] == 'Q' && body[at + 2] == 'T');
    }

    /** Glues the digits on both sides of the fold together, masks what is a card, and takes it back. */
    private static void overTheFold(byte[] body, int line, int end) {
        int before = line - 1;
        while (before > 0 && (body[before] == '\n' || body[before] == '\r')) {
            before--;
        }
        if (!digit(body[before])) {
            return;
        }
        int from = before;
        while (from > 0 && body[from - 1] != '\n' && body[from - 1] != '\r' && before - from < LONGEST_FOLDED) {
            from--;
        }
        if (otherNumbers(body, from, before + 1)) {
            return;
        }
        int behind = Math.min(end, line + 4 + LONGEST_FOLDED);
        byte[] glued = new byte[before + 1 - from + behind - line - 4];
        System.arraycopy(body, from, glued, 0, before + 1 - from);
        System.arraycopy(body, line + 4, glued, before + 1 - from, behind - line - 4);
        CardNumbers.mask(glued, 0, glued.length);
        System.arraycopy(glued, 0, body, from, before + 1 - from);
        System.arraycopy(glued, before + 1 - from, body, line + 4, behind - line - 4);
    }

    private static boolean digit(byte b) {
        return b >= '0' && b <= '9';
    }
}
