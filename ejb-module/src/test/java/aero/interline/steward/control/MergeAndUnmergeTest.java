package aero.interline.steward.control;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.consent.control.ConsentLedger;
import aero.interline.contracts.exchange.Arrival;
import aero.interline.domain.consent.ConsentAct;
import aero.interline.domain.consent.Proof;
import aero.interline.domain.identity.Veto;
import aero.interline.steward.entity.Act;
import aero.interline.steward.entity.Draft;
import aero.interline.testing.FinalState;
import aero.interline.testing.Messages;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Merge, then un-merge, leaves nothing behind (I5), whatever came before, between and after. */
class MergeAndUnmergeTest {

    private static final int HISTORIES = 1100;
    private static final int CHAINS = 200;
    private static final int STEWARDS = 4;
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private static final List<String> WHATEVER = Arrays.stream(Veto.values()).filter(each -> each != Veto.STEWARD)
            .map(Enum::name).toList();

    private final Histories merged = new Histories();
    private final Histories twin = new Histories();

    /** A household and what a steward did to it. */
    private record Case(Society household, List<Long> customers, Deque<Act> acts) {}

    @Test
    void aThousandHistoriesAreByteForByteThoseOfATwinThatNeverMerged() {
        List<Society> households = IntStream.range(0, HISTORIES).mapToObj(i -> new Society(i, 20_261_122)).toList();
        both(households, Society::booked);
        both(households, Society::booked);
        both(households.subList(0, HISTORIES / 2), Society::changed);
        said();
        Map<String, List<Long>> living = merged.customers();
        List<Case> cases = households.stream()
                .map(each -> new Case(each, new ArrayList<>(living.get(each.surname())), new ArrayDeque<>())).toList();
        atOnce(cases, this::merge);
        cases.forEach(this::withdrawn);
        both(households, Society::booked);
        both(households.subList(HISTORIES / 4, HISTORIES / 2), Society::corrected);
        atOnce(cases, this::unmerge);
        both(households.subList(0, HISTORIES / 4), Society::changed);

        assertThat(cases.stream().filter(each -> each.acts.size() > 0).count()).isGreaterThanOrEqualTo(1000);
        assertThat(merged.hub.database.rows("select distinct state from steward_act")).containsExactly("undone");
        assertThat(difference(merged.state(), twin.state())).isEmpty();
        assertThat(merged.redirects()).containsAll(twin.redirects());
        assertThat(FinalState.contradictions(merged.hub.database)).isEmpty();
    }

    /** The batches and the stewards meet at the same customers. */
    @Test
    void whatStewardsDoWhileTheirCustomersAreToldOfLeavesNothingBehindEither() {
        List<Society> households = IntStream.range(0, HISTORIES / 4).mapToObj(i -> new Society(i, 20_261_124)).toList();
        both(households, Society::booked);
        both(households, Society::booked);
        Map<String, List<Long>> living = merged.customers();
        List<Case> cases = households.stream()
                .map(each -> new Case(each, new ArrayList<>(living.get(each.surname())), new ArrayDeque<>())).toList();
        List<List<Arrival>> rounds = new ArrayList<>();
        for (int round = 0; round < 6; round++) {
            rounds.add(households.stream().map(round % 3 == 2 ? Society::changed : Society::booked).toList());
        }
        CompletableFuture<Void> intake = CompletableFuture.runAsync(() -> rounds.forEach(merged::tell));
        for (int again = 0; again < 3; again++) {
            atOnce(cases, each -> {
                try {
                    merge(each);
                } catch (ActImpossible e) {
                    each.customers().clear(); // what was told meanwhile made others of them
                }
                unmerge(each);
                each.acts().clear();
            });
            Map<String, List<Long>> now = merged.customers();
            cases.forEach(each -> {
                each.customers().clear();
                each.customers().addAll(now.get(each.household().surname()));
            });
        }
        intake.join();
        rounds.forEach(twin::tell);

        assertThat(merged.hub.database.rows("select distinct state from steward_act")).containsExactly("undone");
        assertThat(merged.hub.database.rows("select distinct outcome from message")).containsExactly("APPLIED");
        assertThat(FinalState.contradictions(merged.hub.database)).isEmpty();
        assertThat(difference(FinalState.of(merged.hub.database), FinalState.of(twin.hub.database))).isEmpty();
    }

