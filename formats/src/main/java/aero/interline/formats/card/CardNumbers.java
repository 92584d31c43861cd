package aero.interline.formats.card;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Finds payment card numbers in any bytes by issuer range, length and check digit (ISO/IEC 7812), and masks all but the
 * last four digits. Digit runs that are tickets, dates or telephone numbers by their surroundings are left alone.
 */
public final class CardNumbers {
    private static final int SHORTEST = 13;
    private static final int LONGEST = 19;
    /** Digits and what may stand between groups of them. */
    private static final boolean[] PART_OF_CARD = new boolean[256];
    private static final byte MASK = 'X';

    static {
        for (byte each : "0123456789 -\r\n\0".getBytes(StandardCharsets.ISO_8859_1)) {
            PART_OF_CARD[each] = true;
        }
    }

    private CardNumbers() {}

    /** An account with all letters and digits but the last four replaced; blanks and hyphens stay. */
    public static String masked(String account) {
        StringBuilder text = new StringBuilder(account);
        int kept = 0;
        for (int i = text.length() - 1; i >= 0; i--) {
            if (Character.isLetterOrDigit(text.charAt(i)) && ++kept > 4) {
                text.setCharAt(i, (char) MASK);
            }
        }
        return text.toString();
    }

    /**
     * Masks what is known to be an account: every letter and digit but the last four of the range.
     *
     * @return whether that changed anything
     */
    public static boolean maskAccount(byte[] bytes, int from, int to) {
        boolean changed = false;
        int kept = 0;
        for (int i = to - 1; i >= from; i--) {
            if (alphanumeric(bytes[i]) && ++kept > 4) {
                changed |= bytes[i] != MASK;
                bytes[i] = MASK;
            }
        }
        return changed;
    }

    /**
     * Masks every card number that is recognised in the range.
     *
     * @return whether there was one
     */
    public static boolean mask(byte[] bytes, int from, int to) {
        boolean found = false;
        int i = possible(bytes, from, to);
        while (i < to) {
            if (!digit(bytes[i])) {
                i++;
                continue;
            }
            int end = i + 1;
            while (end < to && digit(bytes[end])) {
                end++;
            }
            int behind = cardAt(bytes, from, i, end, to);
            if (behind > 0) {
                maskAccount(bytes, i, behind);
                found = true;
            }
            i = possible(bytes, behind > 0 ? behind : end, to);
        }
        return found;
    }

    /**
     * The next place from which on enough bytes follow each other that a card number can consist of. Looks at the last of
     * them first: text is left behind in strides, as Boyer and Moore search.
     */
    private static int possible(byte[] bytes, int from, int to) {
        int i = from;
        int last = from + SHORTEST - 1;
        while (last < to) {
            int gap = last;
            while (gap >= i && PART_OF_CARD[bytes[gap] & 0xff]) {
                gap--;
            }
            if (gap < i) {
                return i;
            }
            i = gap + 1;
            last = gap + SHORTEST;
        }
        return to;
    }

