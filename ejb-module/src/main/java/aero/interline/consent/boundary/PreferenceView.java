package aero.interline.consent.boundary;

import aero.interline.domain.consent.Preference;
import java.time.Instant;
import java.util.List;

/** What a customer prefers; a kind of which nothing is known is absent. */
public record PreferenceView(String customerId, List<Line> preferences) {

    /**
     * One preference.
     *
     * @param origin    {@code SET} by an agent, {@code TOLD} by a profile, {@code DERIVED} from what was asked for most often
     * @param count     how many reports say so, of {@code total}; 0 for what was set
     * @param system    whose report is the latest that says so, or {@code null}
     * @param messageId that report, or {@code null}
     * @param setBy     user who set it, or {@code null}
     * @param others    values that were seen too, the more frequent first
     */
    public record Line(
            String kind,
            String value,
            String origin,
            int count,
            int total,
            Instant at,
            String system,
            String messageId,
            String setBy,
            List<String> others) {

        static Line of(Preference each) {
            boolean set = each.act() != null;
            return new Line(each.kind().word(), each.value(), each.origin().name(), each.count(), each.total(),
                    set ? each.act().at() : each.sign().at(), set ? null : each.sign().system(),
                    set ? null : each.sign().messageId(), set ? each.act().recordedBy() : null, each.others());
        }
    }
}
