package aero.interline.steward.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aero.interline.platform.control.Transactions;
import aero.interline.steward.entity.Act;
import aero.interline.steward.entity.Act.Kind;
import aero.interline.steward.entity.Draft;
import aero.interline.steward.entity.Duplicate;
import aero.interline.testing.Reservation;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where two have to look, one asks and another approves. */
class FourEyesTest extends StewardFixture {

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
    void whatWasAskedAboutOtherCustomersIsNotApproved() throws SQLException {
        report(Reservation.of("CCC333").person("JONES", "PETER").report());
        Duplicate pair = aPossiblePair();
        Draft draft = Draft.about(Kind.ACCEPT, pair.id(), List.of(), null, null, "eve");
        Act asked = desk.hub.database.transactions().inNew(connection -> desk.work.act(connection, draft, true, NOW));
        desk.act(Draft.merge(desk.customers().get("JONES").get(0), pair.one().customer(), List.of("RELATIVES"), "one", "bob"));
        assertThat(queue.find(pair.id()).orElseThrow().open()).isTrue();

        assertThatThrownBy(() -> approve(asked, "ada")).isInstanceOf(ActImpossible.class).hasMessageContaining("other customers");
    }
}
