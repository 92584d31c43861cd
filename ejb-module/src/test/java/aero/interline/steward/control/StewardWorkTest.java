package aero.interline.steward.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.fact.Fact;
import aero.interline.platform.control.Transactions;
import aero.interline.privacy.control.PersonErasure;
import aero.interline.steward.entity.Act;
import aero.interline.steward.entity.Act.Kind;
import aero.interline.steward.entity.Draft;
import aero.interline.steward.entity.Duplicate;
import aero.interline.steward.entity.Place;
import aero.interline.steward.entity.Wanted;
import aero.interline.testing.FinalState;
import aero.interline.testing.Messages;
import aero.interline.testing.Reservation;
import aero.interline.testing.TestDatabase;
import aero.interline.testing.TestHub;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What stewards do about possible duplicates and customers, and what becomes of it. */
class StewardWorkTest {

    private static final Wanted ALL = new Wanted(null, null, null, false, false, null);
    private static final String PHONE = "+49 30 1234567";
    private static final Instant NOW = Instant.parse("2026-01-05T00:00:00Z");

    private Histories desk = new Histories();
    private DuplicateQueue queue = new DuplicateQueue(desk.hub.database.dataSource());

    @AfterEach
    void nothingContradictsItself() {
        assertThat(FinalState.contradictions(desk.hub.database)).isEmpty();
    }

    @Test
    void anAcceptedPairIsOneCustomerAndIsProposedAgainWhenItIsUndone() throws SQLException {
        Duplicate pair = aPossiblePair();
        List<String> before = desk.state();

        Act act = desk.act(Draft.about(Kind.ACCEPT, pair.id(), List.of(), null, "they called", "eve"));

        assertThat(customers()).containsExactly("SMITH ANNA: AAA111 BBB222");
        assertThat(act.survivor()).isEqualTo(Math.min(pair.one().customer(), pair.other().customer()));
        assertThat(queue.list(ALL, null, NOW, 10)).isEmpty();
        assertThat(desk.redirects()).containsExactly(act.other() + "|" + act.one());

        desk.undo(act);
        assertThat(desk.state()).isEqualTo(before);
        assertThat(queue.count(ALL, NOW)).isEqualTo(1);
    }

    @Test
    void whatWasSaidOfWhoWasMergedIntoSomebodyStandsWithTheSurvivor() throws SQLException {
        Duplicate pair = aPossiblePair();
        Act act = desk.act(Draft.about(Kind.ACCEPT, pair.id(), List.of(), null, "they called", "eve"));
        desk.hub.database.execute("insert into steward_act (kind, state, one_customer, other_customer, reason, by_user) values"
                + " ('reject', 'done', 4711, " + act.other() + ", 'said before', 'eve')");

        assertThat(new Acts(desk.hub.database.dataSource()).list(act.survivor(), null, null, 10)).extracting(Act::reason)
                .containsExactly("said before", "they called");
    }

    @Test
    void aRejectedPairStaysTwoWhateverComesUntilItIsUndone() throws SQLException {
        Duplicate pair = aPossiblePair();
        Act act = desk.act(Draft.about(Kind.REJECT, pair.id(), List.of(), null, null, "eve"));
        assertThat(queue.count(ALL, NOW)).isZero();

        report(Reservation.of("BBB222").modified(7).born(LocalDate.of(1980, 5, 17)).caller("SMITH", "A", PHONE).report());
        assertThat(customers()).containsExactly("SMITH A: BBB222", "SMITH ANNA: AAA111");

        desk.undo(act);
        assertThat(customers()).containsExactly("SMITH ANNA: AAA111 BBB222");
    }

