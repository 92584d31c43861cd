package aero.interline.exchange.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aero.interline.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RetentionTest {

    private static final List<String> BY_DAYS = List.of("message", "message_body", "message_key", "timeline");

    private final TestDatabase database = TestDatabase.create();
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @BeforeEach
    void aMessageOnEachOfThreeDays() {
        day(today.minusDays(40));
        day(today.minusDays(30));
        messageOf(today.minusDays(40));
        messageOf(today.minusDays(30));
        messageOf(today);
    }

    @Test
    void daysBeforeTheOldestThatIsKeptGoWithAllThatBelongsToTheirMessages() throws SQLException {
        int dropped = keepFrom(today.minusDays(30));

        assertThat(dropped).isEqualTo(4);
        for (String table : List.of("message", "message_body", "message_key", "timeline", "message_history")) {
            assertThat(database.count(table)).as(table).isEqualTo(2);
        }
        assertThat(keepFrom(today.minusDays(30))).as("once more").isZero();
    }

    @Test
    void setsOfPartsThatNeverBecameCompleteGoWithTheirParts() throws SQLException {
        String old = today.minusDays(40).toString();
        for (String values : List.of("'left', '%s', null".formatted(old), "'complete', '%1$s', '%1$s'".formatted(old),
                "'young', '%s', null".formatted(today))) {
            database.execute("insert into part_set (system, issue, name, opened_at, completed_at) values ('departure', 1, " + values + ")");
        }

        keepFrom(today.minusDays(30));

        assertThat(database.rows("select name from part_set order by 1")).containsExactly("complete", "young");
    }

    @Test
    void seriesThatWereQuietForSoLongAreForgotten() throws SQLException {
        for (String values : List.of("'PAXLST/A', now() - interval '40 days'", "'FEED', now()")) {
            database.execute("insert into series (system, kind, lowest, highest, name, seen_at) values ('departure', 'SEQUENCE', 1, 3, " + values + ")");
        }

        keepFrom(today.minusDays(30));

        assertThat(database.rows("select name from series")).containsExactly("FEED");
    }

    @Test
    void theRunningHubCanDropNeitherYoungDaysNorOtherTables() throws SQLException {
        assertThatThrownBy(() -> keepFrom(today)).hasMessageContaining("too young");
        try (Connection connection = database.dataSource().getConnection()) {
            assertThatThrownBy(() -> connection.createStatement()
                    .execute("select drop_days('audit', date '2025-01-01')")).hasMessageContaining("not kept by days");
            assertThatThrownBy(() -> connection.createStatement().execute("drop table message"))
                    .hasMessageContaining("must be owner");
        }
        assertThat(database.count("message")).isEqualTo(3);
    }

    private int keepFrom(LocalDate oldest) throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            return Retention.keepFrom(connection, oldest);
        }
    }

    /** Days before yesterday have no tables of their own in a new database. */
    private void day(LocalDate day) {
        for (String table : BY_DAYS) {
            String part = table + "_" + day.toString().replace("-", "");
            database.execute("create table " + part + " partition of " + table + " for values from (" + floor(day)
                    + ") to (" + floor(day.plusDays(1)) + ")");
            database.execute("alter table " + part + " owner to interline_owner");
        }
    }

    private void messageOf(LocalDate day) {
        String id = floor(day) + " + 5";
        database.execute("insert into message (id, system, channel, format, delivery_id, content_hash, size, outcome,"
                + " decided_at) values (" + id + ", 'booking', 'jms', 'pnrgov', 'd', '\\x00', 1, 'APPLIED', now())");
        database.execute("insert into message_body values (" + id + ", 1, '\\x00')");
        database.execute("insert into message_key values (7, " + id + ")");
        database.execute("insert into message_history (message_id, at, outcome) values (" + id + ", now(), 'DEAD')");
        database.execute("insert into timeline values (1, " + id + ", 'reserved', 's', now())");
    }

    private static String floor(LocalDate day) {
        return "message_id_floor('" + day + "T00:00:00Z'::timestamptz)";
    }
}
