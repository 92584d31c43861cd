package aero.interline.formats.reply;

import aero.interline.contracts.exchange.OutcomeReply;
import aero.interline.formats.edifact.EdifactMessage;
import aero.interline.formats.edifact.SegmentTree;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Writes the answer to a message in the family of the message itself:
 *
 * <ul>
 *   <li>PNRGOV: ACKRES (PADIS), with code, message id, reason and place of what was refused as free text;
 *   <li>other EDIFACT, and PNRGOV that is wrong on the level of syntax: CONTRL (ISO 9735), with sender and recipient swapped,
 *       the refused segment and element, and the hub's code and message id as common access reference, for CONTRL has no free text;
 *   <li>Type B: a Type B message to the address it came from, naming the list it answers;
 *   <li>OTA requests: the response of the request, with {@code Success} or {@code Errors};
 *   <li>NDC messages: the acknowledgement of their version, with status and message;
 *   <li>everything else, also what was too broken to be answered in its own family: {@link OutcomeReply} as JSON.
 * </ul>
 *
 * Pure and never failing, like the readers.
 */
public final class ReplyWriter {
    private static final Set<String> EDIFACT = Set.of("pnrgov", "paxlst");
    private static final Set<String> TYPE_B = Set.of("pnl", "adl", "pfs", "prl", "airimp", "typeb-other");

    private ReplyWriter() {}

    /**
     * @param format   what the message was read as, see {@link aero.interline.contracts.exchange.Reading#format()}
     * @param original its bytes as they came in or as they are stored
     * @param at       when the answer is written
     */
    public static Reply write(String format, byte[] original, OutcomeReply reply, Instant at) {
        Optional<Reply> own = Optional.empty();
        if (EDIFACT.contains(format)) {
            SegmentTree tree = EdifactMessage.read(original);
            own = AckresReply.write(tree, reply, at).or(() -> ContrlReply.write(tree, reply, at));
        } else if (TYPE_B.contains(format)) {
            own = TypeBReply.write(original, reply, at);
        } else if (format.startsWith("ota-")) {
            own = OtaReply.write(original, reply, at);
        } else if (format.startsWith("ndc-")) {
            own = NdcReply.write(original, reply, at);
        }
        return own.orElseGet(() -> JsonReply.write(reply));
    }
}
