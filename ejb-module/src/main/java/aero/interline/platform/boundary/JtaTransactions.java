package aero.interline.platform.boundary;

import aero.interline.platform.control.Transactions;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The container's transactions, for beans that manage them themselves. */
public final class JtaTransactions implements Transactions {

    /** SQLState for "transaction resolution unknown". */
    private static final String UNKNOWN = "08007";

    private static final int LONGEST_SECONDS = 120;

    private final UserTransaction transaction;
    private final DataSource database;

    public JtaTransactions(UserTransaction transaction, DataSource database) {
        this.transaction = transaction;
        this.database = database;
    }

    @Override
    public <T> T inNew(Work<T> work) throws SQLException {
        begin();
        T result;
        try (Connection connection = database.getConnection()) {
            result = work.on(connection);
        } catch (SQLException | RuntimeException | Error e) {
            undo(e);
            throw e;
        }
        commit();
        return result;
    }

    private void begin() throws SQLException {
        try {
            transaction.setTransactionTimeout(LONGEST_SECONDS);
            transaction.begin();
        } catch (NotSupportedException | SystemException | IllegalStateException e) {
            throw new SQLException("The transaction manager starts no transaction", UNKNOWN, e);
        }
    }

    private void commit() throws SQLException {
        try {
            transaction.commit();
        } catch (RollbackException | HeuristicMixedException | HeuristicRollbackException | SystemException
                | IllegalStateException e) {
            throw new SQLException("The transaction may not have been committed", UNKNOWN, e);
        }
    }

    private void undo(Throwable cause) {
        try {
            transaction.rollback();
        } catch (SystemException | IllegalStateException e) {
            cause.addSuppressed(e);
        }
    }
}
