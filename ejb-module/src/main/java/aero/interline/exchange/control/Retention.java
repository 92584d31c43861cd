package aero.interline.exchange.control;

import aero.interline.platform.control.MessageIds;
import aero.interline.platform.control.SqlArrays;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Forgets messages of whole days: what was received with its search keys and its lines in timelines. What was learned from
 * them stays: reservations, customers, counts. Whoever asks for such a message later is told that it is no longer kept.
 */
public final class Retention {

    /** Tables of days; a message goes after all that belongs to it. */
    private static final List<String> BY_DAYS = List.of("timeline", "message_key", "message_body", "message");

    /** What belongs to messages and lies in one piece. */
    private static final List<String> IN_ONE_PIECE = List.of("message_history", "message_part");

    /** A set that never became complete, and of which no part is left. */
    private static final String LEFT_OPEN = "delete from part_set where (system, name) in (select s.system, s.name"
            + " from part_set s where s.completed_at is null and s.opened_at < ? and not exists (select from message_part p"
            + " where p.system = s.system and p.name = s.name) for update skip locked)";

    /** A series of which nothing came for so long. What is missing of it is missing for good and stays on record. */
    private static final String QUIET = "delete from series where (system, kind, name) in (select system, kind, name from series"
            + " where seen_at < ? for update skip locked)";

    private Retention() {}

    /**
     * @param connection commits each statement by itself, or each table's lock would be held for all of them
     * @param oldest     first day (UTC) that is kept
     * @return how many days' tables went
     */
    public static int keepFrom(Connection connection, LocalDate oldest) throws SQLException {
        int dropped = 0;
        try (PreparedStatement drop = connection.prepareStatement("select drop_days(?, ?)")) {
            for (String table : BY_DAYS) {
                drop.setString(1, table);
                drop.setObject(2, oldest);
                try (ResultSet answer = drop.executeQuery()) {
                    answer.next();
                    dropped += answer.getInt(1);
                }
            }
        }
        Instant begin = oldest.atStartOfDay().toInstant(ZoneOffset.UTC);
        long floor = MessageIds.floor(begin);
        for (String table : IN_ONE_PIECE) {
            try (PreparedStatement delete =
                    connection.prepareStatement("delete from " + table + " where message_id < ?")) {
                delete.setLong(1, floor);
                delete.executeUpdate();
            }
        }
        for (String sql : List.of(LEFT_OPEN, QUIET)) {
            try (PreparedStatement delete = connection.prepareStatement(sql)) {
                delete.setObject(1, SqlArrays.timestamp(begin));
                delete.executeUpdate();
            }
        }
        return dropped;
    }
}
