package aero.interline.formats.xml;

/** The first line of HTTP, or a header line of HTTP or mail, as dumps of test systems have it before a document. */
final class HeaderLine {
    private static final int LONGEST_NAME = 41;
    private static final String[] METHODS = {"POST ", "GET ", "PUT "};

    private final byte[] body;
    private final int from;
    private final int end;

    private HeaderLine(byte[] body, int from, int end) {
        this.body = body;
        this.from = from;
        this.end = end;
    }

    /** Whether such a line stands here and ends before {@code end}. */
    static boolean at(byte[] body, int from, int end) {
        HeaderLine line = new HeaderLine(body, from, end);
        return (line.status() || line.request() || line.named()) && line.ends();
    }

    private boolean status() {
        return starts(from, "HTTP/") && from + 5 < end && body[from + 5] >= '0' && body[from + 5] <= '9';
    }

    private boolean request() {
        for (String each : METHODS) {
            if (starts(from, each)) {
                int target = from + each.length();
                int behind = target;
                while (behind < end && !blank(behind)) {
                    behind++;
                }
                return behind > target && starts(behind, " HTTP");
            }
        }
        return false;
    }

    private boolean named() {
        int colon = from;
        while (colon < end && colon - from < LONGEST_NAME && (letter(colon) || colon > from && (digit(colon) || body[colon] == '-'))) {
            colon++;
        }
        if (colon - from < 2 || colon >= end || body[colon] != ':') {
            return false;
        }
        int value = colon + 1 < end && body[colon + 1] == ' ' ? colon + 2 : colon + 1;
        return value < end && !blank(value);
    }

    private boolean ends() {
        int i = from;
        while (i < end && body[i] != '\r' && body[i] != '\n') {
            i++;
        }
        return i < end && (body[i] == '\n' || i + 1 < end && body[i + 1] == '\n');
    }

    private boolean starts(int at, String with) {
        for (int i = 0; i < with.length(); i++) {
            if (at + i >= end || body[at + i] != with.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean letter(int at) {
        int lower = body[at] | 0x20;
        return lower >= 'a' && lower <= 'z';
    }

    private boolean digit(int at) {
        return body[at] >= '0' && body[at] <= '9';
    }

    private boolean blank(int at) {
        return body[at] == ' ' || body[at] >= '\t' && body[at] <= '\r';
    }
}