    /** Masks the string values of all JSON members of this name, by their meaning; also in text that is not well-formed. */
    public static void maskMembers(byte[] bytes, String name) {
        byte[] quoted = ('"' + name + '"').getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i + quoted.length < bytes.length; i++) {
            if (bytes[i] == '"' && Arrays.equals(bytes, i, i + quoted.length, quoted, 0, quoted.length)) {
                int from = i + quoted.length;
                while (from < bytes.length && (bytes[from] == ':' || bytes[from] >= 0 && bytes[from] <= ' ')) {
                    from++;
                }
                i = from < bytes.length && bytes[from] == '"' ? maskString(bytes, from + 1) : from - 1;
            }
        }
    }

    private static int maskString(byte[] bytes, int from) {
        int end = from;
        while (end < bytes.length && bytes[end] != '"' && bytes[end] != '\n' && end - from < 64) {
            end++;
        }
        maskAccount(bytes, from, end);
        return end;
    }

    /** The place behind the card number that begins here; -1 if there is none. */
    private static int cardAt(byte[] bytes, int from, int start, int end, int to) {
        int length = end - start;
        if (length > LONGEST + 4 || bytes[start] == '0') {
            return -1;
        }
        if (length < 13 && (end == to || separator(bytes, end, to) == end)) {
            return -1; // neither long enough nor the first of several groups
        }
        byte[] digits = new byte[LONGEST];
        if (length >= 13) {
            int card = copy(bytes, start, Math.min(length, LONGEST), digits);
            if (length <= LONGEST && isCard(digits, card, bytes, from, start)) {
                return end;
            }
            return expiryGluedOn(bytes, from, start, end, digits);
        }
        return grouped(bytes, from, start, to, digits);
    }

    private static int copy(byte[] bytes, int start, int length, byte[] digits) {
        System.arraycopy(bytes, start, digits, 0, length);
        return length;
    }

    /** {@code 41111111111111111225}: month and year follow without a separator. */
    private static int expiryGluedOn(byte[] bytes, int from, int start, int end, byte[] digits) {
        int month = (bytes[end - 4] - '0') * 10 + bytes[end - 3] - '0';
        boolean expiry = month >= 1 && month <= 12;
        return expiry && end - start >= 17 && isCard(digits, end - start - 4, bytes, from, start) ? end - 4 : -1;
    }

    /** Numbers in groups: 4-4-4-4, 4-6-5 and the like with blanks or hyphens, or wrapped by a line break. */
    private static int grouped(byte[] bytes, int from, int start, int to, byte[] digits) {
        int count = 0;
        int group = 0;
        int groups = 0;
        boolean wrappedOnly = true;
        boolean fourFirst = false;
        boolean regular = true;
        int i = start;
        int lastDigit = start;
        while (i < to && count < LONGEST) {
            if (digit(bytes[i])) {
                digits[count++] = bytes[i];
                group++;
                lastDigit = i++;
                continue;
            }
            int next = separator(bytes, i, to);
            if (next == i) {
                break;
            }
            wrappedOnly &= bytes[i] == '\r' || bytes[i] == '\n' || bytes[i] == 0;
            if (groups == 0) {
                fourFirst = group == 4;
            } else {
                regular &= group == 4 || group == 6;
            }
            groups++;
            group = 0;
            i = next;
        }
        boolean endsThere = lastDigit + 1 >= to || !digit(bytes[lastDigit + 1]);
        boolean shaped = groups > 0 && endsThere && (wrappedOnly || fourFirst && regular && groups <= 4);
        return shaped && count >= 13 && isCard(digits, count, bytes, from, start) ? lastDigit + 1 : -1;
    }

    /** Behind one blank, hyphen, NUL (two-byte encodings) or line break that a digit follows; else where it began. */
    private static int separator(byte[] bytes, int at, int to) {
        int i = at;
        if (bytes[i] == ' ' || bytes[i] == '-' || bytes[i] == 0) {
            i++;
        } else {
            while (i < to && i < at + 2 && (bytes[i] == '\r' || bytes[i] == '\n')) {
                i++;
            }
        }
        return i < to && digit(bytes[i]) ? i : at;
    }

    private static boolean isCard(byte[] digits, int length, byte[] bytes, int from, int start) {
        if (length < 13 || length <= 14 && ticketBefore(bytes, from, start)) {
            return false;
        }
        boolean coded = start - 2 >= from && upper(bytes[start - 1]) && upper(bytes[start - 2]);
        boolean universal = coded && bytes[start - 2] == 'T' && bytes[start - 1] == 'P';
        if (length == 13 && !coded || length <= 15 && !universal && documentNumber(bytes, from, start)) {
            return false;
        }
        return (CardIssuers.issued(digits, length) || universal && length == 15 && digits[0] == '1')
                && CardIssuers.checkDigitHolds(digits, length);
    }

    /** Ticket numbers have 13 or 14 digits and one in ten passes the check; the word before them tells. Longer ones are cards. */
    private static boolean ticketBefore(byte[] bytes, int from, int start) {
        for (int i = Math.max(from, start - 12); i + 2 < start; i++) {
            int a = bytes[i] & 0xdf;
            int b = bytes[i + 1] & 0xdf;
            int c = bytes[i + 2] & 0xdf;
            if (a == 'T' && (b == 'K' && (c == 'T' || c == 'N') || b == 'I' && c == 'C') || a == 'E' && b == 'T' && c == 'K') {
                return true;
            }
        }
        return false;
    }

    /** A value of the JSON member {@code number}, in canonical messages a ticket, document or membership. */
    private static boolean documentNumber(byte[] bytes, int from, int start) {
        int i = start - 1;
        while (i > from && (bytes[i] == '"' || bytes[i] == ':' || bytes[i] == ' ')) {
            i--;
        }
        return start - i > 2 && i - 5 >= from && bytes[i] == 'r' && bytes[i - 1] == 'e' && bytes[i - 2] == 'b'
                && bytes[i - 3] == 'm' && bytes[i - 4] == 'u' && bytes[i - 5] == 'n';
    }

    private static boolean digit(byte b) {
        return b >= '0' && b <= '9';
    }

    private static boolean upper(byte b) {
        return b >= 'A' && b <= 'Z';
    }

    private static boolean alphanumeric(byte b) {
        return digit(b) || upper(b) || b >= 'a' && b <= 'z';
    }
}
