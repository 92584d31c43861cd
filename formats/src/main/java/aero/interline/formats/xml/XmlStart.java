package aero.interline.formats.xml;

/**
 * Finds where a document begins. Logs and queues of test systems hold documents behind the header lines of HTTP or mail;
 * then the document begins at the first line that begins with a tag.
 */
final class XmlStart {
    /** Header lines are not longer than this together. */
    private static final int SEARCHED = 8192;

    private XmlStart() {}

    /** The first character that is no blank, or the first tag at the beginning of a line behind text; 0 if there is none. */
    static int find(char[] text, int length) {
        int first = 0;
        while (first < length && text[first] <= ' ') {
            first++;
        }
        if (first == length || text[first] == '<') {
            return first == length ? 0 : first;
        }
        int most = Math.min(length - 1, SEARCHED);
        for (int i = first + 1; i < most; i++) {
            if (text[i] == '<' && beginsLine(text, i) && (text[i + 1] == '?' || nameStart(text[i + 1]))) {
                return i;
            }
        }
        return 0;
    }

    private static boolean beginsLine(char[] text, int at) {
        int i = at - 1;
        while (i >= 0 && (text[i] == ' ' || text[i] == '\t')) {
            i--;
        }
        return i < 0 || text[i] == '\n' || text[i] == '\r' || text[i] == '\uFEFF';
    }

    static boolean nameStart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
    }
}
