package aero.interline.benchmarks.ingest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What the machine and its database need for the least thing of all: one look-up of one row while nothing else runs. */
final class Probe {

    private static final int TIMES = 5_000;
    private static final int WARM_UP = 1_000;

    private Probe() {}

    static Latency idle(Connection connection) throws SQLException {
        List<Long> ids = ids(connection);
        Latency latency = new Latency();
        try (PreparedStatement statement = connection.prepareStatement("select outcome from message where id = ?")) {
            for (int i = 0; i < WARM_UP + TIMES; i++) {
                long start = System.nanoTime();
                statement.setLong(1, ids.get(i * 31 % ids.size()));
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                }
                if (i >= WARM_UP) {
                    latency.record((System.nanoTime() - start) / 1_000);
                }
            }
        }
        return latency;
    }

    private static List<Long> ids(Connection connection) throws SQLException {
        List<Long> ids = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("select id from message limit 1000");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                ids.add(rows.getLong(1));
            }
        }
        return ids;
    }
}
