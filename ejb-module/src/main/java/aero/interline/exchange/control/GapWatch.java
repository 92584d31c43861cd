package aero.interline.exchange.control;

import aero.interline.contracts.exchange.BusinessKey;
import aero.interline.contracts.exchange.Systems;
import aero.interline.exchange.control.PartSet.Slot;
import aero.interline.platform.control.KeyedHash;
import aero.interline.platform.control.MessageIds;
import aero.interline.platform.control.SetStatement;
import aero.interline.platform.control.SqlArrays;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks from time to time for what should have come by now: the missing parts of sets, and the name lists of flights.
 * Several nodes may look at once.
 */
public final class GapWatch {

    private static final int MOST = 1000;
    private static final String LISTS = "PNL/";

    private record Due(long id, String system, String kind, String series, String expected, Instant openedAt) {}

    private record Waiting(String system, String name, int issue) {}

    private static final SetStatement<Due> OPEN = SetStatement.of(Due.class)
            .column("id", "bigint", Due::id)
            .column("system", "text", Due::system)
            .column("kind", "text", Due::kind)
            .column("series", "text", Due::series)
            .column("expected", "text", Due::expected)
            .column("opened_at", "timestamptz", Due::openedAt)
            .insertInto("gap", "on conflict (system, kind, series) where closed_at is null"
                    + " and kind in ('PARTS', 'SCHEDULE') do update set expected = excluded.expected"
                    + " where gap.expected <> excluded.expected");
    private static final String WAITING = "select system, name, issue from part_set where completed_at is null"
            + " and opened_at < ? order by opened_at limit " + MOST + " for update skip locked";
    private static final String SLOTS =
            "select number, last, message_id, answer from message_part where system = ? and name = ? and issue = ?";
    private static final String FROM_BEFORE = "insert into message_part (system, name, issue, number, last, message_id, answer)"
            + " select system, name, ?, number, last, message_id, false from message_part"
            + " where system = ? and name = ? and issue = ? and number <= ? on conflict do nothing";
    private static final String COMPLETE = "update part_set set completed_at = ? where system = ? and name = ?";
    private static final String CLOSE = "update gap set closed_at = ?, closed_by = ? where closed_at is null"
            + " and system = ? and kind = ? and series = ?";
    /** Of a flight of another carrier the number is not known under which the list will come. */
    private static final String FLIGHTS = "select marketing, number, departs::date, min(departs) from segment"
            + " where departs > ? and departs < ? and not cancelled and marketing is not null and number is not null"
            + " and (operating is null or operating = marketing) group by 1, 2, 3 order by 4 limit " + MOST;
    private static final String LISTED = "select k.hash, min(k.message_id) from message_key k"
            + " join message m on m.id = k.message_id where k.hash = any(?) and m.format = 'pnl'"
            + " and m.outcome in ('APPLIED', 'PARKED') group by k.hash";
    private static final String EXPECTED = "select series from gap where closed_at is null and kind = 'SCHEDULE'";

    private final MessageIds ids;
    private final KeyedHash hash;

    public GapWatch(MessageIds ids, KeyedHash hash) {
        this.ids = ids;
        this.hash = hash;
    }

    /**
     * Reports sets that are incomplete for too long. One that was complete once and of which single parts came again is
     * completed with the parts of its issue before.
     */
    public void parts(Connection connection, Instant now, Duration patience) throws SQLException {
        List<Waiting> waiting = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(WAITING)) {
            select.setObject(1, SqlArrays.timestamp(now.minus(patience)));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    waiting.add(new Waiting(rows.getString(1), rows.getString(2), rows.getInt(3)));
                }
            }
        }
        List<Due> due = new ArrayList<>();
        for (Waiting each : waiting) {
            PartSet set = new PartSet(slots(connection, each));
            if (each.issue() > 1 && completedFromBefore(connection, each, set, now)) {
                continue;
            }
            due.add(new Due(ids.next(), each.system(), "PARTS", each.name(), "part " + set.missing(), now));
        }
        OPEN.execute(connection, due);
    }

    private static List<Slot> slots(Connection connection, Waiting set) throws SQLException {
        List<Slot> slots = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(SLOTS)) {
            select.setString(1, set.system());
            select.setString(2, set.name());
            select.setInt(3, set.issue());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    slots.add(new Slot(rows.getInt(1), rows.getBoolean(2), rows.getLong(3), rows.getBoolean(4), false));
                }
            }
        }
        return slots;
    }

    private static boolean completedFromBefore(Connection connection, Waiting set, PartSet came, Instant now)
            throws SQLException {
        try (PreparedStatement copy = connection.prepareStatement(FROM_BEFORE)) {
            copy.setInt(1, set.issue());
            copy.setString(2, set.system());
            copy.setString(3, set.name());
            copy.setInt(4, set.issue() - 1);
            copy.setInt(5, came.end());
            copy.executeUpdate();
        }
        if (!new PartSet(slots(connection, set)).complete()) {
            return false;
        }
        try (PreparedStatement complete = connection.prepareStatement(COMPLETE)) {
            complete.setObject(1, SqlArrays.timestamp(now));
            complete.setString(2, set.system());
            complete.setString(3, set.name());
            complete.executeUpdate();
        }
        return true;
    }

    /** Reports flights of known reservations that depart soon and have no passenger name list. */
    public void schedule(Connection connection, Instant now, Duration ahead) throws SQLException {
        Map<String, String> flights = new HashMap<>();
        LocalDateTime from = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
        try (PreparedStatement select = connection.prepareStatement(FLIGHTS)) {
            select.setObject(1, from);
            select.setObject(2, from.plus(ahead));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    String flight = rows.getString(1) + rows.getString(2) + "/" + rows.getString(3);
                    flights.put(flight, "PNL of " + flight + ", which departs at " + rows.getObject(4, LocalDateTime.class));
                }
            }
        }
        Map<String, Long> listed = listed(connection, List.copyOf(flights.keySet()));
        List<Due> due = new ArrayList<>();
        flights.forEach((flight, expected) -> {
            if (!listed.containsKey(flight)) {
                due.add(new Due(ids.next(), Systems.DEPARTURE, "SCHEDULE", LISTS + flight, expected, now));
            }
        });
        OPEN.execute(connection, due);
    }

    /** Closes the gaps of flights whose list has come. */
    public void listsThatCame(Connection connection, Instant now) throws SQLException {
        List<String> flights = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(EXPECTED); ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                flights.add(rows.getString(1).substring(LISTS.length()));
            }
        }
        for (Map.Entry<String, Long> each : listed(connection, flights).entrySet()) {
            close(connection, Systems.DEPARTURE, "SCHEDULE", LISTS + each.getKey(), each.getValue(), now);
        }
    }

    static void close(Connection connection, String system, String kind, String series, long by, Instant now)
            throws SQLException {
        try (PreparedStatement close = connection.prepareStatement(CLOSE)) {
            close.setObject(1, SqlArrays.timestamp(now));
            close.setLong(2, by);
            close.setString(3, system);
            close.setString(4, kind);
            close.setString(5, series);
            close.executeUpdate();
        }
    }

    private Map<String, Long> listed(Connection connection, List<String> flights) throws SQLException {
        Map<Long, String> byHash = new HashMap<>();
        flights.forEach(each -> byHash.put(hash.of(new BusinessKey(BusinessKey.Kind.FLIGHT, each)), each));
        Map<String, Long> listed = new HashMap<>();
        SqlArrays.query(connection, LISTED, "bigint", byHash.keySet(),
                row -> listed.put(byHash.get(row.getLong(1)), row.getLong(2)));
        return listed;
    }
}
