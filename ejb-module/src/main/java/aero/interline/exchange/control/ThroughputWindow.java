package aero.interline.exchange.control;

import aero.interline.platform.control.SqlArrays;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/** The counts per minute serve a chart of the last hours; older ones go. The totals stay. */
public final class ThroughputWindow {

    private static final Duration KEPT = Duration.ofDays(3);

    private ThroughputWindow() {}

    public static void forget(Connection connection, Instant now) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from tally_minute where minute < ?")) {
            delete.setObject(1, SqlArrays.timestamp(now.minus(KEPT)));
            delete.executeUpdate();
        }
    }
}
