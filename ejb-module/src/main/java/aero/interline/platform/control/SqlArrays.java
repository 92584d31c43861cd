package aero.interline.platform.control;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.StringJoiner;
import java.util.UUID;

/** Arrays as parameters and results, in the form that the driver sends in binary wherever it can. */
public final class SqlArrays {

    private SqlArrays() {}

    static Object[] ofType(String type, int length) {
        return switch (type) {
            case "bigint" -> new Long[length];
            case "integer" -> new Integer[length];
            case "smallint" -> new Short[length];
            case "boolean" -> new Boolean[length];
            case "bytea" -> new byte[length][];
            default -> new String[length];
        };
    }

    static Object element(String type, Object value) {
        if (value == null) {
            return null;
        }
        return switch (type) {
            case "bigint", "integer", "boolean", "bytea" -> value;
            case "smallint" -> ((Number) value).shortValue();
            default -> value.toString();
        };
    }

    /** The text form of an array of UUIDs, for arrays within arrays; {@code null} for none. */
    public static String literal(Collection<UUID> values) {
        return values.isEmpty() ? null : text(values);
    }

    /** The same of UUIDs or numbers, where the array may be empty but not absent. */
    public static String text(Collection<?> values) {
        StringJoiner text = new StringJoiner(",", "{", "}");
        values.forEach(each -> text.add(each.toString()));
        return text.toString();
    }

    public static List<UUID> uuids(ResultSet row, int column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? List.of() : List.of((UUID[]) array.getArray());
    }

    public static Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    /** As {@code timestamptz} parameter. */
    public static OffsetDateTime timestamp(Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    /** Runs a query whose only parameter is an array. */
    public static void query(
            Connection connection, String sql, String type, Collection<?> values, SetStatement.RowReader reader)
            throws SQLException {
        if (values.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, 1, type, values);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        }
    }

    /** Runs a statement whose only parameter is an array. */
    public static int update(Connection connection, String sql, String type, Collection<?> values)
            throws SQLException {
        if (values.isEmpty()) {
            return 0;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, 1, type, values);
            return statement.executeUpdate();
        }
    }

    static void bind(PreparedStatement statement, int index, String type, Collection<?> values) throws SQLException {
        bind(statement, index, type, elements(type, values));
    }

    /** Asks the statement for its connection, since that of a pool may be a wrapper that is slow at this. */
    static void bind(PreparedStatement statement, int index, String type, Object[] values) throws SQLException {
        statement.setArray(index, statement.getConnection().createArrayOf(type, values));
    }

    private static Object[] elements(String type, Collection<?> values) {
        Object[] elements = ofType(type, values.size());
        int i = 0;
        for (Object each : values) {
            elements[i++] = element(type, each);
        }
        return elements;
    }
}
