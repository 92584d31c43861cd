package aero.interline.benchmarks.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** A checker that finds nothing wrong proves nothing until it has found what is wrong. */
class CheckerTest {

    private static final int MESSAGES = 2_000;

    private final Workload workload = Workload.mixed(7);
    private final Map<Long, Intent> intents = new TreeMap<>();
    private final Map<Long, Instant> acks = new HashMap<>();
    private final List<Observed.MessageRow> messages = new ArrayList<>();
    private final Map<String, Observed.ReservationRow> reservations = new HashMap<>();
    private long surplusClaims;
    private long tallyTooHigh;

    CheckerTest() {
        Map<Long, Long> first = new HashMap<>();
        for (long seq = 0; seq < MESSAGES; seq++) {
            Intent intent = workload.intent(seq);
            intents.put(seq, intent);
            acks.put(seq, Instant.EPOCH);
            decide(intent, first);
        }
    }

    @Test
    void aRunWithoutFaultIsProven() {
        assertThat(intents.values()).extracting(Intent::kind).contains(Intent.Kind.values());
        Verdict verdict = verdict();
        assertThat(verdict.violations()).isEmpty();
        assertThat(verdict.lost()).isZero();
        assertThat(verdict.duplicates()).isZero();
    }

    @Test
    void acknowledgedBeforeTheCommitAndLost() {
        messages.remove(applied());

        assertThat(verdict().lost()).isPositive();
        assertThat(verdict().violations()).anyMatch(each -> each.startsWith("confirmed but without an outcome"));
    }

    @Test
    void anUnconfirmedMessageMayBeMissing() {
        Observed.MessageRow last = last();
        acks.remove(seqOf(last));
        messages.remove(last);
        reservations.remove(intents.get(seqOf(last)).reservation());

        assertThat(verdict().violations()).isEmpty();
    }

    @Test
    void appliedTwiceForWantOfAnInbox() {
        Observed.MessageRow row = applied();
        messages.add(new Observed.MessageRow(
                9_999_999, row.correlationId(), row.outcome(), row.code(), row.changes(), null, 1));

        assertThat(verdict().duplicates()).isPositive();
        assertThat(verdict().violations()).anyMatch(each -> each.startsWith("more than one outcome"));
    }

    @Test
    void oneOutcomeButTwoEffects() {
        Observed.MessageRow row = applied();
        messages.set(messages.indexOf(row), new Observed.MessageRow(
                row.id(), row.correlationId(), row.outcome(), null, 1, null, 2));

        assertThat(verdict().duplicates()).isEqualTo(1);
    }

    @Test
    void aRepetitionAppliedForWantOfAContentKey() {
        Observed.MessageRow row = messages.stream().filter(each -> each.outcome().equals("DUPLICATE")).findFirst().orElseThrow();
        messages.set(messages.indexOf(row), new Observed.MessageRow(
                row.id(), row.correlationId(), "APPLIED", null, 1, null, 1));

        assertThat(verdict().duplicates()).isPositive();
    }

    @Test
    void anOlderVersionThatOverwroteANewerOne() {
        change(row -> new Observed.ReservationRow(row.key(), row.messageId(), row.modified().minusSeconds(60),
                row.passengers(), row.persons(), row.decisions(), row.segments()));

        assertThat(verdict().violations()).anyMatch(each -> each.startsWith("a reservation is not the fold"));
    }

    @Test
    void passengersWrittenTwice() {
        change(row -> new Observed.ReservationRow(row.key(), row.messageId(), row.modified(),
                row.passengers(), row.persons() + 1, row.decisions() + 1, row.segments()));

        assertThat(verdict().duplicates()).isEqualTo(1);
    }

    @Test
    void anOutcomeWithoutItsEffect() {
        reservations.remove(reservations.keySet().iterator().next());

        assertThat(verdict().lost()).isEqualTo(1);
    }

    @Test
    void anEffectThatNobodyAskedFor() {
        reservations.put("XX/AAAAAA/2026-01-01",
                new Observed.ReservationRow("XX/AAAAAA/2026-01-01", 1, Instant.EPOCH, 1, 1, 1, 1));

        assertThat(verdict().violations()).anyMatch(each -> each.startsWith("effect without an intent"));
    }

    @Test
    void aGoodMessageInTheDeadLetters() {
        Observed.MessageRow row = applied();
        messages.set(messages.indexOf(row), new Observed.MessageRow(
                row.id(), row.correlationId(), "DEAD", "ITL-9999", 0, null, 0));

        assertThat(verdict().violations()).anyMatch(each -> each.startsWith("dead letters are not the poison"));
    }

    @Test
    void countsThatDoNotAgree() {
        tallyTooHigh = 1;
        surplusClaims = 2;

        assertThat(verdict().violations())
                .anyMatch(each -> each.startsWith("tally of APPLIED"))
                .anyMatch(each -> each.startsWith("deliveries claimed"));
    }

    private void decide(Intent intent, Map<Long, Long> first) {
        long id = intent.seq() + 1;
        String correlation = workload.correlationId(intent.seq());
        Long before = first.putIfAbsent(intent.original(), id);
        if (intent.kind() == Intent.Kind.POISON) {
            messages.add(new Observed.MessageRow(id, correlation, "DEAD", "ITL-1004", 0, null, 0));
        } else if (before != null) {
            messages.add(new Observed.MessageRow(id, correlation, "DUPLICATE", null, 0, before, 0));
        } else {
            messages.add(new Observed.MessageRow(id, correlation, "APPLIED", null, 1, null, 1));
            Observed.ReservationRow now = new Observed.ReservationRow(intent.reservation(), id, intent.modified(),
                    intent.passengers(), intent.passengers(), intent.passengers(), intent.segments());
            reservations.merge(intent.reservation(), now,
                    (a, b) -> Comparator.comparing(Observed.ReservationRow::modified).compare(a, b) >= 0 ? a : b);
        }
    }

    private void change(UnaryOperator<Observed.ReservationRow> how) {
        String key = reservations.keySet().iterator().next();
        reservations.compute(key, (same, row) -> how.apply(row));
    }

    private Observed.MessageRow applied() {
        return messages.stream().filter(each -> each.outcome().equals("APPLIED")).findFirst().orElseThrow();
    }

    /** The only message about its reservation, never repeated. */
    private Observed.MessageRow last() {
        return messages.stream()
                .filter(each -> each.outcome().equals("APPLIED"))
                .filter(each -> intents.values().stream()
                                .filter(intent -> intent.reservation().equals(intents.get(seqOf(each)).reservation()))
                                .count() == 1)
                .findFirst()
                .orElseThrow();
    }

    private long seqOf(Observed.MessageRow row) {
        return Long.parseLong(row.correlationId().substring(row.correlationId().lastIndexOf('-') + 1));
    }

    private Verdict verdict() {
        Map<String, Long> tally = new HashMap<>();
        messages.forEach(row -> tally.merge(row.outcome(), 1L, Long::sum));
        Balance balance = new Balance(messages.size(), tally.get("APPLIED"), tally.get("DUPLICATE"), 0, 0,
                tally.get("DEAD"), 0, 0);
        tally.merge("APPLIED", tallyTooHigh, Long::sum);
        Observed observed = new Observed(messages, reservations, messages.size() - tally.get("DUPLICATE"), messages.size() + surplusClaims,
                messages.size(), tally, 0);
        return new Checker(workload, intents, acks, observed).check(balance);
    }
}
