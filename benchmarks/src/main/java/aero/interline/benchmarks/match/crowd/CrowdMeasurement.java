package aero.interline.benchmarks.match.crowd;

import aero.interline.platform.control.KeyAccess;
import aero.interline.travel.entity.Accepted;
import aero.interline.travel.entity.Report;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Measures with a number of customers. What is compared is done alternately, so that whatever else the machine does meets
 * both. Nothing stays of it.
 */
final class CrowdMeasurement {

    private static final int MATCHES = 4_000;
    /** As many as a hub has done within minutes of its start. */
    private static final int MATCHES_BEFORE = 12_000;
    private static final int STRANGERS = 50_000;
    private static final int SEARCHES = 1_000;
    private static final int BATCHES = 15;
    private static final int BATCH = 100;
    private static final int WARM_UP = 4;
    private static final int PAGE = 25;

    private final CrowdDatabase database;
    private final Crowd crowd;
    private final Queries queries;
    private final long customers;
    private final Times lookUp = new Times();
    private final Times match = new Times();
    private final Times search = new Times();
    private final Times besideSearch = new Times();
    private final Times intake = new Times();
    private long[] ids;

    CrowdMeasurement(CrowdDatabase database, Crowd crowd, long seed, long customers) {
        this.database = database;
        this.crowd = crowd;
        this.customers = customers;
        this.queries = new Queries(crowd, seed, customers);
    }

    Measured run() throws SQLException {
        try (Connection connection = database.connect()) {
            ids = ids(connection);
            matches(connection);
            searches(connection);
            batches(connection);
        }
        return new Measured(customers, lookUp, match, search, besideSearch, intake);
    }

    private void matches(Connection connection) throws SQLException {
        for (int i = -MATCHES_BEFORE; i < MATCHES; i++) {
            KeyAccess.only(connection);
            long one = lookUp(connection, i);
            // every other one is known already
            long number = Math.floorMod(i * 7_919L, customers);
            var person = i % 2 == 0 ? crowd.again(number) : crowd.person(customers + STRANGERS + i);
            long start = System.nanoTime();
            database.probe.match(connection, new UUID(customers, i), person);
            long time = System.nanoTime() - start;
            connection.rollback();
            if (i >= 0) {
                lookUp.add(one);
                match.add(time);
            }
        }
    }

    private void searches(Connection connection) throws SQLException {
        for (int i = -SEARCHES / WARM_UP; i < SEARCHES; i++) {
            long one = lookUp(connection, i);
            connection.rollback();
            String query = queries.query(Math.floorMod(i, 1 << 20));
            long start = System.nanoTime();
            database.people.list(query, false, null, PAGE);
            long time = System.nanoTime() - start;
            if (i >= 0) {
                besideSearch.add(one);
                search.add(time);
            }
        }
    }

    /** Time for one person in a batch, everything written and taken back. */
    private void batches(Connection connection) throws SQLException {
        for (int batch = -WARM_UP; batch < BATCHES; batch++) {
            List<Report> reports = new ArrayList<>();
            for (int i = 0; i < BATCH; i++) {
                long number = customers + 100_000 + (batch + WARM_UP) * BATCH + i;
                long known = Math.floorMod(number * 7_919, customers);
                reports.add(database.report(number, i % 2 == 0 ? crowd.again(known) : crowd.person(number)));
            }
            List<Accepted> accepted = database.accept(connection, reports);
            KeyAccess.only(connection);
            long start = System.nanoTime();
            database.link(connection, accepted);
            long time = System.nanoTime() - start;
            connection.rollback();
            if (batch >= 0) {
                intake.add(time / BATCH);
            }
        }
    }

    private long lookUp(Connection connection, int number) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select customer_id from source_record where id = ?")) {
            statement.setLong(1, ids[Math.floorMod(number * 31, ids.length)]);
            long start = System.nanoTime();
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                row.getLong(1);
            }
            return System.nanoTime() - start;
        }
    }

    private static long[] ids(Connection connection) throws SQLException {
        List<Long> ids = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(
                        "select id from source_record tablesample bernoulli (?) repeatable (1) limit 20000");
                PreparedStatement all = connection.prepareStatement("select count(*) from source_record")) {
            try (ResultSet count = all.executeQuery()) {
                count.next();
                statement.setDouble(1, Math.min(100, 2_500_000.0 / count.getLong(1)));
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                }
            }
        }
        return ids.stream().mapToLong(Long::longValue).toArray();
    }
}
