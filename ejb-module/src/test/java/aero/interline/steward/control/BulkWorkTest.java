package aero.interline.steward.control;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.platform.control.Transactions;
import aero.interline.steward.entity.Act;
import aero.interline.steward.entity.Act.Kind;
import aero.interline.steward.entity.Draft;
import aero.interline.steward.entity.Duplicate;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Many pairs decided at once, while it runs and when nothing is heard of it any more. */
class BulkWorkTest extends StewardFixture {

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
}
