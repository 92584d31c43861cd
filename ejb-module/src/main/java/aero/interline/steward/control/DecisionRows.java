package aero.interline.steward.control;

import aero.interline.platform.control.SetStatement;
import aero.interline.platform.control.SqlArrays;
import aero.interline.steward.entity.Act;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The rows of {@code steward_decision}: what an act says about pairs of records. */
final class DecisionRows {

    /** So many records of each customer are tied to those of the other or kept apart, so that it outlives some of them. */
    private static final int LASTING = 4;

    private record Row(UUID one, UUID other, boolean same, String reason, String by, Instant at, long act) {}

    private static final SetStatement<Row> INSERT = SetStatement.of(Row.class)
            .column("one_key", "text", "uuid", Row::one)
            .column("other_key", "text", "uuid", Row::other)
            .column("same", "boolean", Row::same)
            .column("reason", "text", Row::reason)
            .column("by_user", "text", Row::by)
            .column("at", "timestamptz", Row::at)
            .column("group_id", "bigint", Row::act)
            .insertInto("steward_decision", "");

    private static final String STANDING = "with given as (select unnest(?::uuid[]) as key)"
            + " select d.one_key, d.other_key, d.same, d.group_id from given join steward_decision d on d.one_key = given.key"
            + " and d.undone_at is null order by d.at, d.id";
    private static final String UNDO = "update steward_decision set undone_at = ?, undone_by = ?"
            + " where group_id = ? and undone_at is null returning one_key, other_key";

    private record Standing(UUID one, UUID other, boolean same, long act) {}

    private DecisionRows() {}

    /** Ties all records of both customers, those that are not tied by decisions already. */
    static void same(Connection connection, Act act, Sides sides, Instant at) throws SQLException {
        Ties ties = new Ties(sides, LASTING);
        Set<Long> earlier = new LinkedHashSet<>();
        for (Standing each : standing(connection, sides)) {
            if (each.same()) {
                ties.tied(each.one(), each.other());
                earlier.add(each.act());
            }
        }
        earlier.forEach(each -> Acts.within(connection).find(each).ifPresent(ties::joined));
        INSERT.execute(connection, ties.missing().stream().map(each -> row(act, each.get(0), each.get(1), true, at)).toList());
    }

    /** @param compared the two records that the steward saw compared */
    static void apart(Connection connection, Act act, Sides sides, List<UUID> compared, Instant at) throws SQLException {
        List<Row> rows = new ArrayList<>();
        for (UUID one : lasting(sides.oneKeys(), compared)) {
            for (UUID other : lasting(sides.otherKeys(), compared)) {
                rows.add(row(act, one, other, false, at));
            }
        }
        INSERT.execute(connection, rows);
    }

    private static Set<UUID> lasting(List<UUID> keys, List<UUID> compared) {
        Set<UUID> lasting = new LinkedHashSet<>(keys);
        lasting.retainAll(compared);
        keys.stream().limit(LASTING).forEach(lasting::add);
        return lasting;
    }

    /** @return acts by which stewards said that these two are not one, those that hold */
    static Set<Long> against(Connection connection, Sides sides) throws SQLException {
        Map<Set<UUID>, Standing> latest = new HashMap<>();
        standing(connection, sides).forEach(each -> latest.put(Set.of(each.one(), each.other()), each));
        Set<Long> acts = new LinkedHashSet<>();
        latest.values().stream().filter(each -> !each.same()).forEach(each -> acts.add(each.act()));
        return acts;
    }

    /** @return the records that they were about */
    static Set<UUID> undo(Connection connection, long act, String by, Instant at) throws SQLException {
        Set<UUID> keys = new LinkedHashSet<>();
        try (PreparedStatement undo = connection.prepareStatement(UNDO)) {
            undo.setObject(1, SqlArrays.timestamp(at));
            undo.setString(2, by);
            undo.setLong(3, act);
            try (ResultSet rows = undo.executeQuery()) {
                while (rows.next()) {
                    keys.add(rows.getObject(1, UUID.class));
                    keys.add(rows.getObject(2, UUID.class));
                }
            }
        }
        return keys;
    }

    /** Between records of these two customers, the oldest first. */
    private static List<Standing> standing(Connection connection, Sides sides) throws SQLException {
        Set<UUID> there = new LinkedHashSet<>(sides.all());
        List<Standing> standing = new ArrayList<>();
        SqlArrays.query(connection, STANDING, "uuid", there, row -> {
            Standing each = new Standing(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getBoolean(3), row.getLong(4));
            if (there.contains(each.other())) {
                standing.add(each);
            }
        });
        return standing;
    }

    private static Row row(Act act, UUID one, UUID other, boolean same, Instant at) {
        String reason = act.reason() == null ? "" : act.reason();
        return new Row(one, other, same, reason, act.by(), at, act.id());
    }
}
