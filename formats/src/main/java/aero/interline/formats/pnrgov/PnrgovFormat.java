package aero.interline.formats.pnrgov;

import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.exchange.Origin;
import aero.interline.contracts.exchange.Reading;
import aero.interline.contracts.exchange.Rejection;
import aero.interline.contracts.fact.Fact;
import aero.interline.contracts.fact.Position;
import aero.interline.formats.Charsets;
import aero.interline.formats.EvidenceLog;
import aero.interline.formats.Format;
import aero.interline.formats.FormatReader;
import aero.interline.formats.edifact.EdifactTokenizer;
import aero.interline.formats.edifact.MessageStart;
import aero.interline.formats.edifact.SegmentTree;
import aero.interline.formats.view.EdifactView;
import aero.interline.formats.view.RenderedMessage.Piece;
import java.util.List;
import java.util.Set;

/** Reservations pushed per flight, in EDIFACT (PADIS PNRGOV). */
public final class PnrgovFormat implements Format {
    public static final String NAME = "pnrgov";

    @Override
    public Set<String> names() {
        return Set.of(NAME);
    }

    @Override
    public Set<String> aliases() {
        return Set.of("edifact");
    }

    @Override
    public boolean recognises(Origin origin, byte[] body, int first) {
        return MessageStart.find(body) >= 0;
    }

    @Override
    public Reading read(Origin origin, byte[] body, int first, EvidenceLog evidence) {
        SegmentTree tree =
                EdifactTokenizer.tokenize(body, MessageStart.find(body), Charsets.of(body, evidence), evidence);
        PnrgovContent content = PnrgovParser.parse(tree, evidence);
        List<Fact> facts = List.copyOf(content.reservations());
        List<Rejection> losses = content.losses();
        if (facts.isEmpty() && losses.isEmpty() && !tree.has("UNB") && !tree.has("UNH")) {
            return FormatReader.unknown(body);
        }
        Rejection rejection = !facts.isEmpty() ? null : losses.isEmpty() ? nothingIn(tree) : losses.get(0);
        return new Reading(NAME, body, facts, rejection, losses, evidence.inMessageOrder(), content.keys());
    }

    private static Rejection nothingIn(SegmentTree tree) {
        Position end = PnrgovParser.end(tree);
        return tree.has("UNH")
                ? new Rejection(null, ErrorCode.PNR_MISSING, "The message holds no reservation; the sender adds one", end,
                        "SRC, the beginning of a reservation")
                : new Rejection(null, ErrorCode.EDIFACT_NO_MESSAGE, "The interchange holds no message; the sender adds one", end,
                        "UNH, the beginning of a message");
    }

    @Override
    public List<Piece> pieces(byte[] body, int most) {
        return EdifactView.pieces(body, most);
    }
}
