package aero.interline.formats.typeb;

import aero.interline.contracts.fact.Position;
import aero.interline.formats.EvidenceLog;
import aero.interline.formats.Octets;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of one Type B message, as they stand: addresses, the origin line that begins with a point, and the text
 * (IATA Systems and Communications Reference, Type B). Lines end in LF, CR, CR LF or CR CR LF; blank ones count but are
 * not kept, and the control characters that the line puts around a telex belong to none.
 */
final class Telex {
    static final int LONGEST_LINE = 64;
    private static final int MOST_HEAD_LINES = 40;

    final byte[] body;
    final int part;
    final EvidenceLog evidence;
    /** All lines that hold something, the head included. */
    final List<TelexLine> lines;
    /** Index of the first line behind the head. */
    final int text;
    /** Seven characters, or {@code null} when there is no origin line. */
    final String originator;
    /** Day, hour and minute, or {@code null}. */
    final String sent;

    private Telex(byte[] body, int part, EvidenceLog evidence, List<TelexLine> lines) {
        this.body = body;
        this.part = part;
        this.evidence = evidence;
        this.lines = lines;
        int origin = origin(lines);
        TelexLine line = origin < 0 ? null : lines.get(origin);
        this.originator = line == null ? null : line.text().substring(1, 8);
        this.sent = line == null ? null : timeIn(line.text());
        this.text = origin >= 0 ? origin + 1 : behindAddresses(lines);
        if (line == null) {
            evidence.add(Position.NONE, "no origin line", "sent when it was received");
        } else if (sent == null) {
            evidence.add(line.at(), "an origin line without day and time", "sent when it was received");
        }
    }

    static Telex read(byte[] body, int part, EvidenceLog evidence) {
        Charset charset = TelexCharset.of(body, evidence);
        List<TelexLine> lines = new ArrayList<>(body.length / 24 + 4);
        boolean wide = charset != StandardCharsets.ISO_8859_1;
        int number = 1;
        for (int from = 0; from < body.length; number++) {
            int end = Octets.lineEnd(body, from);
            if (visible(body, from, end)) {
                lines.add(line(body, from, end, part, number, wide && !ascii(body, from, end) ? charset : StandardCharsets.ISO_8859_1));
            }
            from = behindEnd(body, end);
        }
        return new Telex(body, part, evidence, Octets.smallLetters(body) ? inCapitals(body, lines, evidence) : lines);
    }

    private static boolean visible(byte[] body, int from, int end) {
        for (int i = from; i < end; i++) {
            if ((body[i] & 0xff) > ' ') {
                return true;
            }
        }
        return false;
    }

    private static boolean ascii(byte[] body, int from, int end) {
        for (int i = from; i < end; i++) {
            if (body[i] < 0) {
                return false;
            }
        }
        return true;
    }

    private static TelexLine line(byte[] body, int begin, int end, int part, int number, Charset charset) {
        int from = begin;
        int to = end;
        while (from < to && control(body[from])) {
            from++;
        }
        while (to > from && control(body[to - 1])) {
            to--;
        }
        return new TelexLine(part, number, from, to - from, new String(body, from, to - from, charset), charset == StandardCharsets.UTF_8);
    }

    private static int behindEnd(byte[] body, int end) {
        int i = end;
        while (i < body.length && body[i] == '\r' && i < end + 2) {
            i++;
        }
        if (i < body.length && body[i] == '\n') {
            return i + 1;
        }
        return Math.min(body.length, end + 1);
    }

    private static boolean control(byte b) {
        return b >= 0 && b < ' ';
    }

    /** A telex in small letters was typed by hand; its letters mean what the capitals mean. */
    private static List<TelexLine> inCapitals(byte[] body, List<TelexLine> lines, EvidenceLog evidence) {
        int balance = 0;
        for (byte b : body) {
            balance += b >= 'a' && b <= 'z' ? 1 : b >= 'A' && b <= 'Z' ? -1 : 0;
        }
        if (balance <= 0) {
            return lines;
        }
        evidence.add(Position.NONE, "small letters", "capitals");
        List<TelexLine> raised = new ArrayList<>(lines.size());
        for (TelexLine each : lines) {
            raised.add(new TelexLine(each.part(), each.number(), each.start(), each.length(), raised(each.text()), each.wide()));
        }
        return raised;
    }

