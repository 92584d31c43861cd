package aero.interline.exchange.control;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/**
 * Forgets old claims. Claims are hashes and so evenly spread: the table is walked in {@value #STEPS} small ranges of its primary
 * key, which needs neither an index by age nor a long transaction.
 */
public final class InboxHorizon {

    /** How many steps make a round through the whole inbox. */
    public static final int STEPS = 4096;

    private static final int BITS = 12;
    private static final String SQL = "delete from inbox where claim >= ? and claim <= ? and message_id < ?";

    private InboxHorizon() {}

    /**
     * @param step   any number; steps repeat after {@link #STEPS}
     * @param oldest claims of messages with lower ids go
     * @return how many went
     */
    public static int pass(Connection connection, int step, long oldest) throws SQLException {
        long low = (long) Math.floorMod(step, STEPS) << Long.SIZE - BITS;
        long high = low | -1L >>> BITS;
        try (PreparedStatement delete = connection.prepareStatement(SQL)) {
            delete.setObject(1, new UUID(low, 0));
            delete.setObject(2, new UUID(high, -1L));
            delete.setLong(3, oldest);
            return delete.executeUpdate();
        }
    }
}
