package aero.interline.formats.reply;

import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.exchange.Outcome;
import aero.interline.contracts.exchange.OutcomeReply;
import aero.interline.contracts.fact.Position;
import aero.interline.formats.edifact.Segment;
import aero.interline.formats.edifact.SegmentTree;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The acknowledgement of PADIS for PNRGOV: MSG says that it is one; of what was refused ERC tells that and IFT the hub's code,
 * message id, reason and place. Of records that were lost from a message that was taken IFT tells how many, and the first of them
 * each in one more. In the version of the message that it answers, in a functional group if that stood in one.
 */
final class AckresReply {
    /** PADIS code set 1225: acknowledgement of PNR data pushed to states. */
    private static final String ACKNOWLEDGED = "23";
    /** PADIS code set 9321: system unable to process. */
    private static final String NOT_PROCESSED = "118";
    /** PADIS code set 4451: literal text. */
    private static final String LITERAL = "4";
    private static final int LONGEST = 70;
    /** What concerns the interchange and not a message in it is told by CONTRL. */
    private static final Set<String> SYNTAX = Set.of(
            ErrorCode.EDIFACT_NO_MESSAGE.code(), ErrorCode.EDIFACT_SEGMENT_INVALID.code(),
            ErrorCode.EDIFACT_TYPE_UNSUPPORTED.code(), ErrorCode.CHARSET_INVALID.code());

    private AckresReply() {}

    /** Empty when no message can be named, or what is wrong is wrong on the level of syntax. */
    static Optional<Reply> write(SegmentTree tree, OutcomeReply reply, Instant at) {
        if (reply.code() != null && SYNTAX.contains(reply.code())) {
            return Optional.empty();
        }
        int header = header(tree, reply.position());
        return header < 0 ? Optional.empty() : Envelope.of(tree).map(envelope -> {
            EdifactLine message = message(tree.segment(header), reply);
            String text = envelope.around("ACKRES", message, group(tree, header), LocalDateTime.ofInstant(at, ZoneOffset.UTC));
            return new Reply("ackres", "application/edifact", text.getBytes(StandardCharsets.US_ASCII));
        });
    }

    /** The message in which the place lies, else the first; -1 if it is no PNRGOV. */
    private static int header(SegmentTree tree, Position place) {
        int last = place == null || place.segment() <= 0 ? tree.size() : Math.min(place.segment(), tree.size());
        int found = -1;
        for (int i = 0; i < last && (found < 0 || place != null && place.segment() > 0); i++) {
            found = tree.segment(i).is("UNH") ? i : found;
        }
        return found >= 0 && tree.segment(found).text(2, 0).equals("PNRGOV") ? found : -1;
    }

    private static Segment group(SegmentTree tree, int header) {
        for (int i = header - 1; i >= 0 && !tree.segment(i).is("UNE"); i--) {
            if (tree.segment(i).is("UNG")) {
                return tree.segment(i);
            }
        }
        return null;
    }

    private static EdifactLine message(Segment unh, OutcomeReply reply) {
        String own = Envelope.access(reply.code(), reply.outcome().name(), reply.messageId());
        String access = unh.has(3, 0) ? Envelope.composite(unh, 3) : own;
        EdifactLine message = new EdifactLine()
                .segment("UNH", "1", EdifactLine.composite("ACKRES", unh.text(2, 1), unh.text(2, 2), "IA"), access)
                .segment("MSG", EdifactLine.composite("", ACKNOWLEDGED));
        if (reply.outcome() == Outcome.DEAD) {
            text(message.segment("ERC", NOT_PROCESSED), own, reply.text(), reply.position(), reply.expected());
        }
        if (reply.lost() > 0) {
            text(message, "LOST " + reply.lost(), null, null, null);
        }
        for (OutcomeReply.Loss each : reply.losses()) {
            text(message, each.code() + (each.record() == null ? "" : " " + each.record()), each.text(), each.position(), each.expected());
        }
        return message.segment("UNT", Integer.toString(message.segments() + 1), "1");
    }

    private static void text(EdifactLine message, String what, String why, Position at, String expected) {
        List<String> words = new ArrayList<>(List.of(LITERAL));
        add(words, what);
        add(words, why);
        if (at != null && at.segment() > 0) {
            words.add("SEGMENT " + at.segment() + " LINE " + at.line() + " COLUMN " + at.column());
        }
        add(words, expected == null ? null : "EXPECTED " + expected);
        message.segment("IFT", words.toArray(String[]::new));
    }

    private static void add(List<String> texts, String text) {
        for (String rest = text == null ? "" : text; !rest.isEmpty();) {
            int blank = rest.lastIndexOf(' ', LONGEST);
            int end = rest.length() <= LONGEST ? rest.length() : blank > 0 ? blank : LONGEST;
            texts.add(EdifactLine.escaped(rest.substring(0, end)));
            rest = rest.substring(end).stripLeading();
        }
    }
}