    private static String raised(String text) {
        boolean small = false;
        for (int i = 0; i < text.length() && !small; i++) {
            small = text.charAt(i) >= 'a' && text.charAt(i) <= 'z';
        }
        if (!small) {
            return text;
        }
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            if (chars[i] >= 'a' && chars[i] <= 'z') {
                chars[i] -= 'a' - 'A';
            }
        }
        return new String(chars);
    }

    /** Whether two characters are a system, by the digit in them or because it sent this or is told it: addresses end in their codes. */
    boolean knows(String system) {
        return !AirimpSegment.letters(system, 0, 2) || between(system);
    }

    private boolean between(String airline) {
        for (int i = 0; i < text && i < MOST_HEAD_LINES; i++) {
            String line = lines.get(i).text();
            for (int at = line.indexOf(airline); at >= 0; at = line.indexOf(airline, at + 1)) {
                if (at >= 5 && address(line, at - 5) && parted(line, at - 6) && parted(line, at + 2)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether no word goes on here. */
    private static boolean parted(String line, int at) {
        return at < 0 || at == line.length() || line.charAt(at) == ' ' || line.charAt(at) == '.';
    }

    /** The index of the origin line, -1 if there is none near the beginning. */
    private static int origin(List<TelexLine> lines) {
        for (int i = 0; i < lines.size() && i < MOST_HEAD_LINES; i++) {
            String text = lines.get(i).text();
            if (isOrigin(text)) {
                return i;
            }
            if (TelexKind.announcedBy(text) != null) {
                return -1;
            }
        }
        return -1;
    }

    /** A point, three letters of a city, four of an office and airline. */
    static boolean isOrigin(String line) {
        return line.length() >= 8 && line.charAt(0) == '.' && address(line, 1)
                && (line.length() == 8 || !Character.isLetterOrDigit(line.charAt(8)));
    }

    static boolean address(String text, int from) {
        if (text.length() < from + 7) {
            return false;
        }
        for (int i = from; i < from + 7; i++) {
            char c = text.charAt(i);
            boolean letter = c >= 'A' && c <= 'Z';
            if (!letter && (i < from + 3 || c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }

    /** Priority and addresses: two letters, then words of seven characters. */
    static boolean isAddressLine(String line) {
        int words = 0;
        for (String word : line.strip().split(" +")) {
            boolean priority = words == 0 && word.length() == 2 && word.charAt(0) == 'Q';
            if (!priority && !(word.length() == 7 && address(word, 0))) {
                return false;
            }
            words++;
        }
        return words > 0;
    }

    private static int behindAddresses(List<TelexLine> lines) {
        int i = 0;
        while (i < lines.size() && isAddressLine(lines.get(i).text())) {
            i++;
        }
        return i;
    }

    private static String timeIn(String origin) {
        int digits = 0;
        for (int i = 8; i <= origin.length(); i++) {
            char c = i < origin.length() ? origin.charAt(i) : ' ';
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (digits == 6) {
                return origin.substring(i - 6, i);
            } else {
                digits = 0;
            }
        }
        return null;
    }

    /** Whether the bytes begin as a telex does and hold no EDIFACT; looks at the first lines only. */
    static boolean recognised(byte[] body, int first) {
        int line = first;
        for (int i = 0; i < 12 && line < body.length; i++) {
            int end = line;
            while (end < body.length && end - line < 90 && body[end] != '\n' && body[end] != '\r') {
                end++;
            }
            if (body[line] == '.' || i < 3 && (end - line < 4 || body[line + 3] <= ' ')) {
                String capitals = raised(new String(body, line, end - line, StandardCharsets.ISO_8859_1).strip());
                if (isOrigin(capitals)) {
                    return !edifact(body, end);
                }
                if (i < 3 && TelexKind.announcedBy(capitals) != null) {
                    return true;
                }
            }
            line = end;
            while (line < body.length && body[line] != '\n' && body[line] != '\r') {
                line++;
            }
            while (line < body.length && body[line] >= 0 && body[line] <= ' ') {
                line++;
            }
        }
        return false;
    }

    private static boolean edifact(byte[] body, int from) {
        int i = from;
        while (i < body.length && body[i] >= 0 && body[i] <= ' ') {
            i++;
        }
        return i + 3 < body.length && body[i] == 'U' && body[i + 1] == 'N' && (body[i + 2] == 'A' || body[i + 2] == 'B'
                || body[i + 2] == 'H' || body[i + 2] == 'G');
    }
}
