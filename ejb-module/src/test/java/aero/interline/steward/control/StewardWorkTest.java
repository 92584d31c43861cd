package aero.interline.steward.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.steward.entity.Act;
import aero.interline.steward.entity.Act.Kind;
import aero.interline.steward.entity.Draft;
import aero.interline.steward.entity.Duplicate;
import aero.interline.steward.entity.Wanted;
import aero.interline.testing.Reservation;
import aero.interline.testing.TestDatabase;
import aero.interline.testing.TestHub;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What stewards decide about possible duplicates, and what becomes of it. */
class StewardWorkTest extends StewardFixture {

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
}
