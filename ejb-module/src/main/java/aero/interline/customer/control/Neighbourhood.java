package aero.interline.customer.control;

import aero.interline.customer.entity.Linked;
import aero.interline.platform.control.RoundTrip;
import aero.interline.platform.control.SqlArrays;
import aero.interline.platform.entity.CustomerKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Everything that a change can reach: the families of the records concerned and those that own a key concerned, locked
 * by the row of their least customer. Whoever changes anything about a family holds that lock.
 *
 * @param families customer to the least customer of its family
 * @param records  of all these customers
 * @param keys     the data keys of all these customers
 * @param owners   of the keys asked for; keys that had none are owned as the caller wished
 */
record Neighbourhood(Map<Long, Long> families, List<Linked> records, Map<Long, CustomerKey> keys, Map<UUID, Long> owners) {

    private static final int ATTEMPTS = 5;

    private static final String HEADS = "select r.id, coalesce(c.family, c.id) from source_record r"
            + " join customer c on c.id = r.customer_id where r.id = any(?)";
    private static final String LOCK = "select id from customer where id = any(?) order by id for update";
    private static final String MEMBERS = "with head as (select unnest(?::bigint[]) as id)"
            + " select id, id from customer where id in (select id from head)"
            + " union all select id, family from customer where family in (select id from head)";

    /**
     * @param wanted  keys, with the customer that shall own those that nobody owns yet
     * @param records that change or go
     */
    static Neighbourhood lock(Connection connection, Map<UUID, Long> wanted, Collection<Long> records)
            throws SQLException {
        Map<UUID, Long> claimed = new HashMap<>();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Map<UUID, Long> free = new HashMap<>(wanted);
            free.keySet().removeAll(claimed.keySet());
            Set<UUID> won = new HashSet<>();
            Map<UUID, Long> owners = IdentityKeys.claim(connection, free, won);
            won.forEach(key -> claimed.put(key, wanted.get(key)));
            free.keySet().removeAll(won);
            if (owners.size() < free.size()) {
                continue;
            }
            Map<Long, Long> heads = heads(connection, records);
            Set<Long> locked = new TreeSet<>(owners.values());
            locked.addAll(heads.values());
            Map<Long, Long> families = new HashMap<>();
            if (locked.isEmpty() || members(connection, locked, owners, records, heads, families)) {
                owners.putAll(claimed);
                Map<Long, CustomerKey> keys = new HashMap<>();
                return new Neighbourhood(
                        families, SourceRecords.ofCustomers(connection, families.keySet(), keys), keys, owners);
            }
        }
        throw new SQLException("The customers concerned keep changing", "40001");
    }

    /** Locks families, and says whether they are still the ones concerned; then it knows their members. */
    private static boolean members(Connection connection, Set<Long> locked, Map<UUID, Long> owners,
            Collection<Long> records, Map<Long, Long> heads, Map<Long, Long> families) throws SQLException {
        Map<UUID, Long> ownersNow = new HashMap<>();
        Map<Long, Long> headsNow = new HashMap<>();
        new RoundTrip()
                .query(LOCK, "bigint", locked, row -> { })
                .query(IdentityKeys.OWNERS, "uuid", owners.keySet(), IdentityKeys.ownersInto(ownersNow))
                .query(HEADS, "bigint", records, row -> headsNow.put(row.getLong(1), row.getLong(2)))
                .query(MEMBERS, "bigint", locked, row -> families.put(row.getLong(1), row.getLong(2)))
                .send(connection);
        return owners.equals(ownersNow) && heads.equals(headsNow);
    }

    private static Map<Long, Long> heads(Connection connection, Collection<Long> records) throws SQLException {
        Map<Long, Long> heads = new HashMap<>();
        SqlArrays.query(connection, HEADS, "bigint", records, row -> heads.put(row.getLong(1), row.getLong(2)));
        return heads;
    }
}
