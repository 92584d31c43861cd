package aero.interline.customer.control;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.domain.customer.Survivorship;
import aero.interline.testing.Messages;
import aero.interline.testing.Reservation;
import aero.interline.testing.TestDatabase;
import aero.interline.testing.TestHub;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Another policy over the same records: golden rows follow it, and a stopped round goes on where it was. */
class RefoldingTest {

    private static final String NAMES = "select surname from customer where merged_into is null order by 1";

    private TestHub hub;

    @BeforeEach
    void somebodyWhoseNameChanged() {
        hub = new TestHub(TestDatabase.create());
        hub.apply(Messages.saying(Reservation.of("OLD001").modified(1).withPassport("KING", "ADA", "L01X00T47").report()));
        hub.apply(Messages.saying(Reservation.of("NEW001").modified(2).withPassport("LOVELACE", "A", "L01X00T47").report()));
    }

    @Test
    void aChangedPolicyFoldsEveryCustomerAgainAndOnlyOnce() throws Exception {
        assertThat(hub.database.rows(NAMES)).containsExactly("KING");

        Refolding newest = new Refolding(newestName());
        adopt(newest);
        assertThat(step(newest)).isTrue();
        assertThat(step(newest)).isFalse();

        assertThat(hub.database.rows(NAMES)).containsExactly("LOVELACE");
        assertThat(hub.database.rows("select folded, changed, finished_at is not null from golden_policy where active"))
                .containsExactly("1|1|t");
        adopt(newest);
        assertThat(step(newest)).isFalse();
    }

    @Test
    void theFormerPolicyAdoptedAgainGivesTheFormerRows() throws Exception {
        List<String> before = hub.database.rows("select id, surname, given, title, birth_date, name_key from customer order by id");
        for (Survivorship each : List.of(newestName(), Survivorship.standard())) {
            Refolding refolding = new Refolding(each);
            adopt(refolding);
            while (step(refolding)) {
                assertThat(hub.database.count("golden_policy where active")).isEqualTo(1);
            }
        }
        assertThat(hub.database.rows("select id, surname, given, title, birth_date, name_key from customer order by id"))
                .isEqualTo(before);
    }

    @Test
    void whatANodeOfTheFormerPolicyStillDoesIsNothing() throws Exception {
        Refolding former = new Refolding(Survivorship.standard());
        adopt(former);
        adopt(new Refolding(newestName()));
        assertThat(step(former)).isFalse();
    }

    private static Survivorship newestName() throws IOException {
        String rules = Files.readString(Path.of("..", "config", "survivorship.rules"));
        return Survivorship.read(rules.replaceAll("(?m)^name .*$", "name = recent"));
    }

    private void adopt(Refolding refolding) throws SQLException {
        hub.database.transactions().inNew(connection -> {
            refolding.adopt(connection);
            return null;
        });
    }

    private boolean step(Refolding refolding) throws SQLException {
        return hub.database.transactions().inNew(refolding::step);
    }
}
