package aero.interline.platform.control;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Statements that travel to the server together. For a small batch the ways to and fro cost more than the work: each
 * wakes a process on both sides. The server runs them in the order in which they were added.
 *
 * <p>Together they are one text, which is prepared once per connection: the same statements in the same order each
 * time, also those that have no rows this time. A statement whose result may be large, for its rows are long or more than
 * were asked for, comes last.
 */
public final class RoundTrip {

    @FunctionalInterface
    private interface Binding {
        int bind(PreparedStatement statement, int first) throws SQLException;
    }

    /** @param rows that it may answer */
    private record Part(String sql, Binding binding, int rows, SetStatement.RowReader reader) {}

    /**
     * Nobody reads answers while statements are still being sent. More than fits into the sockets' buffers, and both
     * sides would wait for the other for ever.
     */
    private static final int UNREAD_ROWS = 1_000;

    /** What is looked at in the end. */
    @FunctionalInterface
    public interface Check {
        void run() throws SQLException;
    }

    private final List<Part> parts = new ArrayList<>();
    private final List<Check> checks = new ArrayList<>();

    public <T> RoundTrip add(SetStatement<T> statement, List<T> rows) {
        return add(statement, rows, null);
    }

    /** For a statement with {@code returning}. */
    public <T> RoundTrip add(SetStatement<T> statement, List<T> rows, SetStatement.RowReader reader) {
        parts.add(new Part(statement.sql(), (prepared, first) -> statement.bind(prepared, first, rows),
                reader == null ? 0 : rows.size(), reader));
        return this;
    }

    /** A query whose only parameter is an array. */
    public RoundTrip query(String sql, String type, Collection<?> values, SetStatement.RowReader reader) {
        parts.add(new Part(sql, (prepared, first) -> {
            SqlArrays.bind(prepared, first, type, values);
            return first + 1;
        }, reader == null ? 0 : values.size(), reader));
        return this;
    }

    /** A statement without result whose only parameter is an array. */
    public RoundTrip update(String sql, String type, Collection<?> values) {
        return query(sql, type, values, null);
    }

    /** A query without parameters that answers one row. */
    public RoundTrip query(String sql, SetStatement.RowReader reader) {
        parts.add(new Part(sql, (prepared, first) -> first, 1, reader));
        return this;
    }

    /** A query without parameters whose result is of no interest. */
    public RoundTrip run(String sql) {
        return query(sql, row -> { });
    }

    /** Runs when all results are read; what it throws, {@link #send} throws. */
    public RoundTrip lastly(Check check) {
        checks.add(check);
        return this;
    }

    /** Returns when all are done and all results are read. */
    public void send(Connection connection) throws SQLException {
        int from = 0;
        int unread = 0;
        for (int to = 0; to < parts.size(); to++) {
            unread += parts.get(to).rows;
            if (unread > UNREAD_ROWS || to == parts.size() - 1) {
                send(connection, parts.subList(from, to + 1));
                from = to + 1;
                unread = 0;
            }
        }
        for (Check each : checks) {
            each.run();
        }
    }

    private static void send(Connection connection, List<Part> parts) throws SQLException {
        String sql = String.join("; ", parts.stream().map(Part::sql).toList());
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int next = 1;
            for (Part each : parts) {
                next = each.binding.bind(statement, next);
            }
            statement.execute();
            for (Part each : parts) {
                read(statement, each.reader);
                statement.getMoreResults();
            }
        }
    }

    private static void read(PreparedStatement statement, SetStatement.RowReader reader) throws SQLException {
        if (reader != null) {
            try (ResultSet rows = statement.getResultSet()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        }
    }
}
