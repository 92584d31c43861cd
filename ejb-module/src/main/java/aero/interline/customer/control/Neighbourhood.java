package aero.interline.customer.control;

import aero.interline.customer.entity.Linked;
import aero.interline.domain.identity.StewardDecision;
import aero.interline.platform.control.RoundTrip;
import aero.interline.platform.entity.CustomerKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Everything that a change can reach: the families of the records concerned, those that own a key concerned, and those of
 * prints alike, locked by the row of their least customer. Whoever changes anything about a family holds that lock.
 *
 * @param families  customer to the least customer of its family
 * @param records   of all these customers
 * @param keys      the data keys of all these customers
 * @param owners    of the keys asked for; keys that had none are owned as the caller wished
 * @param decisions of stewards about these records, those that were not undone
 * @param proposed  possible duplicates among these customers that are open
 */
record Neighbourhood(Map<Long, Long> families, List<Linked> records, Map<Long, CustomerKey> keys, Map<UUID, Long> owners,
        List<StewardDecision> decisions, List<PossibleDuplicates.Open> proposed) {

    private static final int ATTEMPTS = 5;

    private static final String HEADS = "select r.id, coalesce(c.family, c.id) from source_record r"
            + " join customer c on c.id = r.customer_id where r.id = any(?)";
    private static final String HEADS_OF_PRINTS = "select distinct r.print, coalesce(c.family, c.id) from source_record r"
            + " join customer c on c.id = r.customer_id where r.print = any(?)";
    private static final String LOCK = "select id from customer where id = any(?) order by id for update";
    private static final String MEMBERS = "with head as (select unnest(?::bigint[]) as id)"
            + " select id, id from customer where id in (select id from head)"
            + " union all select id, family from customer where family in (select id from head)";

    /** A record or a print, and the head of a family it belongs to. */
    private record Head(long of, long family) {}

    /**
     * @param wanted   keys, with the customer that shall own those that nobody owns yet
     * @param records  that change or go
     * @param prints   whose families are concerned
     * @param imprints of what is compared, {@code null} if nothing is
     */
    static Neighbourhood lock(Connection connection, Map<UUID, Long> wanted, Collection<Long> records,
            Collection<Long> prints, Imprints imprints) throws SQLException {
        Map<UUID, Long> claimed = new HashMap<>();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Map<UUID, Long> free = new HashMap<>(wanted);
            free.keySet().removeAll(claimed.keySet());
            Set<UUID> won = new HashSet<>();
            Set<Head> heads = new HashSet<>();
            Map<UUID, Long> owners =
                    IdentityKeys.claim(connection, free, won, trip -> addHeads(trip, records, prints, heads));
            won.forEach(key -> claimed.put(key, wanted.get(key)));
            free.keySet().removeAll(won);
            if (owners.size() < free.size()) {
                continue;
            }
            Set<Long> locked = new TreeSet<>(owners.values());
            heads.forEach(each -> locked.add(each.family()));
            Map<Long, Long> families = new HashMap<>();
            Set<Head> headsNow = new HashSet<>();
            if (locked.isEmpty()
                    || members(connection, locked, owners, trip -> addHeads(trip, records, prints, headsNow), families)
                            && headsNow.equals(heads)) {
                owners.putAll(claimed);
                return load(connection, families, owners, imprints);
            }
        }
        throw new SQLException("The customers concerned keep changing", "40001");
    }

    /** Locks families, and says whether the keys are still theirs; then it knows their members. */
    private static boolean members(Connection connection, Set<Long> locked, Map<UUID, Long> owners,
            IdentityKeys.Also heads, Map<Long, Long> families) throws SQLException {
        Map<UUID, Long> ownersNow = new HashMap<>();
        RoundTrip trip = new RoundTrip()
                .query(LOCK, "bigint", locked, row -> { })
                .query(IdentityKeys.OWNERS, "uuid", owners.keySet(), IdentityKeys.ownersInto(ownersNow));
        heads.add(trip);
        trip.query(MEMBERS, "bigint", locked, row -> families.put(row.getLong(1), row.getLong(2))).send(connection);
        return owners.equals(ownersNow);
    }

    private static void addHeads(RoundTrip trip, Collection<Long> records, Collection<Long> prints, Set<Head> heads) {
        trip.query(HEADS, "bigint", records, row -> heads.add(new Head(row.getLong(1), row.getLong(2))))
                .query(HEADS_OF_PRINTS, "bigint", prints, row -> heads.add(new Head(row.getLong(1), row.getLong(2))));
    }

    private static Neighbourhood load(
            Connection connection, Map<Long, Long> families, Map<UUID, Long> owners, Imprints imprints)
            throws SQLException {
        Map<Long, CustomerKey> keys = new HashMap<>();
        List<StewardDecision> decisions = new ArrayList<>();
        List<PossibleDuplicates.Open> proposed = new ArrayList<>();
        List<Linked> records = List.of();
        if (!families.isEmpty()) {
            RoundTrip trip = new RoundTrip().query(CustomerKeys.OF, "bigint", families.keySet(), CustomerKeys.into(keys));
            trip.query(StewardDecisions.OF, "bigint", families.keySet(), StewardDecisions.into(decisions));
            if (imprints != null) {
                trip.query(PossibleDuplicates.OF, "bigint", families.keySet(), PossibleDuplicates.into(proposed));
            }
            records = SourceRecords.ofCustomers(connection, families.keySet(), imprints, trip);
        }
        return new Neighbourhood(families, records, keys, owners, decisions, proposed);
    }
}
