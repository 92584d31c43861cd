package aero.interline.formats.interchange;

import aero.interline.contracts.exchange.Origin;
import aero.interline.contracts.exchange.Reading;
import aero.interline.formats.Charsets;
import aero.interline.formats.EvidenceLog;
import aero.interline.formats.Format;
import aero.interline.formats.edifact.EdifactTokenizer;
import aero.interline.formats.edifact.MessageStart;
import aero.interline.formats.edifact.MessageTypes;
import aero.interline.formats.edifact.SegmentTree;
import aero.interline.formats.paxlst.PaxlstMessages;
import aero.interline.formats.pnrgov.PnrgovMessages;
import aero.interline.formats.view.EdifactView;
import aero.interline.formats.view.RenderedMessage.Piece;
import java.util.List;
import java.util.Set;

/** EDIFACT: PNRGOV and PAXLST. The first message decides; one of another kind behind it is named as lost. */
public final class InterchangeFormat implements Format {

    @Override
    public Set<String> names() {
        return Set.of(PnrgovMessages.NAME, PaxlstMessages.NAME);
    }

    @Override
    public Set<String> aliases() {
        return Set.of("edifact");
    }

    @Override
    public boolean begins(byte[] body, int first) {
        return MessageStart.at(body, first);
    }

    @Override
    public boolean recognises(Origin origin, byte[] body, int first) {
        return MessageStart.find(body) >= 0;
    }

    @Override
    public Reading read(Origin origin, byte[] body, int first, EvidenceLog evidence) {
        SegmentTree tree =
                EdifactTokenizer.tokenize(body, MessageStart.find(body), Charsets.of(body, evidence), evidence);
        return MessageTypes.first(tree).equals(MessageTypes.PAXLST)
                ? PaxlstMessages.read(origin, tree, body, evidence)
                : PnrgovMessages.read(tree, body, evidence);
    }

    @Override
    public List<Piece> pieces(byte[] body, int most) {
        return EdifactView.pieces(body, most);
    }
}
