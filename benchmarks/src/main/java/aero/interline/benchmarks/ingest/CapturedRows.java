package aero.interline.benchmarks.ingest;

import aero.interline.platform.control.SetStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows that the hub wrote into one table, kept in memory by the message they belong to, to be written again by
 * somebody who need not parse, look up or decide anything.
 */
final class CapturedRows {

    private final SetStatement<Object[]> insert;
    private final Map<Long, List<Object[]>> byMessage;

    private CapturedRows(SetStatement<Object[]> insert, Map<Long, List<Object[]>> byMessage) {
        this.insert = insert;
        this.byMessage = byMessage;
    }

    /**
     * @param query gives the id of the message first, then the table's columns; two parameters bound the ids
     */
    static CapturedRows read(Connection connection, String table, String query, long least, long most)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setLong(1, least);
            statement.setLong(2, most);
            try (ResultSet rows = statement.executeQuery()) {
                Map<Long, List<Object[]>> byMessage = new HashMap<>();
                while (rows.next()) {
                    byMessage.computeIfAbsent(rows.getLong(1), any -> new ArrayList<>()).add(row(rows));
                }
                return new CapturedRows(insert(table, rows.getMetaData()), byMessage);
            }
        }
    }

    /** Writes the rows of some messages by one statement. */
    int write(Connection connection, List<Long> messages) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        for (Long message : messages) {
            rows.addAll(byMessage.getOrDefault(message, List.of()));
        }
        return insert.execute(connection, rows);
    }

    private static Object[] row(ResultSet rows) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        Object[] values = new Object[columns.getColumnCount() - 1];
        for (int i = 0; i < values.length; i++) {
            values[i] = switch (columns.getColumnTypeName(i + 2)) {
                case "int8", "int4", "int2", "bool", "bytea" -> rows.getObject(i + 2);
                default -> rows.getString(i + 2);
            };
        }
        return values;
    }

    private static SetStatement<Object[]> insert(String table, ResultSetMetaData columns) throws SQLException {
        SetStatement.Builder<Object[]> builder = SetStatement.of(Object[].class);
        for (int i = 2; i <= columns.getColumnCount(); i++) {
            int index = i - 2;
            String name = columns.getColumnName(i);
            String type = switch (columns.getColumnTypeName(i)) {
                case "int8" -> "bigint";
                case "int4" -> "integer";
                case "int2" -> "smallint";
                case "bool" -> "boolean";
                default -> columns.getColumnTypeName(i);
            };
            if (type.startsWith("_")) {
                builder.column(name, "text", type.substring(1) + "[]", row -> row[index]);
            } else {
                builder.column(name, type, row -> row[index]);
            }
        }
        return builder.insertInto(table, "");
    }
}
