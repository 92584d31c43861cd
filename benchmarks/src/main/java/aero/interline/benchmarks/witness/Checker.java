package aero.interline.benchmarks.witness;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Proves from the witness's files and the hub's tables that every confirmed message has exactly one outcome and one
 * effect, every unconfirmed one at most one, nothing happened without an intent, the final state is the fold of the
 * intents, and the hub's own balance closes. Pure, so that it can be shown evidence with known faults.
 */
public final class Checker {

    private static final int SHOWN_PER_KIND = 5;

    private final Workload workload;
    private final Map<Long, Intent> intents;
    private final Map<Long, Instant> acks;
    private final Observed observed;

    private final Map<Long, List<Observed.MessageRow>> outcomes = new HashMap<>();
    private final Map<String, List<String>> violations = new LinkedHashMap<>();
    private long lost;
    private long duplicates;

    public Checker(Workload workload, Map<Long, Intent> intents, Map<Long, Instant> acks, Observed observed) {
        this.workload = workload;
        this.intents = intents;
        this.acks = acks;
        this.observed = observed;
    }

    /** @param balance of the one system that was sent to, as the hub reports it */
    public Verdict check(Balance balance) {
        assignOutcomes();
        intents.values().forEach(this::hasOneOutcome);
        byContent().values().forEach(this::appliedOnce);
        reservationsAreTheFold();
        storedOnce();
        balances(balance);
        return new Verdict(intents.size(), acks.size(), observed.messages().size(), lost, duplicates, sentences());
    }

    private void assignOutcomes() {
        Map<String, Long> known = new HashMap<>();
        intents.keySet().forEach(seq -> known.put(workload.correlationId(seq), seq));
        for (Observed.MessageRow row : observed.messages()) {
            Long seq = known.get(row.correlationId());
            if (seq == null) {
                violation("outcome without an intent", "message " + row.id());
            } else {
                outcomes.computeIfAbsent(seq, any -> new ArrayList<>()).add(row);
            }
        }
    }

    private void hasOneOutcome(Intent intent) {
        List<Observed.MessageRow> rows = outcomes.getOrDefault(intent.seq(), List.of());
        if (rows.isEmpty() && acks.containsKey(intent.seq())) {
            lost++;
            violation("confirmed but without an outcome", "seq " + intent.seq());
        }
        if (rows.size() > 1) {
            duplicates += rows.size() - 1;
            violation("more than one outcome", "seq " + intent.seq() + ": " + rows);
        }
        for (Observed.MessageRow row : rows) {
            boolean poison = intent.kind() == Intent.Kind.POISON;
            if (poison != row.outcome().equals("DEAD")) {
                violation("dead letters are not the poison", "seq " + intent.seq() + " " + intent.kind() + ": " + row);
            }
            if (row.effects() != (row.outcome().equals("APPLIED") ? 1 : 0)) {
                duplicates += Math.max(0, row.effects() - 1);
                violation("not one effect for each applied message", "seq " + intent.seq() + ": " + row);
            }
        }
    }

    private Map<Long, List<Intent>> byContent() {
        return intents.values().stream()
                .filter(intent -> intent.kind() != Intent.Kind.POISON)
                .collect(Collectors.groupingBy(Intent::original));
    }

    /** Among the messages with one content that arrived, one was applied and the others point to it. */
    private void appliedOnce(List<Intent> same) {
        List<Observed.MessageRow> rows =
                same.stream().flatMap(intent -> outcomes.getOrDefault(intent.seq(), List.of()).stream()).toList();
        List<Observed.MessageRow> applied = rows.stream().filter(row -> row.outcome().equals("APPLIED")).toList();
        if (!rows.isEmpty() && applied.size() != 1) {
            duplicates += Math.max(0, applied.size() - 1);
            violation("a content was not applied exactly once", "seq " + same.get(0).original() + ": " + rows);
            return;
        }
        for (Observed.MessageRow row : rows) {
            boolean points = row.outcome().equals("DUPLICATE") && row.duplicateOf() != null
                    && row.duplicateOf() == applied.get(0).id();
            if (!row.equals(applied.get(0)) && !points) {
                violation("a repetition does not point to the first", row.toString());
            }
        }
    }

    private void reservationsAreTheFold() {
        Map<String, Intent> latest = new HashMap<>();
        for (Intent intent : intents.values()) {
            if (outcomes.getOrDefault(intent.seq(), List.of()).stream().anyMatch(row -> row.outcome().equals("APPLIED"))) {
                latest.merge(intent.reservation(), intent,
                        (a, b) -> Comparator.comparing(Intent::modified).compare(a, b) >= 0 ? a : b);
            }
        }
        latest.values().forEach(this::reservationIs);
        Set<String> unknown = new HashSet<>(observed.reservations().keySet());
        unknown.removeAll(latest.keySet());
        duplicates += unknown.size();
        unknown.forEach(key -> violation("effect without an intent", "reservation " + key));
    }

    private void reservationIs(Intent latest) {
        Observed.ReservationRow row = observed.reservations().get(latest.reservation());
        if (row == null) {
            lost++;
            violation("applied but without effect", "seq " + latest.seq() + ", reservation " + latest.reservation());
            return;
        }
        if (row.persons() > latest.passengers() || row.segments() > latest.segments()) {
            duplicates++;
        }
        boolean asTold = row.modified().equals(latest.modified())
                && row.messageId() == appliedId(latest)
                && row.passengers() == latest.passengers()
                && row.persons() == latest.passengers()
                && row.decisions() == latest.passengers()
                && row.segments() == latest.segments();
        if (!asTold) {
            violation("a reservation is not the fold of the intents", latest + " but " + row);
        }
    }

    private long appliedId(Intent intent) {
        return outcomes.get(intent.seq()).stream()
                .filter(row -> row.outcome().equals("APPLIED"))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void storedOnce() {
        long messages = observed.messages().size();
        long repeated = observed.messages().stream().filter(row -> row.outcome().equals("DUPLICATE")).count();
        same("raw bodies kept, of a repeated one the first alone", observed.bodies(), messages - repeated);
        same("deliveries claimed", observed.deliveries(), messages);
        same("source records without a living customer", observed.orphans(), 0);
        Map<String, Long> byOutcome = observed.messages().stream()
                .collect(Collectors.groupingBy(Observed.MessageRow::outcome, Collectors.counting()));
        Set<String> all = new HashSet<>(byOutcome.keySet());
        all.addAll(observed.tally().keySet());
        all.forEach(outcome -> same(
                "tally of " + outcome, observed.tally().getOrDefault(outcome, 0L), byOutcome.getOrDefault(outcome, 0L)));
    }

    private void balances(Balance balance) {
        same("in flight", balance.inflight(), 0);
        same("residue", balance.residue(), 0);
        same("received as the broker counted", balance.received(), observed.messages().size());
        same("decided as the hub reports", balance.decided(), observed.messages().size());
    }

    private void same(String what, long found, long expected) {
        if (found != expected) {
            violation(what, found + " instead of " + expected);
        }
    }

    private void violation(String kind, String detail) {
        violations.computeIfAbsent(kind, any -> new ArrayList<>()).add(detail);
    }

    private List<String> sentences() {
        List<String> all = new ArrayList<>();
        violations.forEach((kind, details) -> {
            details.stream().limit(SHOWN_PER_KIND).forEach(detail -> all.add(kind + ": " + detail));
            if (details.size() > SHOWN_PER_KIND) {
                all.add(kind + ": and " + (details.size() - SHOWN_PER_KIND) + " more");
            }
        });
        return all;
    }
}
