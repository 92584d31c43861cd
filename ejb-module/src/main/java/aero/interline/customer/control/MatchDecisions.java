package aero.interline.customer.control;

import aero.interline.customer.control.Settlement.Person;
import aero.interline.customer.entity.Linked;
import aero.interline.domain.customer.OfferedKeys;
import aero.interline.domain.customer.PersonRecord;
import aero.interline.platform.control.RoundTrip;
import aero.interline.platform.control.SetStatement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Notes why a source record went to its customer, whenever it went to another one than before. Append only. */
final class MatchDecisions {

    /** Names the rules as they are now, so that later ones can be told from them. */
    static final String MODEL = "keys-2";

    private record Rule(String name, Function<OfferedKeys, List<UUID>> keys) {}

    /** The most reliable first. */
    private static final List<Rule> RULES = List.of(new Rule("document", OfferedKeys::documents),
            new Rule("loyalty", OfferedKeys::loyalties), new Rule("journey", OfferedKeys::journeys));

    private record Row(long recordId, long messageId, Instant at, String decision, String rule, long customerId) {}

    private static final SetStatement<Row> INSERT = SetStatement.of(Row.class)
            .column("source_record_id", "bigint", Row::recordId)
            .column("message_id", "bigint", Row::messageId)
            .column("at", "timestamptz", Row::at)
            .column("decision", "text", Row::decision)
            .column("rule", "text", Row::rule)
            .column("customer_id", "bigint", Row::customerId)
            .column("model", "text", row -> MODEL)
            .insertInto("match_decision", "");

    private MatchDecisions() {}

    /** @param messageOf the message that brought a record; the others moved because of the newest of these */
    static void note(Settlement settlement, Map<Long, Long> messageOf, Instant at, RoundTrip later) {
        long newest = messageOf.values().stream().mapToLong(Long::longValue).max().orElse(0);
        List<Row> rows = new ArrayList<>();
        for (Person person : settlement.persons()) {
            for (Linked each : person.records()) {
                if (each.fresh() || each.customerId() != person.customerId()) {
                    long message = messageOf.getOrDefault(each.person().id(), newest);
                    String rule = rule(each.person(), person.views());
                    rows.add(new Row(each.person().id(), message, at, decision(each, person, settlement), rule,
                            person.customerId()));
                }
            }
        }
        rows.sort(Comparator.comparing(Row::recordId));
        later.add(INSERT, rows);
    }

    private static String decision(Linked each, Person person, Settlement settlement) {
        if (!each.fresh()) {
            return settlement.joined().containsKey(each.customerId()) ? "joined" : "parted";
        }
        return each.customerId() == person.customerId() ? "new" : "linked";
    }

    private static String rule(PersonRecord each, List<PersonRecord> person) {
        if (person.size() == 1) {
            return "none";
        }
        for (Rule rule : RULES) {
            if (person.stream().anyMatch(other -> other != each && other.shares(each, rule.keys()))) {
                return rule.name();
            }
        }
        return "member";
    }
}
