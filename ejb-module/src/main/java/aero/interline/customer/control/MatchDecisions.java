package aero.interline.customer.control;

import aero.interline.customer.control.Settlement.Person;
import aero.interline.customer.entity.Linked;
import aero.interline.domain.customer.OfferedKeys;
import aero.interline.domain.customer.PersonRecord;
import aero.interline.domain.identity.Comparison;
import aero.interline.domain.identity.IdentityRecord;
import aero.interline.domain.identity.Resolution.Link;
import aero.interline.domain.identity.Resolution.Proposal;
import aero.interline.domain.identity.Resolution.Rule;
import aero.interline.domain.identity.Resolution.Why;
import aero.interline.platform.control.RoundTrip;
import aero.interline.platform.control.SetStatement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * Notes why a source record went to its customer, whenever it went to another one than before, and when two customers
 * were found to be possible duplicates. Append only.
 */
final class MatchDecisions {

    /** Names the rules of strong keys as they are now, so that later ones can be told from them. */
    static final String KEYS_MODEL = "keys-2";

    private record KeyRule(String name, Function<OfferedKeys, List<UUID>> keys) {}

    /** The most reliable first. */
    private static final List<KeyRule> RULES = List.of(new KeyRule("document", OfferedKeys::documents),
            new KeyRule("loyalty", OfferedKeys::loyalties), new KeyRule("journey", OfferedKeys::journeys));

    private record Row(long recordId, long messageId, Instant at, String decision, String rule, long customerId,
            String model, Integer matchCase, Comparison comparison, Long other) {}

    private static final SetStatement<Row> INSERT = SetStatement.of(Row.class)
            .column("source_record_id", "bigint", Row::recordId)
            .column("message_id", "bigint", Row::messageId)
            .column("at", "timestamptz", Row::at)
            .column("decision", "text", Row::decision)
            .column("rule", "text", Row::rule)
            .column("customer_id", "bigint", Row::customerId)
            .column("model", "text", Row::model)
            .column("case_no", "smallint", Row::matchCase)
            .column("weight", "text", "double precision", row -> row.comparison == null ? null : row.comparison.weight())
            .column("fields", "text", "jsonb", row -> Waterfall.json(row.comparison))
            .column("other_record", "bigint", Row::other)
            .insertInto("match_decision", "");

    private final Map<UUID, Long> recordIds = new HashMap<>();
    private final Map<UUID, Long> customerIds = new HashMap<>();
    private final Settlement settlement;
    private final Verdict verdict;
    private final Map<Long, Long> messageOf;
    private final long newest;
    private final String model;
    private final Instant at;

    /**
     * @param messageOf the message that brought a record; the others moved because of the newest of these
     * @param model     {@code null} where only strong keys are looked at
     */
    MatchDecisions(
            Settlement settlement, Verdict verdict, Map<Long, Long> messageOf, ActiveModel model, Instant at) {
        this.settlement = settlement;
        this.verdict = verdict;
        this.messageOf = messageOf;
        this.newest = messageOf.values().stream().mapToLong(Long::longValue).max().orElse(0);
        this.at = at;
        this.model = model == null ? KEYS_MODEL : model.version();
        settlement.persons().forEach(person -> person.records().forEach(each -> {
            recordIds.put(each.person().sourceKey(), each.person().id());
            customerIds.put(each.person().sourceKey(), person.customerId());
        }));
    }

    /** @param proposed pairs that were not possible duplicates before */
    void note(List<Proposal> proposed, RoundTrip later) {
        List<Row> rows = new ArrayList<>();
        for (Person person : settlement.persons()) {
            for (Linked each : person.records()) {
                if (each.fresh() || each.customerId() != person.customerId()) {
                    rows.add(row(each, person));
                }
            }
        }
        proposed.forEach(each -> reviews(each, rows));
        rows.sort(Comparator.comparing(Row::recordId));
        later.add(INSERT, rows);
    }

    private Row row(Linked each, Person person) {
        Link link = verdict.links().get(each.person().sourceKey());
        String rule = link == null ? rule(each.person(), person.views()) : rule(link);
        Integer matchCase = link == null || !each.fresh() ? null : link.matchCase().ordinal() + 1;
        return new Row(each.person().id(), message(each.person().id()), at, decision(each, person), rule,
                person.customerId(), model, matchCase, link == null ? null : link.comparison(), link == null ? null : id(link.to()));
    }

    private void reviews(Proposal proposal, List<Row> rows) {
        rows.add(review(proposal, proposal.one(), proposal.other()));
        rows.add(review(proposal, proposal.other(), proposal.one()));
    }

    private Row review(Proposal proposal, IdentityRecord of, IdentityRecord other) {
        long record = recordIds.get(of.sourceKey());
        return new Row(record, message(record), at, "review", proposal.why().name().toLowerCase(Locale.ROOT),
                customerIds.get(of.sourceKey()), model, proposal.why() == Why.SEVERAL ? 4 : 3, proposal.comparison(),
                id(other));
    }

    private long message(long record) {
        return messageOf.getOrDefault(record, newest);
    }

    private Long id(IdentityRecord record) {
        return record == null ? null : recordIds.get(record.sourceKey());
    }

    private String decision(Linked each, Person person) {
        if (!each.fresh()) {
            return settlement.joined().containsKey(each.customerId()) ? "joined" : "split";
        }
        return each.customerId() == person.customerId() ? "new" : "linked";
    }

    private static String rule(Link link) {
        return link.rule() == Rule.FIRST ? "none" : link.rule().name().toLowerCase(Locale.ROOT);
    }

    private static String rule(PersonRecord each, List<PersonRecord> person) {
        if (person.size() == 1) {
            return "none";
        }
        for (KeyRule rule : RULES) {
            if (person.stream().anyMatch(other -> other != each && other.shares(each, rule.keys()))) {
                return rule.name();
            }
        }
        return person.stream().anyMatch(other -> other != each && other.shares(each, OfferedKeys::members)) ? "member" : "steward";
    }
}
