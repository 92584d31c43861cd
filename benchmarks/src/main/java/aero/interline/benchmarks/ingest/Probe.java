package aero.interline.benchmarks.ingest;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What the machine needs for the least things of all while nothing else runs: one look-up of one row, one flush of one page. */
final class Probe {

    private static final int TIMES = 5_000;
    private static final int WARM_UP = 1_000;

    private static final int FLUSHES = 2_000;
    private static final int PAGE = 8_192;

    private Probe() {}

    /** Every message waits for two flushes at least, the broker's and the database's. */
    static Latency flush(Path folder) throws IOException {
        Latency latency = new Latency();
        Path file = Files.createTempFile(Files.createDirectories(folder), "flush", ".probe");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE)) {
            ByteBuffer page = ByteBuffer.allocate(PAGE);
            for (int i = 0; i < FLUSHES; i++) {
                channel.write(page.clear());
                long start = System.nanoTime();
                channel.force(false);
                latency.record((System.nanoTime() - start) / 1_000);
            }
        }
        return latency;
    }

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
