package aero.interline.formats.xml;

import java.util.Arrays;

/**
 * Walks over the tags of a text in step with StAX, which knows what a document says but not where its parts stand. It
 * judges nothing: StAX has accepted each tag before.
 */
final class MarkupCursor {
    private final char[] text;
    private final int end;
    private int at;
    /** The tag that it stands behind. */
    private int tagStart;
    private boolean empty;
    private int[] values = new int[32];
    private int attributes;

    MarkupCursor(char[] text, int start, int end) {
        this.text = text;
        this.at = start;
        this.end = end;
    }

    /** Behind the last tag. */
    int at() {
        return at;
    }

    int tagStart() {
        return tagStart;
    }

    /** Whether the last tag was an element without content, {@code <a/>}. */
    boolean empty() {
        return empty;
    }

    /** Starts and ends of the attribute values of the last start tag, in turns. */
    int[] values() {
        return Arrays.copyOf(values, attributes * 2);
    }

    int attributes() {
        return attributes;
    }

    /** Passes text, comments and the like, and the next start tag. */
    void startTag() {
        at = next(at);
        tagStart = at;
        attributes = 0;
        at++;
        while (at < end && text[at] != '>') {
            if (text[at] == '"' || text[at] == '\'') {
                value(text[at]);
            }
            at++;
        }
        empty = at < end && text[at - 1] == '/';
        at = Math.min(at + 1, end);
    }

    private void value(char quote) {
        int from = ++at;
        while (at < end && text[at] != quote) {
            at++;
        }
        if (attributes * 2 == values.length) {
            values = Arrays.copyOf(values, values.length * 2);
        }
        values[attributes * 2] = from;
        values[attributes * 2 + 1] = at;
        attributes++;
    }

    /** Passes text, comments and the like, and the next end tag. */
    void endTag() {
        at = next(at);
        tagStart = at;
        while (at < end && text[at] != '>') {
            at++;
        }
        at = Math.min(at + 1, end);
    }

    /** Where the next tag of an element begins, at or behind a place. */
    int next(int from) {
        int i = from;
        while (i < end) {
            if (text[i] != '<') {
                i++;
            } else if (starts(i, "<!--")) {
                i = behind(i + 4, "-->");
            } else if (starts(i, "<![CDATA[")) {
                i = behind(i + 9, "]]>");
            } else if (starts(i, "<?")) {
                i = behind(i + 2, "?>");
            } else {
                return i;
            }
        }
        return end;
    }

    boolean starts(int from, String with) {
        if (from + with.length() > end) {
            return false;
        }
        for (int i = 0; i < with.length(); i++) {
            if (text[from + i] != with.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private int behind(int from, String mark) {
        for (int i = from; i + mark.length() <= end; i++) {
            if (text[i] == mark.charAt(0) && starts(i, mark)) {
                return i + mark.length();
            }
        }
        return end;
    }
}
