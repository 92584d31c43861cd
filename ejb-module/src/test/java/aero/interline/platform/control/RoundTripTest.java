package aero.interline.platform.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aero.interline.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RoundTripTest {

    private record Thing(int id, String name) {}

    private static final SetStatement<Thing> INSERT = SetStatement.of(Thing.class)
            .column("id", "integer", Thing::id)
            .column("name", "text", Thing::name)
            .insertInto("thing", "on conflict (id) do nothing returning id");
    private static final SetStatement<Thing> RENAME = SetStatement.of(Thing.class)
            .column("id", "integer", Thing::id)
            .column("name", "text", Thing::name)
            .update("thing");
    private static final String NAMES = "select name from thing where id = any(?) order by id";

    private Connection connection;

    @BeforeEach
    void aTable() throws SQLException {
        connection = TestDatabase.create().dataSource().getConnection();
        connection.createStatement().execute("create temporary table thing (id integer primary key, name text)");
        connection.setAutoCommit(false);
    }

    @AfterEach
    void disconnect() throws SQLException {
        connection.close();
    }

    private static List<Thing> things(int count, String name) {
        return IntStream.range(0, count).mapToObj(i -> new Thing(i, name)).toList();
    }

    @Test
    void eachStatementSeesWhatThoseBeforeItDid() throws SQLException {
        List<Integer> inserted = new ArrayList<>();
        List<Integer> insertedAgain = new ArrayList<>();
        List<String> names = new ArrayList<>();
        new RoundTrip()
                .run(KeyAccess.ONLY)
                .add(INSERT, things(2, "one"), row -> inserted.add(row.getInt(1)))
                .add(INSERT, things(3, "two"), row -> insertedAgain.add(row.getInt(1)))
                .add(RENAME, List.of(new Thing(1, "three")))
                .update("delete from thing where id = any(?)", "integer", List.of(0))
                .query(NAMES, "integer", List.of(0, 1, 2), row -> names.add(row.getString(1)))
                .send(connection);

        assertThat(inserted).containsExactlyInAnyOrder(0, 1);
        assertThat(insertedAgain).containsExactly(2);
        assertThat(names).containsExactly("three", "two");
    }

    @Test
    void statementsWithoutRowsDoNothing() throws SQLException {
        List<String> names = new ArrayList<>();
        new RoundTrip()
                .add(INSERT, List.of(), row -> names.add("none"))
                .add(RENAME, List.of())
                .query(NAMES, "integer", List.of(), row -> names.add("none"))
                .send(connection);

        assertThat(names).isEmpty();
    }

    @Test
    @Timeout(60)
    void manyAnswersAndMuchToSendDoNotBlockEachOther() throws SQLException {
        List<Thing> many = things(100_000, "n".repeat(100));
        List<Integer> all = many.stream().map(Thing::id).toList();
        int[] inserted = {0};
        List<String> names = new ArrayList<>();
        new RoundTrip()
                .add(INSERT, many, row -> inserted[0]++)
                .add(RENAME, many)
                .query(NAMES, "integer", all, row -> names.add(row.getString(1)))
                .send(connection);

        assertThat(inserted[0]).isEqualTo(100_000);
        assertThat(names).hasSize(100_000);
    }

    @Test
    void theFirstRefusalIsTheOneThatIsTold() {
        RoundTrip trip = new RoundTrip()
                .add(INSERT, things(1, "fine"), row -> { })
                .add(INSERT, List.of(new Thing(1, "a\0b")), row -> { })
                .update("delete from thing where id = any(?)", "integer", List.of(0));

        assertThatThrownBy(() -> trip.send(connection))
                .isInstanceOf(SQLException.class)
                .extracting(e -> ((SQLException) e).getSQLState()).isEqualTo("22021");
    }
}
