package aero.interline.steward.control;

import aero.interline.platform.control.ListQuery;
import aero.interline.platform.control.SqlArrays;
import aero.interline.platform.control.WithinTransaction;
import aero.interline.steward.entity.Act;
import aero.interline.steward.entity.Act.State;
import aero.interline.steward.entity.Draft;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The table {@code steward_act}: append only but for what becomes of an act. */
public final class Acts {

    private static final String COLUMNS = "id, kind, state, duplicate, one_customer, other_customer, one_keys, other_keys, survivor,"
            + " overrides, bulk, rule, done, until, reason, by_user, at, approved_by, approved_at, undone_by, undone_at, undo_reason, undoes";
    private static final String SELECT = "select " + COLUMNS + " from steward_act";

    /** Under which a customer was or is known: its own, and those of who was merged into it. */
    private static final String NUMBERS = "select ?::bigint union all select c.id from customer c where c.merged_into = ?";

    private final DataSource database;

    public Acts(DataSource database) {
        this.database = database;
    }

    static Acts within(Connection connection) {
        return new Acts(WithinTransaction.of(connection));
    }

    public Optional<Act> find(long id) {
        return new ListQuery(SELECT).where("id = ?", id).list(database, Acts::read).stream().findFirst();
    }

    /** The latest first. */
    public List<Act> list(Long customer, State state, Long before, int limit) {
        ListQuery query = new ListQuery(SELECT).whereGiven("id < ?", before)
                .whereGiven("state = ?", state == null ? null : Act.word(state));
        if (customer == null) {
            query.where("bulk is null");
        } else {
            query.where("(one_customer in (" + NUMBERS + ") or other_customer in (" + NUMBERS + "))", customer, customer,
                    customer, customer);
        }
        return query.then("order by id desc limit ?", limit).list(database, Acts::read);
    }

    /** About two customers, under whatever number one of them was asked for, or a possible duplicate; the latest first. */
    public List<Act> about(long duplicate, long one, long other, int limit) {
        return new ListQuery(SELECT)
                .where("(duplicate = ? or one_customer = any(?) and other_customer = any(?))", duplicate,
                        new long[] {one, other}, new long[] {one, other})
                .then("order by id desc limit ?", limit).list(database, Acts::read);
    }

    /** The parts of a bulk that hold, in the order in which they were done. */
    public List<Act> partsOf(long bulk) {
        return new ListQuery(SELECT).where("bulk = ?", bulk).where("state = 'done'").then("order by id").list(database, Acts::read);
    }

    /** How many pairs a bulk has decided, undone or not. */
    public int partsDone(long bulk) {
        return new ListQuery("select count(*) from steward_act").where("bulk = ?", bulk).list(database, row -> row.getInt(1)).get(0);
    }

    /** Bulks that run although nothing was heard of them since: the hub that did them is gone. */
    public List<Act> stalled(Instant since) {
        return new ListQuery(SELECT).where("kind = 'bulk'").where("state = 'running'")
                .where("greatest(at, approved_at, (select max(part.at) from steward_act part where part.bulk = steward_act.id)) < ?",
                        SqlArrays.timestamp(since))
                .then("order by id").list(database, Acts::read);
    }

    /** Whether an act that would do the same waits for an approval. */
    boolean waiting(Long duplicate, long one, long other) {
        return !new ListQuery("select id from steward_act").where("state = 'waiting-approval'")
                .where("(duplicate = ? or one_customer = ? and other_customer = ?)",
                        duplicate == null ? -1L : duplicate, Math.min(one, other), Math.max(one, other))
                .list(database, row -> row.getLong(1)).isEmpty();
    }

