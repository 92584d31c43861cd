package aero.interline.customer.control;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.platform.control.KeyAccess;
import aero.interline.platform.control.RoundTrip;
import aero.interline.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintsTest {

    private final TestDatabase database = TestDatabase.create();

    /** The plan is kept while the table grows. By the print alone, the second column, the whole index is read for each print. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 50, 2_000})
    void whatGoesIsFoundByKeyAndPrintHoweverSmallTheTableWasWhenThePlanWasMade(int prints) throws SQLException {
        database.execute("insert into match_print (print, keys) select print, array[print, print + 1, 7] from generate_series(1, " + prints + ") print");
        database.execute("insert into match_key (key, print) select distinct key, print from match_print, unnest(keys) key");
        database.execute("analyze match_print, match_key, source_record");

        List<String> plan = plan();
        int scan = IntStream.range(0, plan.size()).filter(i -> plan.get(i).contains("match_key_pkey")).findFirst().orElseThrow();
        assertThat(plan.get(scan + 1)).contains("Index Cond", "(key = ", "(print = ");
    }

    private List<String> plan() throws SQLException {
        try (Connection connection = database.dataSource().getConnection(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            new RoundTrip().run(KeyAccess.ONLY).run(KeyAccess.PLANNED_ONCE).send(connection);
            statement.execute("prepare forget (bigint[]) as " + Prints.FORGET.replace("?", "$1"));
            try (ResultSet rows = statement.executeQuery("explain (costs off) execute forget ('{1}')")) {
                List<String> lines = new ArrayList<>();
                while (rows.next()) {
                    lines.add(rows.getString(1));
                }
                return lines;
            }
        }
    }
}
