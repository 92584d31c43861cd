package aero.interline.platform.control;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Row ids from a database sequence that steps by 1000: one round trip gives a thousand ids. Ids that a rolled back
 * transaction took are lost, which hurts nobody.
 */
public final class IdBlocks {

    private static final int STEP = 1000;

    private final String sql;
    private long next;
    private long end;

    /** @param sequence name of a sequence with {@code increment by 1000} */
    public IdBlocks(String sequence) {
        this.sql = "select nextval('" + sequence + "')";
    }

    /** @return as many rising ids, not always without gaps */
    public synchronized long[] take(Connection connection, int count) throws SQLException {
        long[] ids = new long[count];
        for (int i = 0; i < count; i++) {
            if (next == end) {
                fetch(connection);
            }
            ids[i] = next++;
        }
        return ids;
    }

    private void fetch(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            row.next();
            next = row.getLong(1);
            end = next + STEP;
        }
    }
}
