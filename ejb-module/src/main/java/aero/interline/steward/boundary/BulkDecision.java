package aero.interline.steward.boundary;

import aero.interline.platform.boundary.RequestRefused;
import aero.interline.platform.control.FactJson;
import aero.interline.steward.boundary.DuplicateFilter.Why;
import aero.interline.steward.entity.Act;
import aero.interline.steward.entity.Wanted;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A rule by which many pairs are decided at once, read strictly: to accept needs a least weight, so that nobody joins everything
 * by leaving a field empty.
 */
record BulkDecision(Act.Kind decision, Wanted wanted, int limit) {

    static BulkDecision read(BulkRule told) {
        Act.Kind decision = switch (String.valueOf(told.decision())) {
            case "accept" -> Act.Kind.ACCEPT;
            case "reject" -> Act.Kind.REJECT;
            default -> throw RequestRefused.parameter("decision", "accept or reject");
        };
        String why = Stream.of(Why.values()).map(each -> each.name().toLowerCase(Locale.ROOT))
                .filter(each -> each.equals(told.why())).findFirst()
                .orElseThrow(() -> RequestRefused.parameter("why", "possible, several, steward or contradicted"));
        if (decision == Act.Kind.ACCEPT && told.least() == null) {
            throw RequestRefused.parameter("least", "the weight from which on to accept");
        }
        int limit = told.limit() == null ? BulkRule.MOST : told.limit();
        if (limit < 1 || limit > BulkRule.MOST) {
            throw RequestRefused.parameter("limit", "a number from 1 to " + BulkRule.MOST);
        }
        return new BulkDecision(decision, new Wanted(why, told.least(), told.most(), false, false, null), limit);
    }

    /** As it is kept with the act. */
    String json() {
        Map<String, Object> rule = new TreeMap<>(Map.of("decision", Act.word(decision), "why", wanted.why(), "limit", limit));
        if (wanted.least() != null) {
            rule.put("least", wanted.least());
        }
        if (wanted.most() != null) {
            rule.put("most", wanted.most());
        }
        return FactJson.text(rule);
    }

    static BulkDecision kept(String json) {
        return read(FactJson.read(json.getBytes(StandardCharsets.UTF_8), BulkRule.class));
    }
}