    @Test
    void aSkippedPairIsOpenAgainWhenItsTimeHasCome() throws SQLException {
        Duplicate pair = aPossiblePair();
        Act act = desk.act(Draft.skip(pair.id(), NOW.plusSeconds(60), null, "eve"));

        assertThat(queue.count(ALL, NOW)).isZero();
        assertThat(queue.list(new Wanted(null, null, null, true, false, null), null, NOW, 10)).hasSize(1);
        assertThat(queue.count(ALL, NOW.plusSeconds(60))).isEqualTo(1);
        desk.undo(act);
        assertThat(queue.count(ALL, NOW)).isEqualTo(1);
    }

    @Test
    void whoComesTooLateIsToldSo() throws SQLException {
        Duplicate pair = aPossiblePair();
        Act act = desk.act(Draft.about(Kind.ACCEPT, pair.id(), List.of(), null, null, "eve"));

        assertThatThrownBy(() -> desk.act(Draft.about(Kind.REJECT, pair.id(), List.of(), null, null, "bob")))
                .isInstanceOfSatisfying(ActImpossible.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.STATE_CONFLICT));
        desk.undo(act);
        assertThatThrownBy(() -> desk.undo(act))
                .isInstanceOfSatisfying(ActImpossible.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.STATE_CONFLICT));
    }

    @Test
    void twoOfOneReservationAreMergedOnlyOverAnObjection() throws SQLException {
        report(Reservation.of("AAA111").caller("SMITH", "ANNA", PHONE).caller("SMITH", "PETER", PHONE).report());
        List<Long> two = desk.customers().get("SMITH");

        assertThatThrownBy(() -> desk.act(Draft.merge(two.get(0), two.get(1), List.of(), "one", "eve")))
                .isInstanceOf(ActImpossible.class).hasMessageContaining("SAME_GROUP");
        List<String> before = desk.state();
        Act act = desk.act(Draft.merge(two.get(0), two.get(1), List.of("SAME_GROUP", "RELATIVES"), "one", "eve"));
        assertThat(desk.customers().get("SMITH")).hasSize(1);
        assertThat(act.overrides()).contains("SAME_GROUP");
        desk.undo(act);
        assertThat(desk.state()).isEqualTo(before);
    }

    @Test
    void whatAStewardPartedIsMergedOnlyAfterThatWasUndone() throws SQLException {
        Duplicate pair = aPossiblePair();
        Act apart = desk.act(Draft.about(Kind.REJECT, pair.id(), List.of(), null, null, "eve"));
        Draft merge = Draft.merge(pair.one().customer(), pair.other().customer(), List.of("STEWARD"), "one", "bob");

        assertThatThrownBy(() -> desk.act(merge)).isInstanceOf(ActImpossible.class).hasMessageContaining("undo act " + apart.id());
        desk.undo(apart);
        desk.act(merge);
        assertThat(customers()).containsExactly("SMITH ANNA: AAA111 BBB222");
    }

    @Test
    void withFourEyesSomebodyElseApproves() throws SQLException {
        Duplicate pair = aPossiblePair();
        Draft draft = Draft.about(Kind.ACCEPT, pair.id(), List.of(), null, null, "eve");
        Act asked = desk.hub.database.transactions().inNew(connection -> desk.work.act(connection, draft, true, NOW));

        assertThat(customers()).hasSize(2);
        assertThat(queue.find(pair.id()).orElseThrow().waiting()).isEqualTo(asked.id());
        assertThatThrownBy(() -> approve(asked, "eve")).isInstanceOf(ActImpossible.class).hasMessageContaining("Somebody else");
        assertThatThrownBy(() -> desk.act(draft)).isInstanceOf(ActImpossible.class).hasMessageContaining("waits for an approval");
        assertThat(approve(asked, "ada").approvedBy()).isEqualTo("ada");
        assertThat(customers()).hasSize(1);
        assertThatThrownBy(() -> approve(asked, "ada")).isInstanceOf(ActImpossible.class);
    }

    @Test
    void withFourEyesSomebodyElseApprovesTheUndoing() throws SQLException {
        Duplicate pair = aPossiblePair();
        List<String> before = desk.state();
        Act accepted = desk.act(Draft.about(Kind.ACCEPT, pair.id(), List.of(), null, null, "eve"));
        Transactions transactions = desk.hub.database.transactions();

        Act asked = transactions.inNew(connection -> desk.work.askUndo(connection, accepted.id(), "a mistake", "bob", NOW));
        assertThat(asked.kind()).isEqualTo(Kind.UNDO);
        assertThat(asked.undoes()).isEqualTo(accepted.id());
        assertThat(customers()).hasSize(1);
        assertThatThrownBy(() -> transactions.inNew(connection -> desk.work.askUndo(connection, accepted.id(), "too", "eve", NOW)))
                .isInstanceOf(ActImpossible.class).hasMessageContaining("waits for an approval");
        assertThatThrownBy(() -> approve(asked, "bob")).isInstanceOf(ActImpossible.class).hasMessageContaining("Somebody else");
        transactions.inNew(connection -> desk.work.withdraw(connection, asked.id(), "ada", NOW));
        assertThatThrownBy(() -> approve(asked, "ada")).isInstanceOf(ActImpossible.class);
        assertThat(customers()).hasSize(1);

        Act again = transactions.inNew(connection -> desk.work.askUndo(connection, accepted.id(), "a mistake", "bob", NOW));
        assertThat(approve(again, "ada").state()).isEqualTo(Act.State.DONE);
        assertThat(desk.state()).isEqualTo(before);
        Act undone = new Acts(desk.hub.database.dataSource()).find(accepted.id()).orElseThrow();
        assertThat(undone.undoneBy()).isEqualTo("bob");
        assertThat(undone.undoReason()).isEqualTo("a mistake");
        assertThatThrownBy(() -> desk.undo(again)).isInstanceOf(ActImpossible.class);
    }

    @Test
    void whereOnlyStrongKeysCountStewardsCountToo() throws SQLException {
        TestHub keys = TestHub.knowingStrongKeysOnly(TestDatabase.create());
        desk = new Histories(keys);
        report(Reservation.of("AAA111").withPassport("SMITH", "ANNA", "C01X00T47").report());
        report(Reservation.of("BBB222").withPassport("SMITH", "ANNA", "C01X00T47").report());
        report(Reservation.of("CCC333").person("SMYTHE", "ANNA").report());
        assertThat(customers()).containsExactly("SMITH ANNA: AAA111 BBB222", "SMYTHE ANNA: CCC333");
        List<String> before = desk.state();
        long one = desk.customers().get("SMITH").get(0);
        long other = desk.customers().get("SMYTHE").get(0);

        Act merge = desk.act(Draft.merge(one, other, List.of("RELATIVES"), "married", "eve"));
        assertThat(customers()).hasSize(1);
        report(Reservation.of("CCC333").modified(4).person("SMYTHE", "ANNA").report());
        assertThat(customers()).as("and when more is told").hasSize(1);
        desk.undo(merge);
        assertThat(customers()).containsExactly("SMITH ANNA: AAA111 BBB222", "SMYTHE ANNA: CCC333");
        assertThat(before).hasSameSizeAs(desk.state());

        List<String> records = keys.database.rows("select source_key from source_record order by id limit 2");
        keys.database.execute("insert into steward_decision (one_key, other_key, same, reason, by_user) values ('" + records.get(0)
                + "', '" + records.get(1) + "', false, 'a stolen passport', 'eve')");
        report(Reservation.of("BBB222").modified(5).withPassport("SMITH", "ANNA", "C01X00T47").report());
        assertThat(customers()).containsExactly("SMITH ANNA: AAA111", "SMITH ANNA: BBB222", "SMYTHE ANNA: CCC333");
    }

    @Test
    void theQueueIsReadPageByPageInBothOrders() throws SQLException {
        Duplicate first = aPossiblePair();
        report(Reservation.of("DDD444").born(LocalDate.of(1955, 2, 3)).caller("OKAFOR", "CHIDI", "+49 30 7654321").report());
        report(Reservation.of("EEE555").born(LocalDate.of(1955, 2, 3)).caller("OKAFOR", "C", "+49 89 2222222").report());
        assertThat(queue.count(ALL, NOW)).isEqualTo(2);

        List<Duplicate> page = queue.list(ALL, null, NOW, 1);
        Place strongest = Place.strongest(page.get(0).weight(), page.get(0).id());
        List<Duplicate> next = queue.list(ALL, strongest, NOW, 5);
        assertThat(next).hasSize(1);
        assertThat(page.get(0).weight()).isGreaterThanOrEqualTo(next.get(0).weight());
        Place oldest = Place.oldest(first.openedAt(), first.id());
        assertThat(queue.list(new Wanted(null, null, null, false, true, null), oldest, NOW, 5)).extracting(Duplicate::id)
                .doesNotContain(first.id()).hasSize(1);
        assertThat(queue.list(new Wanted(null, 1000.0, null, false, false, null), null, NOW, 5)).isEmpty();
        assertThat(queue.list(new Wanted(null, null, null, false, false, first.one().customer()), null, NOW, 5)).hasSize(1);
        desk.hub.database.execute("update possible_duplicate set weight = weight - 100 where id = " + page.get(0).id());
        desk.hub.database.execute("delete from possible_duplicate where id = " + next.get(0).id());
        assertThat(queue.list(ALL, strongest, NOW, 5)).as("the page goes on where it ended").extracting(Duplicate::id)
                .containsExactly(page.get(0).id());
    }

    @Test
    void aMergeOutlivesTheRecordThatEverybodyWasTiedTo() throws SQLException {
        aPossiblePair();
        report(anna("DDD444").report());
        Duplicate pair = queue.list(ALL, null, NOW, 10).get(0);
        assertThat(customers()).containsExactly("SMITH A: BBB222", "SMITH ANNA: AAA111 DDD444");
        Act act = desk.act(Draft.about(Kind.ACCEPT, pair.id(), List.of(), null, null, "eve"));
        assertThat(customers()).containsExactly("SMITH ANNA: AAA111 BBB222 DDD444");
        String first = desk.hub.database.rows("select v.locator from source_record r join reservation v on v.id = r.reservation_id"
                + " where r.source_key = '" + act.oneKeys().get(0) + "'").get(0);
        String second = first.equals("AAA111") ? "DDD444" : "AAA111";

        report(Reservation.of(first).modified(9).person("JONES", "PETER").report());
        assertThat(customers()).containsExactly("JONES PETER: " + first, "SMITH ANNA: "
                + Stream.of("BBB222", second).sorted().collect(Collectors.joining(" ")));

        desk.undo(act);
        assertThat(customers()).containsExactly("JONES PETER: " + first, "SMITH A: BBB222", "SMITH ANNA: " + second);
    }

    @Test
    void undoingTheEarlierOfTwoMergesPartsThoseAlone() throws SQLException {
        report(anna("AAA111").report());
        report(anna("BBB222").report());
        report(Reservation.of("CCC333").person("JONES", "PETER").report());
        report(Reservation.of("DDD444").person("MEYER", "IDA").report());
        long smith = desk.customers().get("SMITH").get(0);
        List<String> whatever = List.of("RELATIVES");
        Act earlier = desk.act(Draft.merge(smith, desk.customers().get("JONES").get(0), whatever, "one", "eve"));
        Act later = desk.act(Draft.merge(smith, desk.customers().get("MEYER").get(0), whatever, "one", "eve"));

        desk.undo(earlier);
        assertThat(desk.hub.database.rows("select count(distinct customer_id), count(*) from source_record")).containsExactly("2|4");
        assertThat(desk.customers().get("JONES")).hasSize(1);
        desk.undo(later);
        assertThat(customers()).containsExactly("JONES PETER: CCC333", "MEYER IDA: DDD444", "SMITH ANNA: AAA111 BBB222");
    }

    @Test
    void undoingTheFirstOfAChainOfMergesPartsWhoWasMergedThen() throws SQLException {
        for (int chain = 0; chain < 6; chain++) {
            List<String> locators = Stream.of("D", "C", "A", "B").map(("CHAI" + chain)::concat).toList();
            locators.forEach(each -> report(Stranger.of(each).report()));
            List<Long> numbers = locators.stream().map(each -> number(each)).toList();
            List<String> whatever = List.of("RELATIVES", "BIRTH_DATES_PROVEN");
            Act first = desk.act(Draft.merge(numbers.get(2), numbers.get(3), whatever, "one", "eve"));
            desk.act(Draft.merge(numbers.get(1), numbers.get(2), whatever, "one", "eve"));
            desk.act(Draft.merge(numbers.get(0), numbers.get(1), whatever, "one", "eve"));

            desk.undo(first);
            assertThat(locators.stream().map(this::number)).containsExactly(numbers.get(0), numbers.get(0), numbers.get(0), numbers.get(3));
        }
    }

    private long number(String locator) {
        return Long.parseLong(desk.hub.database.rows("select r.customer_id from source_record r join reservation v"
                + " on v.id = r.reservation_id where v.locator = '" + locator + "'").get(0));
    }

    @Test
    void aNumberThatLeadsToARecordGoesHomeWithIt() throws SQLException {
        report(Reservation.of("CCC333").person("JONES", "PETER").report());
        report(anna("BBB222").report());
        report(Reservation.of("DDD444").person("MEYER", "IDA").report());
        report(anna("EEE555").report());
        long jones = desk.customers().get("JONES").get(0);
        long smith = desk.customers().get("SMITH").get(0);
        long meyer = desk.customers().get("MEYER").get(0);
        desk.act(Draft.merge(smith, meyer, List.of("RELATIVES"), "one", "eve"));
        Act later = desk.act(Draft.merge(jones, smith, List.of("RELATIVES"), "one", "eve"));
        report(Reservation.of("BBB222").modified(9).person("KLEIN", "EVA").report());

        desk.undo(later);
        assertThat(customers()).containsExactly("JONES PETER: CCC333", "KLEIN EVA: BBB222", "SMITH ANNA: DDD444 EEE555");
        assertThat(desk.customers().get("SMITH")).containsExactly(smith);
        assertThat(desk.redirects()).containsExactly(meyer + "|" + smith);
    }

    @Test
    void theErasureOfSomebodyWhoPartedLeavesTheOtherMergesAsTheyAre() throws SQLException {
        List<String> strangers = List.of("RELATIVES", "BIRTH_DATES_PROVEN");
        for (int chain = 0; chain < 6; chain++) {
            List<String> locators = Stream.of("A", "B", "C", "D").map(("ERAS" + chain)::concat).toList();
            locators.forEach(each -> report(Stranger.of(each).report()));
            long a = customer(locators.get(0));
            long b = customer(locators.get(1));
            Act mistake = desk.act(Draft.merge(a, b, strangers, "one", "eve"));
            Act earlier = desk.act(Draft.merge(a, customer(locators.get(2)), strangers, "one", "eve"));
            desk.undo(mistake);
            desk.hub.database.transactions().inNew(connection -> {
                PersonErasure erasure = new PersonErasure(connection, desk.hub.vault, desk.hub.hash, desk.hub.customers);
                return erasure.erase(erasure.traces(b, NOW), NOW);
            });
            desk.act(Draft.merge(a, customer(locators.get(3)), strangers, "one", "eve"));

            desk.undo(earlier);

            assertThat(customer(locators.get(3))).isEqualTo(customer(locators.get(0)));
            assertThat(customer(locators.get(2))).as("chain %d", chain).isNotEqualTo(a);
        }
    }

    private long customer(String locator) {
        return Long.parseLong(desk.hub.database.rows("select r.customer_id from source_record r join reservation v on v.id = r.reservation_id"
                + " where v.locator = ?", locator).get(0));
    }

    /** While they were one there was nobody else whom the third could be. */
    @Test
    void whoJoinedTheTwoByLikenessIsMatchedAnewWhenTheyPart() throws SQLException {
        report(anna("AAA111").report());
        report(peter("BBB222").report());
        long smith = desk.customers().get("SMITH").get(0);
        long jones = desk.customers().get("JONES").get(0);
        Act act = desk.act(Draft.merge(smith, jones, List.of("RELATIVES"), "one", "eve"));
        report(peter("CCC333").report());
        report(anna("DDD444").report());
        assertThat(desk.hub.database.rows("select distinct customer_id from source_record")).containsExactly(String.valueOf(smith));

        desk.undo(act);

        assertThat(customers()).containsExactly("JONES PETER: BBB222 CCC333", "SMITH ANNA: AAA111 DDD444");
        assertThat(desk.customers()).containsEntry("SMITH", List.of(smith)).containsEntry("JONES", List.of(jones));
    }

    @Test
    void aBulkThatIsUndoneWhileItRunsStops() throws SQLException {
        Duplicate pair = aPossiblePair();
        Transactions transactions = desk.hub.database.transactions();
        Act bulk = transactions.inNew(connection -> desk.work.begin(connection, Draft.bulk("{}", "alike", "eve"), false, NOW));
        Draft part = Draft.about(Kind.ACCEPT, pair.id(), List.of(), bulk.id(), "alike", "eve");

        Act done = transactions.inNew(connection -> desk.work.part(connection, part, NOW)).orElseThrow();
        desk.undo(bulk);
        desk.undo(done);
        Optional<Act> late = transactions.inNew(connection -> desk.work.part(connection, part, NOW));
        assertThat(late).isEmpty();
        assertThat(customers()).hasSize(2);
        Act ended = transactions.inNew(connection -> desk.work.end(connection, bulk.id()));
        assertThat(ended.state()).isEqualTo(Act.State.UNDONE);
        assertThat(ended.done()).isEqualTo(1);
    }

    @Test
    void aBulkOfWhichNothingIsHeardIsStalled() throws SQLException {
        Duplicate pair = aPossiblePair();
        Transactions transactions = desk.hub.database.transactions();
        Acts acts = new Acts(desk.hub.database.dataSource());
        Act bulk = transactions.inNew(connection -> desk.work.begin(connection, Draft.bulk("{}", "alike", "eve"), false, NOW));
        assertThat(acts.stalled(NOW)).isEmpty();
        assertThat(acts.stalled(NOW.plusSeconds(1))).extracting(Act::id).containsExactly(bulk.id());

        Draft part = Draft.about(Kind.ACCEPT, pair.id(), List.of(), bulk.id(), "alike", "eve");
        transactions.inNew(connection -> desk.work.part(connection, part, NOW.plusSeconds(60)));
        assertThat(acts.stalled(NOW.plusSeconds(60))).isEmpty();
        assertThat(acts.stalled(NOW.plusSeconds(61))).hasSize(1);
        assertThat(acts.partsDone(bulk.id())).isEqualTo(1);

        Act ended = transactions.inNew(connection -> desk.work.end(connection, bulk.id()));
        assertThat(ended.done()).isEqualTo(1);
        assertThat(acts.stalled(NOW.plusSeconds(61))).isEmpty();
    }

    @Test
    void whatWasAskedAboutOtherCustomersIsNotApproved() throws SQLException {
        report(Reservation.of("CCC333").person("JONES", "PETER").report());
        Duplicate pair = aPossiblePair();
        Draft draft = Draft.about(Kind.ACCEPT, pair.id(), List.of(), null, null, "eve");
        Act asked = desk.hub.database.transactions().inNew(connection -> desk.work.act(connection, draft, true, NOW));
        desk.act(Draft.merge(desk.customers().get("JONES").get(0), pair.one().customer(), List.of("RELATIVES"), "one", "bob"));
        assertThat(queue.find(pair.id()).orElseThrow().open()).isTrue();

        assertThatThrownBy(() -> approve(asked, "ada")).isInstanceOf(ActImpossible.class).hasMessageContaining("other customers");
    }

    @Test
    void whatChangedSinceTheStewardLookedIsLookedAtAgain() throws SQLException {
        report(Reservation.of("CCC333").person("JONES", "PETER").report());
        Duplicate pair = aPossiblePair();
        long jones = desk.customers().get("JONES").get(0);
        String seen = seen(pair.one().customer(), pair.other().customer());
        assertThat(seen(pair.other().customer(), pair.one().customer())).isEqualTo(seen);
        desk.act(Draft.merge(jones, pair.one().customer(), List.of("RELATIVES"), "one", "bob"));

        for (Kind kind : List.of(Kind.ACCEPT, Kind.REJECT)) {
            Draft decision = Draft.about(kind, pair.id(), List.of("RELATIVES"), null, "they called", "eve");
            assertThatThrownBy(() -> desk.act(decision.asSeen(seen))).isInstanceOfSatisfying(ActImpossible.class,
                    e -> assertThat(e.code()).isEqualTo(ErrorCode.STATE_CONFLICT)).hasMessageContaining("look at them again");
        }
        assertThat(customers()).hasSize(2);

        long anna = queue.list(ALL, null, NOW, 10).get(0).one().customer();
        String now = seen(anna, pair.other().customer());
        report(Reservation.of("BBB222").modified(7).born(LocalDate.of(1980, 5, 18)).caller("SMITH", "A", PHONE).report());
        Draft merge = Draft.merge(anna, pair.other().customer(), List.of("RELATIVES", "BIRTH_DATES_PROVEN"), "they called", "eve");
        assertThatThrownBy(() -> desk.act(merge.asSeen(now))).as("told otherwise").isInstanceOf(ActImpossible.class);
        desk.act(merge.asSeen(seen(anna, pair.other().customer())));
        assertThat(customers()).hasSize(1);
    }

    private String seen(long one, long other) throws SQLException {
        return desk.hub.database.transactions().inNew(connection -> desk.work.seen(connection, one, other));
    }

    private static Reservation anna(String locator) {
        return Reservation.of(locator).born(LocalDate.of(1980, 5, 17)).caller("SMITH", "ANNA", PHONE);
    }

    private static Reservation peter(String locator) {
        return Reservation.of(locator).born(LocalDate.of(1951, 1, 9)).caller("JONES", "PETER", "+49 40 5554321");
    }

    /** Born on one day, of one surname and perhaps one given name. */
    private Duplicate aPossiblePair() {
        report(anna("AAA111").report());
        report(Reservation.of("BBB222").born(LocalDate.of(1980, 5, 17)).caller("SMITH", "A", "+49 89 7654321").report());
        List<Duplicate> open = queue.list(ALL, null, NOW, 10);
        assertThat(open).hasSize(1);
        return open.get(0);
    }

    private Act approve(Act asked, String by) throws SQLException {
        return desk.hub.database.transactions().inNew(connection -> desk.work.approve(connection, asked.id(), by, NOW));
    }

    private void report(Fact... facts) {
        desk.hub.apply(Messages.saying(facts));
    }

    private List<String> customers() {
        return desk.hub.database.rows("select c.name_key || ': ' || string_agg(v.locator, ' ' order by v.locator)"
                + " from customer c join source_record r on r.customer_id = c.id"
                + " join reservation v on v.id = r.reservation_id where c.merged_into is null group by c.id order by 1");
    }
}
