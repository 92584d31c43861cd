package aero.interline.exchange.control;

import aero.interline.domain.exchange.Stamp;
import aero.interline.exchange.control.PartSet.Slot;
import aero.interline.platform.control.MessageIds;
import aero.interline.platform.control.SqlArrays;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks from time to time for the parts of sets, and the ends of series that have one, that should have come by now. Several nodes
 * may look at once.
 */
public final class GapWatch {

    private static final int MOST = 1000;
    private static final Stamp UNKNOWN = new Stamp(null, null, new byte[0]);

    private record Waiting(String system, String name, int issue, Instant since) {}

    private static final Waiting FIRST = new Waiting("", "", 0, Instant.EPOCH);

    private static final String WAITING = "select system, name, issue, opened_at from part_set where completed_at is null"
            + " and opened_at < ? and (opened_at, system, name) > (?, ?, ?)"
            + " order by opened_at, system, name limit " + MOST + " for update skip locked";
    private static final String SLOTS =
            "select number, last, message_id, answer from message_part where system = ? and name = ? and issue = ?";
    private static final String FROM_BEFORE = "insert into message_part (system, name, issue, number, last, message_id, answer, made)"
            + " select system, name, ?, number, last, message_id, false, made from message_part"
            + " where system = ? and name = ? and issue = ? and number <= ? on conflict do nothing";
    private static final String COMPLETE = "update part_set set completed_at = ? where system = ? and name = ?";
    /** A number behind the highest must come; from now on it is one that is missing. */
    private static final String UNFINISHED = "update series set highest = highest + 1, unfinished = false where (system, kind, name) in"
            + " (select system, kind, name from series where unfinished and seen_at < ? order by seen_at limit " + MOST
            + " for update skip locked) returning system, kind, name, highest";
    private static final String MISSING = "insert into gap (id, system, kind, series, from_number, to_number, expected, opened_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?)";
    private final MessageIds ids;

    public GapWatch(MessageIds ids) {
        this.ids = ids;
    }

    /**
     * Reports sets that are incomplete for too long. One that was complete once and of which single parts came again is
     * completed with the parts of its issue before.
     */
    public void parts(Connection connection, Instant now, Duration patience) throws SQLException {
        List<Waiting> waiting;
        for (Waiting last = FIRST; last != null; last = waiting.size() < MOST ? null : waiting.get(MOST - 1)) {
            waiting = waiting(connection, now.minus(patience), last);
            report(connection, waiting, now);
        }
    }

    /** Reports series whose last number has not come for too long. */
    public void ends(Connection connection, Instant now, Duration patience) throws SQLException {
        try (PreparedStatement unfinished = connection.prepareStatement(UNFINISHED);
                PreparedStatement insert = connection.prepareStatement(MISSING)) {
            unfinished.setObject(1, SqlArrays.timestamp(now.minus(patience)));
            try (ResultSet rows = unfinished.executeQuery()) {
                while (rows.next()) {
                    long number = rows.getLong(4);
                    insert.setLong(1, ids.next());
                    insert.setString(2, rows.getString(1));
                    insert.setString(3, rows.getString(2));
                    insert.setString(4, rows.getString(3));
                    insert.setLong(5, number);
                    insert.setLong(6, number);
                    insert.setString(7, "number " + number + ", or the last");
                    insert.setObject(8, SqlArrays.timestamp(now));
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private static List<Waiting> waiting(Connection connection, Instant before, Waiting last) throws SQLException {
        List<Waiting> waiting = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(WAITING)) {
            select.setObject(1, SqlArrays.timestamp(before));
            select.setObject(2, SqlArrays.timestamp(last.since()));
            select.setString(3, last.system());
            select.setString(4, last.name());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    waiting.add(new Waiting(rows.getString(1), rows.getString(2), rows.getInt(3), SqlArrays.instant(rows, 4)));
                }
            }
        }
        return waiting;
    }

    private void report(Connection connection, List<Waiting> waiting, Instant now) throws SQLException {
        List<GapBook.Due> due = new ArrayList<>();
        for (Waiting each : waiting) {
            PartSet set = new PartSet(slots(connection, each));
            if (each.issue() > 1 && completedFromBefore(connection, each, set, now)) {
                continue;
            }
            due.add(new GapBook.Due(ids.next(), each.system(), "PARTS", each.name(), "part " + set.missing(), now));
        }
        GapBook.open(connection, due);
    }

    private static List<Slot> slots(Connection connection, Waiting set) throws SQLException {
        List<Slot> slots = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(SLOTS)) {
            select.setString(1, set.system());
            select.setString(2, set.name());
            select.setInt(3, set.issue());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    slots.add(new Slot(rows.getInt(1), rows.getBoolean(2), rows.getLong(3), rows.getBoolean(4), false, UNKNOWN));
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
}