    /** Whichever of several merges is undone, in whichever order: who is one is who the others make one. */
    @Test
    void whatIsLeftOfSeveralMergesIsAsIfTheOthersHadNeverBeen() {
        for (int history = 0; history < CHAINS; history++) {
            Random dice = new Random(history);
            String name = Integer.toString(36 * 36 + history, 36).toUpperCase(Locale.ROOT);
            List<Long> customers = strangers(name, 3 + dice.nextInt(4), dice);
            Map<String, Long> recordsBefore = numbers(name);
            List<Long> living = new ArrayList<>(customers);
            List<Act> acts = new ArrayList<>();
            while (living.size() > 1 && acts.size() < 4) {
                Collections.shuffle(living, dice);
                acts.add(done(() -> merged.act(Draft.merge(living.get(0), living.get(1), WHATEVER, "the same person", "eve"))));
                living.remove(acts.get(acts.size() - 1).survivor() == living.get(0).longValue() ? 1 : 0);
            }
            while (!acts.isEmpty()) {
                Act undone = acts.remove(dice.nextInt(acts.size()));
                done(() -> merged.undo(undone));
                Map<String, Long> expected = new TreeMap<>();
                recordsBefore.forEach((record, number) -> expected.put(record, joined(number, acts)));
                assertThat(numbers(name)).as("history %d", history).isEqualTo(expected);
            }
        }
        assertThat(FinalState.contradictions(merged.hub.database)).isEmpty();
    }

    /** Nobody is like another; some have travelled more than once. */
    private List<Long> strangers(String name, int count, Random dice) {
        for (int person = 0; person < count; person++) {
            for (int booking = 0; booking <= dice.nextInt(3); booking++) {
                merged.tell(List.of(Messages.saying(Stranger.of(name + person, booking + "X").report())));
            }
        }
        return numbers(name).values().stream().distinct().toList();
    }

    /** Customers of the records by their locators. */
    private Map<String, Long> numbers(String name) {
        Map<String, Long> numbers = new TreeMap<>();
        merged.hub.database.rows("select v.locator, r.customer_id from source_record r join reservation v on v.id = r.reservation_id"
                        + " where v.locator like '" + name + "%'")
                .forEach(each -> numbers.put(each.split("\\|")[0], Long.valueOf(each.split("\\|")[1])));
        return numbers;
    }

    /** The least number that some acts lead to from another. */
    private static long joined(long number, List<Act> acts) {
        Set<Long> reached = new TreeSet<>(Set.of(number));
        while (acts.stream().anyMatch(each -> reached.contains(each.one()) && reached.add(each.other())
                || reached.contains(each.other()) && reached.add(each.one()))) {
            continue;
        }
        return Collections.min(reached);
    }

    /** Mostly two customers, sometimes a third into them. */
    private void merge(Case household) {
        List<Long> customers = household.customers();
        Collections.shuffle(customers, household.household().dice());
        for (int merge = 0; customers.size() > 1 && (merge == 0 || household.household().dice().nextInt(4) == 0); merge++) {
            Act act = done(() -> merged.act(Draft.merge(customers.get(0), customers.get(1), WHATEVER, "the same person", "eve")));
            household.acts().add(act);
            customers.subList(0, 2).clear();
            customers.add(0, act.survivor());
        }
    }

    /** In any order. */
    private void unmerge(Case household) {
        List<Act> acts = new ArrayList<>(household.acts());
        Collections.shuffle(acts, household.household().dice());
        acts.forEach(each -> done(() -> merged.undo(each)));
    }

