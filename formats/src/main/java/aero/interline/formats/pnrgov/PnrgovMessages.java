package aero.interline.formats.pnrgov;

import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.exchange.Reading;
import aero.interline.contracts.exchange.Rejection;
import aero.interline.contracts.fact.Fact;
import aero.interline.contracts.fact.Position;
import aero.interline.formats.EvidenceLog;
import aero.interline.formats.FormatReader;
import aero.interline.formats.edifact.SegmentTree;
import java.util.List;

/** Reservations pushed per flight, in EDIFACT (PADIS PNRGOV). */
public final class PnrgovMessages {
    public static final String NAME = "pnrgov";

    private PnrgovMessages() {}

    /** @param body may be changed: card numbers are masked in place */
    public static Reading read(SegmentTree tree, byte[] body, EvidenceLog evidence) {
        PnrgovContent content = PnrgovParser.parse(tree, evidence);
        List<Fact> facts = List.copyOf(content.reservations());
        List<Rejection> losses = content.losses();
        if (facts.isEmpty() && losses.isEmpty() && !tree.has("UNB") && !tree.has("UNH")) {
            return FormatReader.unknown(body);
        }
        Rejection rejection = !facts.isEmpty() ? null : losses.isEmpty() ? nothingIn(tree) : losses.get(0);
        return new Reading(NAME, body, facts, rejection, losses, evidence.inMessageOrder(), content.keys(), null,
                content.sequences());
    }

    private static Rejection nothingIn(SegmentTree tree) {
        Position end = tree.end();
        return tree.has("UNH")
                ? new Rejection(null, ErrorCode.PNR_MISSING, "The message holds no reservation; the sender adds one", end,
                        "SRC, the beginning of a reservation")
                : new Rejection(null, ErrorCode.EDIFACT_NO_MESSAGE, "The interchange holds no message; the sender adds one", end,
                        "UNH, the beginning of a message");
    }
}
