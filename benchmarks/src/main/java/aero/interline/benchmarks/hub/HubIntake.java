package aero.interline.benchmarks.hub;

import aero.interline.benchmarks.witness.Balance;
import aero.interline.benchmarks.witness.DatabaseObserver;
import aero.interline.cli.connection.Json;
import aero.interline.cli.connection.RestClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The hub's intake as a measurement sees it: it can be stopped and let go, and what it committed has a time. */
public final class HubIntake {

    private static final long POLL_MS = 50;
    private static final long CLOCKS_DIFFER = 5_000_000;
    private static final String COMMITS = """
            select correlation_id, (extract(epoch from pg_xact_commit_timestamp(xmin)) * 1000000)::bigint
              from message where id >= message_id_floor(to_timestamp(?::double precision / 1000000))""";

    private final RestClient rest;
    private final Connection database;
    private final DatabaseObserver observer;

    public HubIntake(RestClient rest, Connection database) {
        this.rest = rest;
        this.database = database;
        this.observer = new DatabaseObserver(database);
    }

    /** What comes stays in the queue. */
    public void suspend() {
        rest.post("/intake/suspend", Json.object());
    }

    public void resume() {
        rest.post("/intake/resume", Json.object());
    }

    /** Waits until the hub has decided as many messages. */
    public void awaitDecided(long count) throws SQLException, InterruptedException, TimeoutException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
        long decided = observer.decided();
        while (decided < count) {
            if (System.nanoTime() > end) {
                throw new TimeoutException("the hub decided " + decided + " of " + count + " messages in five minutes");
            }
            Thread.sleep(POLL_MS);
            decided = observer.decided();
        }
    }

    /**
     * When the outcomes of messages became visible, as the database itself noted it at each commit.
     *
     * @return by position in the stretch, microseconds since 1970; 0 if there is no outcome
     */
    public long[] commits(Stretch stretch) throws SQLException {
        long[] times = new long[stretch.count()];
        try (PreparedStatement statement = database.prepareStatement(COMMITS)) {
            statement.setLong(1, stretch.start() - CLOCKS_DIFFER);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    String correlation = rows.getString(1);
                    long seq = Long.parseLong(correlation.substring(correlation.lastIndexOf('-') + 1));
                    if (seq >= stretch.first() && seq < stretch.first() + stretch.count()) {
                        times[(int) (seq - stretch.first())] = rows.getLong(2);
                    }
                }
            }
        }
        return times;
    }

    /** The hub's own balance of a system; it has one only while it has its broker. */
    public Balance balance(String system) {
        for (JsonNode line : rest.get("/status").path("systems")) {
            if (line.path("system").asText().equals(system) && line.path("residue").isNumber()) {
                return new Balance(
                        line.path("received").asLong(),
                        line.path("applied").asLong(),
                        line.path("duplicate").asLong(),
                        line.path("filtered").asLong(),
                        line.path("parked").asLong(),
                        line.path("dead").asLong(),
                        line.path("inflight").asLong(),
                        line.path("residue").asLong());
            }
        }
        throw new IllegalStateException("the hub's status has no balance of the system " + system);
    }

    /** Looks past the hub into its tables. */
    public DatabaseObserver observer() {
        return observer;
    }
}
