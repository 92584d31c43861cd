package aero.interline.customer.control;

import aero.interline.platform.control.RoundTrip;
import aero.interline.platform.control.SetStatement;
import aero.interline.platform.control.SqlArrays;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The table {@code identity_key}: which family owns a strong key. A key has one row, so of two sessions that bring the same
 * new person one waits here until the other has committed, and then finds that person.
 */
final class IdentityKeys {

    private static final SetStatement<Map.Entry<UUID, Long>> CLAIM =
            columns().insertInto("identity_key", "on conflict (hash) do nothing returning hash");
    private static final SetStatement<Map.Entry<UUID, Long>> MOVE = columns().update("identity_key");

    /** Owners of some keys. */
    static final String OWNERS = "select hash, customer_id from identity_key where hash = any(?)";

    /** Statements for a round trip that is made anyway. */
    @FunctionalInterface
    interface Also {
        void add(RoundTrip trip);
    }

    private IdentityKeys() {}

    @SuppressWarnings("unchecked")
    private static SetStatement.Builder<Map.Entry<UUID, Long>> columns() {
        return SetStatement.of((Class<Map.Entry<UUID, Long>>) (Class<?>) Map.Entry.class)
                .column("hash", "uuid", Map.Entry::getKey)
                .column("customer_id", "bigint", Map.Entry::getValue);
    }

    /**
     * Claims keys that have no owner and tells who owns the others.
     *
     * @param won  takes those that had no owner and now have the one given
     * @param also adds statements that travel along
     */
    static Map<UUID, Long> claim(Connection connection, Map<UUID, Long> wanted, Set<UUID> won, Also also)
            throws SQLException {
        Map<UUID, Long> owners = new HashMap<>();
        RoundTrip trip = new RoundTrip()
                .add(CLAIM, sorted(wanted), row -> won.add(row.getObject(1, UUID.class)))
                .query(OWNERS, "uuid", wanted.keySet(), ownersInto(owners));
        also.add(trip);
        trip.send(connection);
        owners.keySet().removeAll(won);
        return owners;
    }

    static SetStatement.RowReader ownersInto(Map<UUID, Long> owners) {
        return row -> owners.put(row.getObject(1, UUID.class), row.getLong(2));
    }

    static void move(Map<UUID, Long> owners, RoundTrip later) {
        later.add(MOVE, sorted(owners));
    }

    static void release(Connection connection, Collection<UUID> keys) throws SQLException {
        SqlArrays.update(connection, "delete from identity_key where hash = any(?)", "uuid", keys);
    }

    private static List<Map.Entry<UUID, Long>> sorted(Map<UUID, Long> keys) {
        return List.copyOf(new TreeMap<>(keys).entrySet());
    }
}
