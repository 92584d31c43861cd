package aero.interline.formats.bcbp;

import aero.interline.formats.EvidenceLog;
import aero.interline.formats.Lines;
import java.nio.charset.Charset;
import java.util.Optional;

/**
 * The codes of a text one after the other, one a line. A code that ends too early is joined with the lines behind it
 * that do not begin like a code: mail and terminals wrap long lines.
 */
final class CodeLines {
    /** Enough for the longest code at forty characters a line, and keeps the work linear. */
    private static final int MOST_JOINED = 40;

    private final byte[] body;
    private final Charset charset;
    private final Lines lines;
    private final EvidenceLog evidence;
    private int at;
    private int count;

    CodeLines(byte[] body, int first, Charset charset, Lines lines, EvidenceLog evidence) {
        this.body = body;
        this.at = first;
        this.charset = charset;
        this.lines = lines;
        this.evidence = evidence;
    }

    /** Empty behind the last one. */
    Optional<CodeText> next() {
        while (at < body.length && body[at] >= 0 && body[at] <= ' ') {
            at++;
        }
        if (at >= body.length) {
            return Optional.empty();
        }
        int from = lineStart();
        count++;
        at = endOfLine(at);
        CodeText text = CodeText.of(body, from, at, charset, count, lines);
        return Optional.of(begins(from) && continues() && tooShort(text) ? joined(text, from) : text);
    }

    /** Blanks in front of a code belong to its line. */
    private int lineStart() {
        int from = at;
        while (from > 0 && body[from - 1] == ' ') {
            from--;
        }
        return from;
    }

    private CodeText joined(CodeText first, int from) {
        CodeText text = first;
        for (int joined = 1; joined < MOST_JOINED && continues() && tooShort(text); joined++) {
            evidence.add(text.position(text.length(), text.length()), "a line break within a code", "joined");
            at = endOfLine(behindBreak());
            text = CodeText.of(body, from, at, charset, count, lines).withoutLineBreaks();
        }
        return text;
    }

    private boolean tooShort(CodeText text) {
        BcbpCode code = BcbpSyntax.read(text, new EvidenceLog());
        return code == null || code.endsEarly();
    }

    /** Whether the next line is there, is not blank and does not begin like a code. */
    private boolean continues() {
        int next = behindBreak();
        return next < body.length && (body[next] < 0 || body[next] > ' ') && !begins(next);
    }

    private int behindBreak() {
        boolean two = at + 1 < body.length && body[at] == '\r' && body[at + 1] == '\n';
        return Math.min(body.length, at + (two ? 2 : 1));
    }

    private boolean begins(int from) {
        return begins(body, from);
    }

    static boolean begins(byte[] body, int from) {
        int i = from;
        while (i < body.length && body[i] == ' ') {
            i++;
        }
        if (i + 1 >= body.length) {
            return false;
        }
        int letter = body[i] | 0x20;
        return body[i] == ']' || (letter == 'm' || letter == 's') && body[i + 1] >= '1' && body[i + 1] <= '9';
    }

    private int endOfLine(int from) {
        int end = from;
        while (end < body.length && body[end] != '\n' && body[end] != '\r') {
            end++;
        }
        return end;
    }
}
