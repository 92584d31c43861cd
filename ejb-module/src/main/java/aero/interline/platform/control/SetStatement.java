package aero.interline.platform.control;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * One statement for any number of rows: each column travels as one array and {@code unnest} makes rows of them. The
 * text is the same for every number of rows, so that the server prepares it once per connection. Rows are written in
 * the order given: sort them by key wherever two sessions could write the same ones, and they cannot deadlock.
 *
 * @param <T> what one row is made from
 */
public final class SetStatement<T> {

    private record Column<T>(String name, String type, String cast, Function<T, Object> value) {}

    /** What becomes of a result row. */
    @FunctionalInterface
    public interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private final List<Column<T>> columns;
    private final String sql;

    private SetStatement(List<Column<T>> columns, String sql) {
        this.columns = columns;
        this.sql = sql;
    }

    public static <T> Builder<T> of(Class<T> row) {
        return new Builder<>();
    }

    /** @return how many rows were written */
    public int execute(Connection connection, List<T> rows) throws SQLException {
        if (rows.isEmpty()) {
            return 0;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, 1, rows);
            return statement.executeUpdate();
        }
    }

    /** For a statement with {@code returning}. */
    public void execute(Connection connection, List<T> rows, RowReader reader) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, 1, rows);
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    reader.read(result);
                }
            }
        }
    }

    String sql() {
        return sql;
    }

    /** @return index of the next parameter */
    int bind(PreparedStatement statement, int first, List<T> rows) throws SQLException {
        int index = first;
        for (Column<T> column : columns) {
            Object[] values = SqlArrays.ofType(column.type, rows.size());
            for (int row = 0; row < values.length; row++) {
                values[row] = SqlArrays.element(column.type, column.value.apply(rows.get(row)));
            }
            SqlArrays.bind(statement, index++, column.type, values);
        }
        return index;
    }

    /** Lists the columns in the order in which the statement names them. */
    public static final class Builder<T> {

        private final List<Column<T>> columns = new ArrayList<>();

        public Builder<T> column(String name, String type, Function<T, Object> value) {
            return column(name, type, "", value);
        }

        /** @param cast what the value is cast to on the server, for types that an array cannot carry */
        public Builder<T> column(String name, String type, String cast, Function<T, Object> value) {
            columns.add(new Column<>(name, type, cast.isEmpty() ? "" : "::" + cast, value));
            return this;
        }

        /** {@code insert into table (columns) select ... from unnest(...)} and what follows it. */
        public SetStatement<T> insertInto(String table, String suffix) {
            String names = join(Column::name);
            String values = join(c -> c.name + c.cast);
            return new SetStatement<>(List.copyOf(columns),
                    "insert into " + table + " (" + names + ") select " + values + source() + " " + suffix);
        }

        /**
         * Inserts, or sets everything but the first column and the key where the key is there already.
         *
         * @param suffix condition under which what is there is replaced, and what comes back
         */
        public SetStatement<T> upsert(String table, String key, String suffix) {
            String sets = String.join(", ", columns.stream().skip(1).map(Column::name).filter(name -> !name.equals(key))
                    .map(name -> name + " = excluded." + name).toList());
            return insertInto(table, "on conflict (" + key + ") do update set " + sets + " " + suffix);
        }

        /** Sets all columns but the first, which is the key. */
        public SetStatement<T> update(String table) {
            return update(table, "");
        }

        /** @param also further assignments */
        public SetStatement<T> update(String table, String also) {
            StringBuilder sets = new StringBuilder(also);
            for (Column<T> each : columns.subList(1, columns.size())) {
                sets.append(sets.length() == 0 ? "" : ", ").append(each.name).append(" = given.").append(each.name)
                        .append(each.cast);
            }
            String key = columns.get(0).name;
            return statement("update " + table + " set " + sets, " where " + table + "." + key + " = given." + key);
        }

        /** {@code head from unnest(...) as given (columns) tail}. */
        public SetStatement<T> statement(String head, String tail) {
            return new SetStatement<>(List.copyOf(columns), head + source() + tail);
        }

        private String source() {
            return " from unnest(" + join(c -> "?::" + c.type + "[]") + ") as given (" + join(Column::name) + ")";
        }

        private String join(Function<Column<T>, String> part) {
            return String.join(", ", columns.stream().map(part).toList());
        }
    }
}
