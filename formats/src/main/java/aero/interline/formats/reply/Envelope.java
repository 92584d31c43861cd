package aero.interline.formats.reply;

import aero.interline.formats.edifact.Segment;
import aero.interline.formats.edifact.SegmentTree;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The interchange in which an answer goes back: that of the message with sender and recipient swapped. */
final class Envelope {
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("yyMMdd");
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("yyyyMMdd");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmm");

    private final Segment unb;

    private Envelope(Segment unb) {
        this.unb = unb;
    }

    /** Empty when the interchange does not say whom to answer. */
    static Optional<Envelope> of(SegmentTree tree) {
        for (int i = 0; i < tree.size(); i++) {
            Segment segment = tree.segment(i);
            if (segment.is("UNB") && segment.has(2, 0) && segment.has(5, 0)) {
                return Optional.of(new Envelope(segment));
            }
        }
        return Optional.empty();
    }

    /** @param group the group header of the message that is answered, {@code null} if it stands in none */
    String around(String type, EdifactLine message, Segment group, LocalDateTime at) {
        String made = made(unb.text(4), at);
        EdifactLine lines = new EdifactLine()
                .segment("UNB", composite(unb, 1), recipient(), sender(), made, reference(), "", type);
        if (group == null) {
            return lines + message.toString() + new EdifactLine().segment("UNZ", "1", reference());
        }
        String number = composite(group, 5);
        lines.segment("UNG", type, composite(group, 3), composite(group, 2), made(group.text(4), at), number,
                composite(group, 6), composite(group, 7));
        return lines + message.toString() + new EdifactLine().segment("UNE", "1", number).segment("UNZ", "1", reference());
    }

    private static String made(String like, LocalDateTime at) {
        return at.format(like.length() == 8 ? LONG : SHORT) + ":" + at.format(TIME);
    }

    String syntaxVersion() {
        return unb.text(1, 1);
    }

    String sender() {
        return composite(unb, 2);
    }

    String recipient() {
        return composite(unb, 3);
    }

    String reference() {
        return composite(unb, 5);
    }

    /** {@code ITL-1511/4711}: code and message id, or the outcome where there is no code. */
    static String access(String code, String outcome, String messageId) {
        return (code == null ? outcome : code) + "/" + messageId;
    }

    static String composite(Segment segment, int element) {
        int count = Math.max(1, segment.components(element));
        String[] components = new String[count];
        for (int i = 0; i < count; i++) {
            components[i] = segment.text(element, i);
        }
        return EdifactLine.composite(components);
    }
}