    private void both(List<Society> households, Function<Society, Arrival> what) {
        List<Arrival> messages = households.stream().map(what).toList();
        CompletableFuture<Void> other = CompletableFuture.runAsync(() -> twin.tell(messages));
        merged.tell(messages);
        other.join();
    }

    /** By several stewards, each for other households. */
    private static void atOnce(Collection<Case> cases, Consumer<Case> work) {
        ExecutorService stewards = Executors.newFixedThreadPool(STEWARDS);
        try {
            Executor each = stewards;
            CompletableFuture.allOf(cases.stream().map(one -> CompletableFuture.runAsync(() -> work.accept(one), each))
                    .toArray(CompletableFuture[]::new)).join();
        } finally {
            stewards.shutdown();
        }
    }

    /** Everybody gives or refuses a consent, is contacted, says how often is enough and likes something, before anything is merged. */
    private void said() {
        String whose = " from customer c where c.merged_into is null order by c.id";
        String anchors = "select c.id, array(select s.source_key from source_record s where s.customer_id = c.id"
                + " order by s.member_keys is null, s.source_key limit 16), ";
        String at = "timestamptz '2026-01-01' + make_interval(mins => (c.id % 1000)::int)";
        Stream.of(merged, twin).forEach(each -> {
            each.hub.database.execute("insert into consent_act (customer_id, anchors, given, purpose, channel, partner, at, proof_by,"
                    + " proof_how, recorded_by) " + anchors + "c.id % 3 > 0, 'offers', 'email', 'own', " + at + ", 'CUSTOMER', 'WEB', 'eve'"
                    + whose);
            each.hub.database.execute("insert into contact (customer_id, anchors, channel, purpose, partner, at, recorded_by) " + anchors
                    + "'email', 'offers', 'own', " + at + ", 'eve'" + whose);
            each.hub.database.execute("insert into contact_limit (customer_id, anchors, channel, most, at, recorded_by) " + anchors
                    + "'email', c.id % 7 || '/week', " + at + ", 'eve'" + whose);
            each.hub.database.execute("insert into preference_act (customer_id, anchors, kind, value, at, recorded_by) " + anchors
                    + "'meal', case when c.id % 2 = 0 then 'VGML' else 'KSML' end, " + at + ", 'eve'" + whose);
        });
    }

    /** While they are one: it holds for each of them, as if each had said it. */
    private void withdrawn(Case household) {
        if (household.acts().isEmpty() || household.household().dice().nextInt(4) > 0) {
            return;
        }
        Set<Long> sides = new TreeSet<>();
        household.acts().forEach(each -> sides.addAll(List.of(each.one(), each.other())));
        sides.forEach(each -> withdraw(twin, each));
        new TreeSet<>(sides.stream().map(each -> ledger(merged).living(each).orElseThrow()).toList()).forEach(each -> withdraw(merged, each));
    }

    private static void withdraw(Histories hub, long customer) {
        ledger(hub).add(customer, new ConsentAct(0, false, null, null, null, NOON, null, null, null,
                new Proof(Proof.By.CUSTOMER, Proof.How.WEB, null, null, Histories.MEANWHILE, NOON)));
    }

    private static ConsentLedger ledger(Histories hub) {
        return new ConsentLedger(hub.hub.database.dataSource());
    }

    /** What the one says and not the other, at most some of it. */
    private static List<String> difference(List<String> one, List<String> other) {
        Set<String> here = new HashSet<>(one);
        Set<String> there = new HashSet<>(other);
        return Stream.concat(one.stream().filter(each -> !there.contains(each)).limit(20).map(each -> "merged and undone " + each),
                other.stream().filter(each -> !here.contains(each)).limit(20).map(each -> "never merged " + each)).toList();
    }

    @FunctionalInterface
    private interface Step {
        Act run() throws SQLException;
    }

    private static Act done(Step step) {
        try {
            return step.run();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
