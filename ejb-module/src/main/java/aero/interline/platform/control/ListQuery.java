package aero.interline.platform.control;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * A query put together from conditions that may or may not be asked for. Values only ever go in as parameters.
 *
 * <p>Not thread-safe; made for one run.
 */
public final class ListQuery {

    /** Makes an item of the row on which the result stands. */
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final StringBuilder sql;
    private final List<Object> values = new ArrayList<>();
    private boolean conditioned;

    /** @param start {@code select ... from ...}, without {@code where}; a {@code ?} for each value */
    public ListQuery(String start, Object... parameters) {
        sql = new StringBuilder(start);
        values.addAll(List.of(parameters));
    }

    /** @param condition with a {@code ?} for each value; long arrays and string arrays become SQL arrays */
    public ListQuery where(String condition, Object... parameters) {
        sql.append(conditioned ? " and " : " where ").append(condition);
        conditioned = true;
        values.addAll(List.of(parameters));
        return this;
    }

    /** Adds the condition if there is a value. */
    public ListQuery whereGiven(String condition, Object value) {
        return value == null ? this : where(condition, value);
    }

    /** @param clause {@code order by ...}, {@code group by ...} or {@code limit ?} */
    public ListQuery then(String clause, Object... parameters) {
        sql.append(' ').append(clause);
        values.addAll(List.of(parameters));
        return this;
    }

    public <T> List<T> list(DataSource database, RowReader<T> reader) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepare(connection);
                ResultSet rows = statement.executeQuery()) {
            List<T> items = new ArrayList<>();
            while (rows.next()) {
                items.add(reader.read(rows));
            }
            return items;
        } catch (SQLException e) {
            throw new DatabaseFailure("A query failed", e);
        }
    }

    private PreparedStatement prepare(Connection connection) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql.toString());
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            if (value instanceof long[] numbers) {
                statement.setObject(i + 1, numbers);
            } else if (value instanceof Object[] array) {
                String type = array instanceof String[] ? "text" : "uuid";
                statement.setArray(i + 1, connection.createArrayOf(type, array));
            } else {
                statement.setObject(i + 1, value);
            }
        }
        return statement;
    }
}
