package aero.interline.steward.boundary;

import aero.interline.platform.control.FactJson;
import aero.interline.steward.entity.Act;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Shows acts. */
final class ActViews {

    private ActViews() {}

    static ActView of(Act act) {
        return new ActView(Long.toString(act.id()), Act.word(act.kind()), Act.word(act.state()), text(act.duplicate()),
                text(act.one()), text(act.other()), text(act.survivor()), act.overrides(), text(act.bulk()), rule(act.rule()),
                act.done(), act.until(), act.reason(), act.by(), act.at(), act.approvedBy(), act.approvedAt(), act.undoneBy(),
                act.undoneAt(), act.undoReason(), text(act.undoes()));
    }

    private static String text(Long id) {
        return id == null ? null : Long.toString(id);
    }

    private static Map<String, Object> rule(String json) {
        if (json == null) {
            return null;
        }
        Map<String, Object> rule = new LinkedHashMap<>();
        Map<?, ?> kept = FactJson.read(json.getBytes(StandardCharsets.UTF_8), Map.class);
        kept.forEach((key, value) -> rule.put((String) key, value));
        return rule;
    }
}
