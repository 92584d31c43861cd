package aero.interline.formats.json;

import aero.interline.contracts.exchange.BusinessKey;
import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.exchange.Origin;
import aero.interline.contracts.exchange.Reading;
import aero.interline.contracts.exchange.Rejection;
import aero.interline.contracts.fact.Fact;
import aero.interline.formats.Charsets;
import aero.interline.formats.EvidenceLog;
import aero.interline.formats.Format;
import aero.interline.formats.LossLog;
import aero.interline.formats.airline.FactKeys;
import aero.interline.formats.card.CardNumbers;
import aero.interline.formats.view.RenderedMessage.Piece;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Partners' plain JSON: orders of suppliers and referred leads, one object, an array, or an envelope. It is told from
 * canonical JSON by the members of its objects.
 */
public final class PartnerFormat implements Format {

    @Override
    public Set<String> names() {
        return PartnerKind.ALL.stream().map(PartnerKind::name).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<String> aliases() {
        return Set.of("application/json");
    }

    @Override
    public boolean recognises(Origin origin, byte[] body, int first) {
        return (body[first] == '{' || body[first] == '[') && KindFinder.find(body).isPresent();
    }

    @Override
    public Reading read(Origin origin, byte[] body, int first, EvidenceLog evidence) {
        PartnerKind<?> kind = KindFinder.find(body).orElseThrow();
        CardNumbers.mask(body, 0, body.length);
        JsonText text = new JsonText(body, Charsets.behindByteOrderMark(body));
        List<Fact> facts = new ArrayList<>();
        LossLog losses = new LossLog();
        try {
            all(kind, text.parse(), origin, text, facts, losses);
        } catch (JsonText.Malformed e) {
            losses.add(new Rejection(null, ErrorCode.JSON_MALFORMED, "The text is not well-formed JSON at this place; mend it and send it again",
                    e.position(), e.expected()));
        }
        List<Rejection> lost = losses.all();
        Rejection rejection = facts.isEmpty() && !lost.isEmpty() ? lost.get(0) : null;
        boolean whole = rejection != null && rejection.record() == null;
        Set<BusinessKey> keys = new LinkedHashSet<>();
        facts.forEach(each -> FactKeys.collect(each, keys));
        return new Reading(kind.name(), body, facts, rejection, whole ? List.of() : lost, evidence.inMessageOrder(), List.copyOf(keys));
    }

    private static void all(PartnerKind<?> kind, JsonNode root, Origin origin, JsonText text, List<Fact> facts, LossLog losses) {
        JsonNode list = root.kind == JsonNode.Kind.ARRAY ? root : root.member(kind.list());
        if (list == null || list.kind != JsonNode.Kind.ARRAY) {
            one(kind, root, "", 1, origin, text, facts, losses);
            return;
        }
        String pointer = list == root ? "" : "/" + kind.list();
        for (int i = 0; i < list.values.size(); i++) {
            one(kind, list.values.get(i), pointer + "/" + i, i + 1, origin, text, facts, losses);
        }
    }

    private static void one(PartnerKind<?> kind, JsonNode node, String pointer, int ordinal, Origin origin, JsonText text,
            List<Fact> facts, LossLog losses) {
        SchemaNode.Violation violation = kind.schema().check(node, pointer);
        Fact fact = violation == null ? kind.fact(origin, node, text, ordinal) : null;
        if (fact != null) {
            facts.add(fact);
            return;
        }
        if (violation == null) {
            violation = new SchemaNode.Violation(pointer + "/status", node.member("status"),
                    "ORDERED, CONFIRMED, CHANGED, DELIVERED, PARTLY_DELIVERED, CANCELLED or REFUSED");
        }
        JsonNode id = node.member(kind.id());
        boolean named = id != null && id.text != null && id.text.matches("[A-Za-z0-9/._-]{1,40}");
        losses.add(JsonFacts.rejection(named ? id.text : "record " + ordinal, violation, ordinal, text));
    }

    @Override
    public List<Piece> pieces(byte[] body, int most) {
        return JsonView.pieces(body, most);
    }
}
