package aero.interline.exchange.control;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class InboxHorizonTest {

    @Test
    void aRoundForgetsAllOldClaimsAndNoOther() throws SQLException {
        TestDatabase database = TestDatabase.create();
        database.execute("insert into inbox select gen_random_uuid(), n from generate_series(1, 2000) n");
        database.execute("insert into inbox values ('ffffffff-ffff-ffff-ffff-ffffffffffff', 1),"
                + " ('00000000-0000-0000-0000-000000000000', 1), ('7fffffff-ffff-ffff-ffff-ffffffffffff', 1),"
                + " ('80000000-0000-0000-0000-000000000000', 1)");
        int removed = 0;
        try (Connection connection = database.dataSource().getConnection()) {
            for (int step = 0; step < InboxHorizon.STEPS; step++) {
                removed += InboxHorizon.pass(connection, step, 1001);
            }
        }

        assertThat(removed).isEqualTo(1004);
        assertThat(database.rows("select min(message_id), count(*) from inbox")).containsExactly("1001|1000");
    }
}
