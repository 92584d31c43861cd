package aero.interline.formats.reply;

import aero.interline.contracts.exchange.OutcomeReply;
import aero.interline.contracts.fact.Position;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Type B message back to where one came from: its origin becomes the address, its first address the origin, and the
 * lines that name it are quoted. Upper case, lines of at most {@value #LONGEST} characters.
 */
final class TypeBReply {
    static final int LONGEST = 63;
    /** Addresses and identifiers stand at the very beginning. */
    private static final int HEAD = 4096;

    private static final Pattern ADDRESSES = Pattern.compile("(?:Q[A-Z] )?([A-Z0-9]{7})(?: [A-Z0-9]{7})*");
    private static final Pattern ORIGIN = Pattern.compile("\\.([A-Z0-9]{7})(?: .*)?");
    private static final DateTimeFormatter MADE = DateTimeFormatter.ofPattern("ddHHmm");

    private TypeBReply() {}

    /** Empty when the message does not name both addresses. */
    static Optional<Reply> write(byte[] original, OutcomeReply reply, Instant at) {
        String head = new String(original, 0, Math.min(HEAD, original.length), StandardCharsets.ISO_8859_1);
        String own = null;
        String partner = null;
        List<String> named = new ArrayList<>();
        for (String each : head.split("[\\r\\n]+")) {
            String line = typeB(each).strip();
            Matcher addresses = ADDRESSES.matcher(line);
            Matcher origin = ORIGIN.matcher(line);
            if (partner == null && own == null && addresses.matches()) {
                own = addresses.group(1);
            } else if (partner == null && origin.matches()) {
                partner = origin.group(1);
            } else if (partner != null && named.size() < 2 && !line.isEmpty()) {
                named.add(line);
            }
        }
        return own == null || partner == null ? Optional.empty() : Optional.of(message(own, partner, named, reply, at));
    }

    private static Reply message(String own, String partner, List<String> named, OutcomeReply reply, Instant at) {
        List<String> lines = new ArrayList<>();
        lines.add("QU " + partner);
        lines.add("." + own + " " + MADE.format(at.atOffset(ZoneOffset.UTC)));
        lines.add("REPLY");
        fold("REF " + String.join(" ", named), lines);
        lines.add(reply.outcome() + (reply.code() == null ? "" : " " + reply.code()) + " MSG " + reply.messageId());
        reason(reply.position(), reply.text(), reply.expected(), lines);
        if (reply.lost() > 0) {
            lines.add("LOST " + reply.lost());
        }
        for (OutcomeReply.Loss each : reply.losses()) {
            fold(each.code() + (each.record() == null ? "" : " " + each.record()), lines);
            reason(each.position(), each.text(), each.expected(), lines);
        }
        lines.add("END");
        byte[] body = (String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        return new Reply("type-b", "text/plain", body);
    }

    private static void reason(Position at, String text, String expected, List<String> lines) {
        if (at != null && at.line() > 0) {
            lines.add("AT LINE " + at.line() + " COLUMN " + at.column());
        }
        fold(text == null ? "" : text, lines);
        fold(expected == null ? "" : "EXPECTED " + expected, lines);
    }

    private static void fold(String text, List<String> lines) {
        StringBuilder line = new StringBuilder();
        for (String word : typeB(text).strip().split(" +")) {
            String rest = word;
            if (line.length() > 0 && line.length() + 1 + rest.length() > LONGEST) {
                lines.add(line.toString());
                line.setLength(0);
            }
            for (; rest.length() > LONGEST; rest = rest.substring(LONGEST)) {
                lines.add(rest.substring(0, LONGEST));
            }
            line.append(line.length() == 0 ? "" : " ").append(rest);
        }
        if (line.length() > 0) {
            lines.add(line.toString());
        }
    }

    /** The characters that teleprinters know (ITA2); everything else becomes a blank. */
    private static String typeB(String text) {
        StringBuilder known = new StringBuilder(text.length());
        for (char c : text.toUpperCase(Locale.ROOT).toCharArray()) {
            boolean letter = c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            known.append(letter || "-/.,?():'+=".indexOf(c) >= 0 ? c : c == ';' ? ',' : ' ');
        }
        return known.toString();
    }
}
