package aero.interline.platform.control;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Transactions without a container: those of one connection. For measurements and tests of the very same work. */
public final class LocalTransactions implements Transactions {

    private final DataSource database;

    public LocalTransactions(DataSource database) {
        this.database = database;
    }

    @Override
    public <T> T inNew(Work<T> work) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.on(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException | Error e) {
                undo(connection, e);
                throw e;
            }
        }
    }

    private static void undo(Connection connection, Throwable cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }
}
