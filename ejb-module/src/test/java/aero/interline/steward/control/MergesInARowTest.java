package aero.interline.steward.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aero.interline.privacy.control.PersonErasure;
import aero.interline.steward.entity.Act;
import aero.interline.steward.entity.Act.Kind;
import aero.interline.steward.entity.Draft;
import aero.interline.steward.entity.Duplicate;
import aero.interline.testing.Reservation;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Merges that come after and on top of one another, and what their undoing parts. */
class MergesInARowTest extends StewardFixture {

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
            List<Long> numbers = locators.stream().map(each -> customer(each)).toList();
            List<String> whatever = List.of("RELATIVES", "BIRTH_DATES_PROVEN");
            Act first = desk.act(Draft.merge(numbers.get(2), numbers.get(3), whatever, "one", "eve"));
            desk.act(Draft.merge(numbers.get(1), numbers.get(2), whatever, "one", "eve"));
            desk.act(Draft.merge(numbers.get(0), numbers.get(1), whatever, "one", "eve"));

            desk.undo(first);
            assertThat(locators.stream().map(this::customer)).containsExactly(numbers.get(0), numbers.get(0), numbers.get(0), numbers.get(3));
        }
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

    private static Reservation peter(String locator) {
        return Reservation.of(locator).born(LocalDate.of(1951, 1, 9)).caller("JONES", "PETER", "+49 40 5554321");
    }
}
