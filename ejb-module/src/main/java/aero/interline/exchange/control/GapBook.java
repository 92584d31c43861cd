package aero.interline.exchange.control;

import aero.interline.platform.control.SetStatement;
import aero.interline.platform.control.SqlArrays;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** The gaps of which there is one per series: parts of a set, lists of a flight. */
final class GapBook {

    /** Something that should be here by now. */
    record Due(long id, String system, String kind, String series, String expected, Instant openedAt) {}

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
    private static final String CLOSE = "update gap set closed_at = ?, closed_by = ? where closed_at is null"
            + " and system = ? and kind = ? and series = ?";

    private GapBook() {}

    /** What is open already stays open, with what is expected now. */
    static void open(Connection connection, List<Due> due) throws SQLException {
        OPEN.execute(connection, due);
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
}
