package aero.interline.customer.control;

import aero.interline.platform.control.SetStatement;
import aero.interline.platform.control.SqlArrays;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
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

    private IdentityKeys() {}

    @SuppressWarnings("unchecked")
    private static SetStatement.Builder<Map.Entry<UUID, Long>> columns() {
        return SetStatement.of((Class<Map.Entry<UUID, Long>>) (Class<?>) Map.Entry.class)
                .column("hash", "uuid", Map.Entry::getKey)
                .column("customer_id", "bigint", Map.Entry::getValue);
    }

    /** @return those that had no owner and now have the one given */
    static Set<UUID> claim(Connection connection, Map<UUID, Long> wanted) throws SQLException {
        Set<UUID> claimed = new HashSet<>();
        CLAIM.execute(connection, sorted(wanted), row -> claimed.add(row.getObject(1, UUID.class)));
        return claimed;
    }

    static Map<UUID, Long> owners(Connection connection, Collection<UUID> keys) throws SQLException {
        Map<UUID, Long> owners = new HashMap<>();
        SqlArrays.query(connection, "select hash, customer_id from identity_key where hash = any(?)", "uuid", keys,
                row -> owners.put(row.getObject(1, UUID.class), row.getLong(2)));
        return owners;
    }

    static void move(Connection connection, Map<UUID, Long> owners) throws SQLException {
        MOVE.execute(connection, sorted(owners));
    }

    static void release(Connection connection, Collection<UUID> keys) throws SQLException {
        SqlArrays.update(connection, "delete from identity_key where hash = any(?)", "uuid", keys);
    }

    private static List<Map.Entry<UUID, Long>> sorted(Map<UUID, Long> keys) {
        return List.copyOf(new TreeMap<>(keys).entrySet());
    }
}
