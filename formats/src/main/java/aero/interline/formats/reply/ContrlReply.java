package aero.interline.formats.reply;

import aero.interline.contracts.exchange.Outcome;
import aero.interline.contracts.exchange.OutcomeReply;
import aero.interline.contracts.fact.Position;
import aero.interline.formats.edifact.Segment;
import aero.interline.formats.edifact.SegmentTree;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The syntax and service report of ISO 9735: UCI answers the interchange, UCM the message that was refused, UCS and UCD
 * name its segment and element. Segments count from UNH, which is 1.
 */
final class ContrlReply {
    private static final String REFUSED = "4";
    private static final String ACKNOWLEDGED = "7";
    private static final String RECEIVED = "8";

    private final SegmentTree tree;
    private final Envelope envelope;
    private final OutcomeReply reply;

    private ContrlReply(SegmentTree tree, Envelope envelope, OutcomeReply reply) {
        this.tree = tree;
        this.envelope = envelope;
        this.reply = reply;
    }

    /** Empty when the interchange does not say whom to answer. */
    static Optional<Reply> write(SegmentTree tree, OutcomeReply reply, Instant at) {
        return Envelope.of(tree).map(envelope -> {
            String text = new ContrlReply(tree, envelope, reply).text(LocalDateTime.ofInstant(at, ZoneOffset.UTC));
            return new Reply("contrl", "application/edifact", text.getBytes(StandardCharsets.US_ASCII));
        });
    }

    private String text(LocalDateTime at) {
        String version = envelope.syntaxVersion().startsWith("4") ? "CONTRL:4:1:UN" : "CONTRL:D:3:UN";
        EdifactLine message = new EdifactLine().segment("UNH", "1", version,
                Envelope.access(reply.code(), reply.outcome().name(), reply.messageId()));
        interchange(message, envelope.reference());
        message.segment("UNT", Integer.toString(message.segments() + 1), "1");
        return envelope.around("CONTRL", message, null, at);
    }

    private void interchange(EdifactLine message, String reference) {
        String sender = envelope.sender();
        String recipient = envelope.recipient();
        if (reply.outcome() != Outcome.DEAD) {
            String action = reply.outcome() == Outcome.PARKED ? RECEIVED : ACKNOWLEDGED;
            message.segment("UCI", reference, sender, recipient, action);
            return;
        }
        Segment at = segmentAt(reply.position());
        Segment unh = at == null ? null : messageOf(at);
        String error = SyntaxErrors.of(reply.code());
        if (unh == null) {
            message.segment("UCI", reference, sender, recipient, REFUSED, error);
            return;
        }
        message.segment("UCI", reference, sender, recipient, REFUSED);
        message.segment("UCM", EdifactLine.escaped(unh.text(1)), Envelope.composite(unh, 2), REFUSED);
        String element = elementAt(at, reply.position());
        String position = Integer.toString(at.ordinal() - unh.ordinal() + 1);
        if (element.isEmpty()) {
            message.segment("UCS", position, error);
        } else {
            message.segment("UCS", position).segment("UCD", error, element);
        }
    }

    private Segment segmentAt(Position position) {
        boolean known = position != null && position.segment() > 0 && position.segment() <= tree.size();
        return known ? tree.segment(position.segment() - 1) : null;
    }

    private Segment messageOf(Segment segment) {
        for (int i = segment.ordinal() - 1; i >= 0; i--) {
            Segment each = tree.segment(i);
            if (each.is("UNH")) {
                return each;
            }
        }
        return null;
    }

    /** {@code element:component} as in UCD, where the tag is element 1; empty when the whole segment is meant. */
    private static String elementAt(Segment segment, Position position) {
        for (int element = 1; element <= segment.elements(); element++) {
            if (segment.position(element).equals(position)) {
                return Integer.toString(element + 1);
            }
            for (int component = 0; component < segment.components(element); component++) {
                if (segment.position(element, component).equals(position)) {
                    return element + 1 + ":" + (component + 1);
                }
            }
        }
        return "";
    }
}
