package aero.interline.platform.control;

import java.sql.Connection;
import java.sql.SQLException;

/** Runs work in a database transaction of its own; how, depends on whether there is a container. */
public interface Transactions {

    /** What happens inside. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /**
     * @return once committed
     * @throws SQLException      when the database refused it or cannot be reached; everything is rolled back, or, where
     *                           the connection broke while committing, nobody knows: the same message offered again
     *                           finds out
     * @throws RuntimeException  what the work threw; everything is rolled back
     */
    <T> T inNew(Work<T> work) throws SQLException;
}