    static Act add(Connection connection, Draft draft, State state, Sides sides, Instant at) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into steward_act (kind, state, duplicate, one_customer,"
                + " other_customer, one_keys, other_keys, overrides, bulk, rule, until, reason, by_user, at)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::timestamptz, ?, ?, ?) returning " + COLUMNS)) {
            insert.setString(1, Act.word(draft.kind()));
            insert.setString(2, Act.word(state));
            insert.setObject(3, draft.duplicate(), Types.BIGINT);
            insert.setObject(4, sides == null ? null : sides.one(), Types.BIGINT);
            insert.setObject(5, sides == null ? null : sides.other(), Types.BIGINT);
            insert.setArray(6, uuids(connection, sides == null ? List.of() : sides.oneKeys()));
            insert.setArray(7, uuids(connection, sides == null ? List.of() : sides.otherKeys()));
            insert.setArray(8, connection.createArrayOf("text", draft.overrides().toArray()));
            insert.setObject(9, draft.bulk(), Types.BIGINT);
            insert.setString(10, draft.rule());
            insert.setString(11, draft.until() == null ? null : draft.until().toString());
            insert.setString(12, draft.reason());
            insert.setString(13, draft.by());
            insert.setObject(14, SqlArrays.timestamp(at));
            return one(insert);
        }
    }

    /** Whether it was asked for to take the act back, and waits for an approval. */
    boolean undoWaits(long act) {
        return !new ListQuery("select id from steward_act").where("undoes = ?", act).where("state = 'waiting-approval'")
                .list(database, row -> row.getLong(1)).isEmpty();
    }

    static Act addUndo(Connection connection, long act, String reason, String by, Instant at) throws SQLException {
        return moved(connection, "insert into steward_act (kind, state, duplicate, one_customer, other_customer, one_keys, other_keys,"
                + " survivor, undoes, reason, by_user, at) select 'undo', 'waiting-approval', duplicate, one_customer, other_customer,"
                + " one_keys, other_keys, survivor, id, ?, ?, ? from steward_act where id = ? returning " + COLUMNS,
                reason, by, SqlArrays.timestamp(at), act).orElseThrow();
    }

    /** Of an act that waited: what it is about may have changed since. */
    static Act run(Connection connection, long id, Sides sides, List<String> overrides) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update steward_act set state = 'done', one_customer = ?,"
                + " other_customer = ?, one_keys = ?, other_keys = ?, overrides = ? where id = ? returning " + COLUMNS)) {
            update.setLong(1, sides.one());
            update.setLong(2, sides.other());
            update.setArray(3, uuids(connection, sides.oneKeys()));
            update.setArray(4, uuids(connection, sides.otherKeys()));
            update.setArray(5, connection.createArrayOf("text", overrides.toArray()));
            update.setLong(6, id);
            return one(update);
        }
    }

    static Act survived(Connection connection, long id, long survivor) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update steward_act set survivor = ? where id = ? returning " + COLUMNS)) {
            update.setLong(1, survivor);
            update.setLong(2, id);
            return one(update);
        }
    }

    /** @return nothing if it was not in the state {@code from} (any more) */
    static Optional<Act> approve(Connection connection, long id, State to, String by, Instant at) throws SQLException {
        return moved(connection, "update steward_act set state = ?, approved_by = ?, approved_at = ?"
                + " where id = ? and state = 'waiting-approval' returning " + COLUMNS, Act.word(to), by, SqlArrays.timestamp(at), id);
    }

    static Optional<Act> undo(Connection connection, long id, String by, Instant at, String reason) throws SQLException {
        return moved(connection, "update steward_act set state = 'undone', undone_by = ?, undone_at = ?, undo_reason = ?"
                + " where id = ? and state in ('done', 'running') returning " + COLUMNS, by, SqlArrays.timestamp(at), reason, id);
    }

    /** Nobody undoes the bulk before the caller's transaction ends. */
    static boolean running(Connection connection, long bulk) throws SQLException {
        return moved(connection, SELECT + " where id = ? and state = 'running' for share", bulk).isPresent();
    }

    /** A bulk that was undone while it ran stays undone. */
    static Act bulkDone(Connection connection, long id) throws SQLException {
        return moved(connection, "update steward_act set done = (select count(*) from steward_act part where part.bulk = ?), state = case state when 'running' then 'done' else state end"
                + " where id = ? returning " + COLUMNS, id, id).orElseThrow();
    }

    private static Optional<Act> moved(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                update.setObject(i + 1, values[i]);
            }
            try (ResultSet row = update.executeQuery()) {
                return row.next() ? Optional.of(read(row)) : Optional.empty();
            }
        }
    }

    private static Act one(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            row.next();
            return read(row);
        }
    }

    static Array uuids(Connection connection, List<UUID> keys) throws SQLException {
        return connection.createArrayOf("uuid", keys.toArray());
    }

    private static Act read(ResultSet row) throws SQLException {
        return new Act(row.getLong(1), Act.Kind.valueOf(row.getString(2).toUpperCase(Locale.ROOT)),
                State.valueOf(row.getString(3).toUpperCase(Locale.ROOT).replace('-', '_')), number(row, 4), number(row, 5),
                number(row, 6), SqlArrays.uuids(row, 7), SqlArrays.uuids(row, 8), number(row, 9),
                Arrays.asList((String[]) row.getArray(10).getArray()), number(row, 11), row.getString(12), row.getInt(13),
                SqlArrays.instant(row, 14), row.getString(15), row.getString(16), SqlArrays.instant(row, 17), row.getString(18),
                SqlArrays.instant(row, 19), row.getString(20), SqlArrays.instant(row, 21), row.getString(22), number(row, 23));
    }

    private static Long number(ResultSet row, int column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? null : (Long) number;
    }
}
