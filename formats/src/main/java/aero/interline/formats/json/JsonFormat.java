package aero.interline.formats.json;

import aero.interline.contracts.exchange.BusinessKey;
import aero.interline.contracts.exchange.Origin;
import aero.interline.contracts.exchange.Reading;
import aero.interline.contracts.fact.Fact;
import aero.interline.formats.Charsets;
import aero.interline.formats.EvidenceLog;
import aero.interline.formats.Format;
import aero.interline.formats.airline.FactKeys;
import aero.interline.formats.card.CardNumbers;
import aero.interline.formats.view.RenderedMessage.Piece;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Facts in the hub's own canonical JSON. */
public final class JsonFormat implements Format {
    public static final String NAME = "json";

    @Override
    public Set<String> names() {
        return Set.of(NAME);
    }

    @Override
    public Set<String> aliases() {
        return Set.of("application/json");
    }

    @Override
    public boolean recognises(Origin origin, byte[] body, int first) {
        return body[first] == '{' || body[first] == '[';
    }

    @Override
    public Reading read(Origin origin, byte[] body, int first, EvidenceLog evidence) {
        CardNumbers.mask(body, 0, body.length);
        CardNumbers.maskMembers(body, "account");
        JsonFacts content = JsonFacts.read(body, Charsets.behindByteOrderMark(body));
        Set<BusinessKey> keys = new LinkedHashSet<>();
        for (Fact each : content.facts()) {
            FactKeys.collect(each, keys);
        }
        return new Reading(NAME, body, content.facts(), content.rejection(), content.losses(), evidence.inMessageOrder(),
                List.copyOf(keys), null, content.sequences());
    }

    @Override
    public List<Piece> pieces(byte[] body, int most) {
        return JsonView.pieces(body, most);
    }
}
