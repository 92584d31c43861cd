package aero.interline.formats.paxlst;

import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.exchange.Origin;
import aero.interline.contracts.exchange.Reading;
import aero.interline.contracts.exchange.Rejection;
import aero.interline.contracts.fact.Fact;
import aero.interline.formats.EvidenceLog;
import aero.interline.formats.FormatReader;
import aero.interline.formats.edifact.SegmentTree;
import java.time.ZoneOffset;
import java.util.List;

/** Passenger lists for authorities, in EDIFACT (PAXLST). A list of crew alone is valid and says nothing for this hub. */
public final class PaxlstMessages {
    public static final String NAME = "paxlst";

    private PaxlstMessages() {}

    /** @param body may be changed: card numbers are masked in place */
    public static Reading read(Origin origin, SegmentTree tree, byte[] body, EvidenceLog evidence) {
        NumbersMask.apply(tree);
        PaxlstParser parser = new PaxlstParser(tree, origin.receivedAt().atOffset(ZoneOffset.UTC).toLocalDate(), evidence);
        parser.run();
        List<Fact> facts = List.copyOf(parser.entries());
        List<Rejection> losses = parser.losses();
        if (facts.isEmpty() && losses.isEmpty() && !tree.has("UNB") && !tree.has("UNH")) {
            return FormatReader.unknown(body);
        }
        Rejection rejection = null;
        if (facts.isEmpty() && !losses.isEmpty()) {
            rejection = losses.get(0);
        } else if (facts.isEmpty() && parser.crew() == 0) {
            rejection = new Rejection(null, ErrorCode.PAXLST_ENTRY_INVALID,
                    "The list names nobody; the sender adds its passengers", tree.end(), "NAD+FL, the beginning of an entry");
        }
        return new Reading(NAME, body, facts, rejection, losses, evidence.inMessageOrder(), parser.keys(), null,
                parser.sequences());
    }
}
