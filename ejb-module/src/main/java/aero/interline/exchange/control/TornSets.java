package aero.interline.exchange.control;

import aero.interline.domain.exchange.Stamp;
import aero.interline.exchange.control.PartSet.Slot;
import aero.interline.platform.control.SqlArrays;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Brings together the parts of a list whose sender's clock went on while he wrote them. The time in their origin lines tells issues of a
 * list from one another, so such parts lie in several sets. Sets of one flight, board point and originator are one if little time lies
 * between them, none has a number of another, and together they are complete; before that nothing is known. They are looked at when
 * nothing is on its way any more, so which part came first makes no difference. Several nodes may look at once.
 */
public final class TornSets {

    /** Most time between two sets of one list. */
    private static final Duration APART = Duration.ofMinutes(5);
    /** So long parts may be on their way. */
    private static final Duration REST = Duration.ofMinutes(2);
    /** What waited longer is a gap and stays one. */
    private static final Duration LONGEST = Duration.ofDays(2);
    /** Most sets that one list can lie in. */
    private static final int MOST = 20;
    /** Length of the time at the end of a name: {@code /101230}. */
    private static final int TIME = 7;

    private static final String TORN = "select s.system, s.name, p.number, p.last, p.message_id, p.answer, p.made from part_set s"
            + " join message_part p using (system, name, issue) where s.completed_at is null and s.issue = 1 and s.opened_at > ?"
            + " and s.opened_at < ? and p.made is not null and s.name ~ '/[0-9]{6}$' and exists (select 1 from part_set o"
            + " where o.system = s.system and left(o.name, -" + TIME + ") = left(s.name, -" + TIME + ") and o.name <> s.name"
            + " and o.completed_at is null and o.issue = 1 and o.opened_at > ? and o.opened_at < ?)"
            + " order by s.system, s.name for update of s skip locked";
    private static final String MOVE = "update message_part set name = ? where system = ? and name = ? and issue = 1";
    private static final String DROP = "delete from part_set where system = ? and name = ?";
    private static final String COMPLETE = "update part_set set completed_at = ? where system = ? and name = ?";

    private record Torn(String system, String name, List<Slot> slots) {

        private String list() {
            return system + "/" + name.substring(0, name.length() - TIME);
        }

        private Instant made() {
            return slots.stream().map(each -> each.stamp().sent()).min(Comparator.naturalOrder()).orElseThrow();
        }
    }

    private TornSets() {}

    public static void join(Connection connection, Instant now) throws SQLException {
        Map<String, List<Torn>> lists = new LinkedHashMap<>();
        torn(connection, now).forEach(each -> lists.computeIfAbsent(each.list(), none -> new ArrayList<>()).add(each));
        for (List<Torn> list : lists.values()) {
            list.sort(Comparator.comparing(Torn::made).thenComparing(Torn::name));
            for (int from = 0; from < list.size(); from++) {
                int to = end(list, from);
                if (to > from + 1) {
                    join(connection, list.subList(from, to), now);
                    from = to - 1;
                }
            }
        }
    }

    private static List<Torn> torn(Connection connection, Instant now) throws SQLException {
        Map<String, Torn> torn = new LinkedHashMap<>();
        try (PreparedStatement select = connection.prepareStatement(TORN)) {
            for (int i = 0; i < 2; i++) {
                select.setObject(2 * i + 1, SqlArrays.timestamp(now.minus(LONGEST)));
                select.setObject(2 * i + 2, SqlArrays.timestamp(now.minus(REST)));
            }
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    Torn set = new Torn(rows.getString(1), rows.getString(2), new ArrayList<>());
                    torn.computeIfAbsent(set.system() + "/" + set.name(), none -> set).slots().add(new Slot(rows.getInt(3),
                            rows.getBoolean(4), rows.getLong(5), rows.getBoolean(6), true,
                            new Stamp(null, SqlArrays.instant(rows, 7), new byte[0])));
                }
            }
        }
        return List.copyOf(torn.values());
    }

    /** Behind the last of the sets that are one list together with this one, or this one's own place if there is none. */
    private static int end(List<Torn> list, int from) {
        for (int to = from + 1; to < Math.min(list.size(), from + MOST); to++) {
            if (list.get(to - 1).made().isBefore(list.get(to).made().minus(APART))) {
                return from;
            }
            if (whole(list.subList(from, to + 1))) {
                return to + 1;
            }
        }
        return from;
    }

    private static boolean whole(List<Torn> sets) {
        List<Slot> all = sets.stream().flatMap(each -> each.slots().stream()).toList();
        PartSet together = new PartSet(all);
        return together.complete() && together.size() == all.size() && all.stream().filter(Slot::last).count() == 1;
    }

    private static void join(Connection connection, List<Torn> sets, Instant now) throws SQLException {
        Torn first = sets.get(0);
        long by = sets.stream().flatMap(each -> each.slots().stream()).mapToLong(Slot::messageId).max().orElseThrow();
        for (Torn each : sets) {
            GapBook.close(connection, each.system(), "PARTS", each.name(), by, now);
            if (each != first) {
                execute(connection, MOVE, first.name(), each.system(), each.name());
                execute(connection, DROP, each.system(), each.name());
            }
        }
        execute(connection, COMPLETE, SqlArrays.timestamp(now), first.system(), first.name());
    }

    private static void execute(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
