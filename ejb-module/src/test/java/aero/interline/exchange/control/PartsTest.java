package aero.interline.exchange.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aero.interline.contracts.exchange.Arrival;
import aero.interline.contracts.exchange.Decision;
import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.exchange.IntakeUnavailable;
import aero.interline.contracts.exchange.LateAnswers.Late;
import aero.interline.contracts.exchange.Outcome;
import aero.interline.platform.control.MessageIds;
import aero.interline.testing.FinalState;
import aero.interline.testing.PartFormat;
import aero.interline.testing.TestDatabase;
import aero.interline.testing.TestHub;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartsTest {

    private TestHub hub;

    @BeforeEach
    void anEmptyHub() {
        hub = new TestHub(TestDatabase.create());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 2 3!", "3! 2 1", "2 3! 1", "1 3! 2"})
    void partsInAnyOrderAreDecidedTogetherWhenTheLastOneHasCome(String order) throws IntakeUnavailable {
        String[] parts = order.split(" ");
        for (String part : parts) {
            assertThat(assemble()).isZero();
            assertThat(arrives(part).outcome()).isEqualTo(Outcome.PARKED);
        }

        assertThat(assemble()).isEqualTo(1);
        assertThat(assemble()).isZero();
        assertThat(hub.database.rows("select outcome, code, facts, changes from message"))
                .containsExactly("APPLIED|-|1|1", "APPLIED|-|1|1", "APPLIED|-|1|1");
        assertThat(hub.database.rows("select outcome, code from message_history"))
                .containsExactly("PARKED|ITL-2101", "PARKED|ITL-2101", "PARKED|ITL-2101");
        assertThat(hub.database.rows("select outcome, sum(n) from tally group by 1 order by 1"))
                .containsExactly("APPLIED|3", "PARKED|0");
        assertThat(hub.database.rows("select outcome, sum(n) from tally_minute group by 1 order by 1"))
                .as("the chart tells what became of what came in a minute").containsExactly("APPLIED|3", "PARKED|0");
        assertThat(hub.database.rows("select locator from reservation order by 1"))
                .containsExactly("PART1X", "PART2X", "PART3X");
        assertThat(FinalState.contradictions(hub.database)).isEmpty();
    }

    @Test
    void aParkedPartSaysForWhatItWaits() {
        Decision second = arrives("2");
        Decision fifth = arrives("5");

        assertThat(second.code()).isEqualTo(ErrorCode.PARTS_MISSING);
        assertThat(second.text()).isEqualTo("Part 2 of a set of which 1 part has come; waits for 1 and the last");
        assertThat(fifth.text()).isEqualTo("Part 5 of a set of which 2 parts have come; waits for 1, 3 to 4 and the last");
    }

    @Test
    void theOnlyPartNeedsNotWait() throws IntakeUnavailable {
        assertThat(arrives("1!").outcome()).isEqualTo(Outcome.FILTERED);
        assertThat(hub.database.rows("select assembled_at is not null from part_set")).containsExactly("t");
        assertThat(assemble()).isZero();
    }

    @Test
    void aPartSentTwiceIsADuplicate() throws IntakeUnavailable {
        Decision first = arrives("1");

        assertThat(arrives("1").duplicateOf()).isEqualTo(first.messageId());
        arrives("2!");
        assertThat(assemble()).isEqualTo(1);
        assertThat(arrives("2!").outcome()).isEqualTo(Outcome.DUPLICATE);
    }

    @Test
    void aPartThatWasMadeLaterTakesThePlaceOfTheEarlierOne() throws IntakeUnavailable {
        Decision old = arrives("1 @1");
        Decision newer = arrives("1 CORRECTED @2");
        arrives("2!");

        assertThat(assemble()).isEqualTo(1);
        assertThat(outcome(old)).isEqualTo("FILTERED");
        assertThat(outcome(newer)).isEqualTo("APPLIED");
        assertThat(hub.database.rows("select detail->'evidence'->0->>'assumed' from message where id = ?", old.messageId()))
                .containsExactly("message " + newer.messageId() + " holds in its place");
        assertThat(hub.database.rows("select outcome, sum(n) from tally group by 1 having sum(n) > 0 order by 1"))
                .containsExactly("APPLIED|2", "FILTERED|1");
    }

    @Test
    void bothInOneBatchTheLaterTakesThePlace() throws IntakeUnavailable {
        List<Decision> decisions =
                hub.apply(PartFormat.message("1 @1"), PartFormat.message("1 CORRECTED @2"), PartFormat.message("2!"));

        assertThat(decisions).extracting(Decision::outcome)
                .containsExactly(Outcome.FILTERED, Outcome.PARKED, Outcome.PARKED);
        assertThat(assemble()).isEqualTo(1);
        assertThat(FinalState.contradictions(hub.database)).isEmpty();
    }

    @Test
    void aSetThatIsIssuedAgainIsCollectedAnew() throws IntakeUnavailable {
        arrives("1");
        arrives("2!");
        assertThat(assemble()).isEqualTo(1);

        assertThat(arrives("2! AGAIN").outcome()).isEqualTo(Outcome.PARKED);
        assertThat(assemble()).isZero();
        assertThat(arrives("1 AGAIN").outcome()).isEqualTo(Outcome.PARKED);
        assertThat(assemble()).isEqualTo(1);
        assertThat(hub.database.rows("select outcome, count(*) from message group by 1")).containsExactly("APPLIED|4");
    }

    @Test
    void anIssueOfFewerPartsDropsTheOldOnesBehindItsLast() throws IntakeUnavailable {
        Decision third = arrives("3! @1");
        arrives("1 @2");
        arrives("2! SHORTER @2");

        assertThat(assemble()).isEqualTo(1);
        assertThat(outcome(third)).isEqualTo("FILTERED");
    }

    @Test
    void partsOfTwoIssuesThatArriveMixedEndAlikeInEveryOrder() throws IntakeUnavailable {
        List<String> mixed = List.of("1 OLD @1", "2! OLD @1", "1 NEW @2", "2 NEW @2", "3! NEW @2");
        for (int seed = 0; seed < 20; seed++) {
            FinalState.forget(hub.database);
            List<String> order = new ArrayList<>(mixed);
            Collections.shuffle(order, new Random(seed));
            hub.apply(order.stream().map(PartFormat::message).toList());
            assertThat(assemble()).isEqualTo(1);
            assertThat(held()).as("%s", order).containsExactly("1|t", "2|t", "3|t");
        }
    }

    @Test
    void whatNothingTellsApartIsToldByItsContentAndNotByWhichCameLast() throws IntakeUnavailable {
        List<String> held = new ArrayList<>();
        for (List<String> order : List.of(List.of("1 THIS", "1 THAT", "2!"), List.of("1 THAT", "1 THIS", "2!"))) {
            FinalState.forget(hub.database);
            order.forEach(this::arrives);
            assertThat(assemble()).isEqualTo(1);
            held.add(String.join(" ", hub.database.rows("select encode(content_hash, 'hex') from message m join message_part p"
                    + " on p.message_id = m.id where p.number = 1")));
        }
        assertThat(held.get(0)).isEqualTo(held.get(1));
    }

    /** The first list took its sender over the minute, the second came two minutes later and is whole; of the third the last part never comes. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void partsOfAListWhoseSendersClockWentOnMeetInWhateverOrderTheyCome(long seed) throws Exception {
        List<Arrival> order = new ArrayList<>(List.of(
                PartFormat.message("ADL/LH1/FRARMLH/220300", "1 @3.00"),
                PartFormat.message("ADL/LH1/FRARMLH/220300", "2 @3.00"),
                PartFormat.message("ADL/LH1/FRARMLH/220301", "3 @3.01"),
                PartFormat.message("ADL/LH1/FRARMLH/220302", "4! @3.02"),
                PartFormat.message("ADL/LH1/FRARMLH/220304", "1 NEXT @3.04"),
                PartFormat.message("ADL/LH1/FRARMLH/220304", "2! NEXT @3.04"),
                PartFormat.message("ADL/LH1/FRAKMLH/220301", "2 OTHERS @3.01"),
                PartFormat.message("ADL/LH2/FRARMLH/220300", "1 @3.00"),
                PartFormat.message("ADL/LH2/FRARMLH/220301", "2 @3.01")));
        Collections.shuffle(order, new Random(seed));
        for (int from = 0; from < order.size(); from += 2) {
            hub.apply(order.subList(from, Math.min(from + 2, order.size())));
            join(Instant.now());
        }
        assemble();
        look();
        assertThat(hub.database.rows("select series from gap where closed_at is null order by 1")).hasSize(6);
        join(Instant.now().plusSeconds(180));
        join(Instant.now().plusSeconds(180));

        assertThat(assemble()).isEqualTo(1);
        assertThat(hub.database.rows("select outcome, count(*) from message group by 1 order by 1"))
                .containsExactly("APPLIED|6", "PARKED|3");
        assertThat(hub.database.rows("select name, number from message_part where name like '%LH1/FRARMLH%' order by 1, 2"))
                .containsExactly("ADL/LH1/FRARMLH/220300|1", "ADL/LH1/FRARMLH/220300|2", "ADL/LH1/FRARMLH/220300|3",
                        "ADL/LH1/FRARMLH/220300|4", "ADL/LH1/FRARMLH/220304|1", "ADL/LH1/FRARMLH/220304|2");
        assertThat(hub.database.rows("select series from gap where closed_at is null order by 1"))
                .containsExactly("ADL/LH1/FRAKMLH/220301", "ADL/LH2/FRARMLH/220300", "ADL/LH2/FRARMLH/220301");
        assertThat(FinalState.contradictions(hub.database)).isEmpty();
    }

    @Test
    void setsThatHaveTheSameNumberAreTwoLists() throws Exception {
        hub.apply(PartFormat.message("PNL/LH1/220300", "1 @3.00"), PartFormat.message("PNL/LH1/220300", "2 @3.00"),
                PartFormat.message("PNL/LH1/220301", "2 @3.01"), PartFormat.message("PNL/LH1/220301", "3! @3.01"),
                PartFormat.message("PNL/LH2/220300", "1 @3.00"), PartFormat.message("PNL/LH2/220306", "2! @3.06"));
        join(Instant.now().plusSeconds(180));
        assertThat(hub.database.rows("select name from part_set where completed_at is not null")).isEmpty();
    }

    private void join(Instant now) throws SQLException {
        hub.database.transactions().inNew(connection -> {
            TornSets.join(connection, now);
            return null;
        });
    }

    private void look() throws SQLException {
        hub.database.transactions().inNew(connection -> {
            new GapWatch(new MessageIds(Clock.systemUTC(), 7)).parts(connection, Instant.now().plusMillis(1), Duration.ZERO);
            return null;
        });
    }

    private List<String> held() {
        return hub.database.rows("select p.number, p.made = '2026-11-22T02:00Z' from message_part p join message m on m.id = p.message_id"
                + " where m.outcome = 'APPLIED' order by 1");
    }

    @Test
    void whatAPartSaysMayMakeItDeadAndARetryReadsItWithItsSet() throws IntakeUnavailable {
        arrives("1");
        Decision broken = arrives("2! BROKEN");
        assertThat(assemble()).isEqualTo(1);
        assertThat(outcome(broken)).isEqualTo("DEAD");

        MessageRetry retries =
                new MessageRetry(hub.database.transactions(), hub.judge, hub.vault, new PartFormat(text -> text.replace("BROKEN", "")));
        Decision again = retries.retry(broken.messageId(), "olga").orElseThrow();
        assertThat(again.outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(hub.database.rows("select outcome, by_user from message_history where message_id = ? order by at",
                broken.messageId())).containsExactly("PARKED|-", "DEAD|olga");
        assertThat(FinalState.contradictions(hub.database)).isEmpty();
    }

    @Test
    void aPartThatTheDatabaseRefusesIsDeadAndItsNeighboursAreApplied() throws IntakeUnavailable {
        arrives("1");
        Decision refused = arrives("2 " + PartFormat.REFUSED);
        arrives("3!");

        assertThat(assemble()).isEqualTo(1);
        assertThat(outcome(refused)).isEqualTo("DEAD");
        assertThat(hub.database.rows("select outcome, count(*) from message group by 1 order by 1"))
                .containsExactly("APPLIED|2", "DEAD|1");
        assertThat(assemble()).isZero();
    }

    @Test
    void whoeverBringsThemAndWhoeverAssemblesEachSetIsDecidedOnce() throws Exception {
        List<Arrival> all = new ArrayList<>();
        for (int set = 0; set < 20; set++) {
            String name = "SET" + set;
            Stream.of("1", "2", "3", "4!").map(part -> PartFormat.message(name, part)).forEach(all::add);
        }
        Collections.shuffle(all, new Random(7));
        ExecutorService sessions = Executors.newFixedThreadPool(4);
        List<Callable<Object>> work = new ArrayList<>();
        for (int from = 0; from < all.size(); from += 8) {
            List<Arrival> batch = all.subList(from, from + 8);
            work.add(() -> hub.apply(batch));
            work.add(this::assemble);
        }
        for (var done : sessions.invokeAll(work)) {
            done.get();
        }
        sessions.shutdown();
        assemble();

        assertThat(hub.database.rows("select outcome, count(*) from message group by 1")).containsExactly("APPLIED|80");
        assertThat(hub.database.count("message_history")).isEqualTo(80);
        assertThat(FinalState.contradictions(hub.database)).isEmpty();
    }

    @Test
    void whatBecameOfThePartsIsHandedOutUntilSomebodyTookIt() throws IntakeUnavailable {
        AnswerBook book = new AnswerBook(hub.database.transactions(), hub.judge, hub.vault);
        Decision first = hub.apply(PartFormat.asking(PartFormat.message("1"))).get(0);
        arrives("2! BROKEN");
        assemble();

        assertThatThrownBy(() -> book.handOut(10, outcomes -> {
            throw new IOException("the broker is away");
        })).isInstanceOfSatisfying(IntakeUnavailable.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.BROKER_AWAY))
                .hasMessageContaining("IOException");
        List<Late> told = new ArrayList<>();
        assertThat(book.handOut(10, told::addAll)).isEqualTo(2);
        assertThat(book.handOut(10, told::addAll)).isZero();

        assertThat(told).extracting(each -> each.asked() + " " + each.reply().outcome() + " " + each.reply().code())
                .containsExactlyInAnyOrder("true APPLIED null", "false DEAD ITL-1403");
        assertThat(told).extracting(each -> each.capture().channel() + " " + each.capture().system()).containsOnly("jms departure");
        assertThat(told).filteredOn(Late::asked).extracting(each -> each.reply().messageId())
                .containsExactly(Long.toString(first.messageId()));
    }

    private Decision arrives(String part) {
        return hub.apply(PartFormat.message(part)).get(0);
    }

    private int assemble() throws IntakeUnavailable {
        return new Assembler(hub.database.transactions(), hub.judge, hub.vault, new PartFormat()).assemble();
    }

    private String outcome(Decision decision) {
        return hub.database.rows("select outcome from message where id = ?", decision.messageId()).get(0);
    }
}
