package aero.interline.steward.control;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Before a merge is undone: the record that stood for a customer's number may have gone meanwhile, and a record of the other
 * customer have taken its place, or none. Then the oldest that is left of the customer's own stands for it.
 */
final class Homecoming {

    private static final String OWN = "with own as (select s.id, s.home from source_record s where s.source_key = any(?)"
            + " order by s.home nulls last, s.id limit 1) update source_record r set home = ? from own where r.id = own.id"
            + " and not exists (select from source_record h where h.source_key = any(?) and h.home = ?)"
            + " returning own.home, r.id";

    private static final String FOLLOW = "update customer c set merged_into = s.customer_id from source_record s"
            + " where c.id = ? and s.id = ? and c.merged_into <> s.customer_id and c.id <> s.customer_id"
            + " and not exists (select from source_record h where h.customer_id = c.merged_into and h.home = c.id)";

    private static final String GONE = "with gone as (update customer c set merged_into = null where c.id in (?, ?)"
            + " and c.merged_into is not null"
            + " and not exists (select from source_record s where s.customer_id = c.merged_into and s.home = c.id) returning c.id)"
            + " select coalesce(array_agg(id), '{}') from gone";
    private static final String LEAVE = "select leave_without_records(?)";

    private Homecoming() {}

    /**
     * Of whom no record is left, nothing would be without the merge: the number must not lead to the other, nor the consents that
     * were given under it.
     */
    static void forget(Connection connection, long one, long other) throws SQLException {
        try (PreparedStatement gone = connection.prepareStatement(GONE); PreparedStatement leave = connection.prepareStatement(LEAVE)) {
            gone.setLong(1, one);
            gone.setLong(2, other);
            try (ResultSet row = gone.executeQuery()) {
                row.next();
                leave.setArray(1, row.getArray(1));
            }
            leave.execute();
        }
    }

    /**
     * @param keys records of the customer when it was merged
     * @param left takes the number that a record stood for until now, with that record
     */
    static void of(Connection connection, long customer, List<UUID> keys, Map<Long, Long> left) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(OWN)) {
            update.setArray(1, Acts.uuids(connection, keys));
            update.setLong(2, customer);
            update.setArray(3, Acts.uuids(connection, keys));
            update.setLong(4, customer);
            try (ResultSet row = update.executeQuery()) {
                while (row.next()) {
                    left.put(row.getLong(1), row.getLong(2));
                }
            }
        }
    }

    /** Once it is settled who is who: a number that no record stands for any more leads to where the one is that did. */
    static void follow(Connection connection, Map<Long, Long> left) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(FOLLOW)) {
            for (Map.Entry<Long, Long> each : left.entrySet()) {
                update.setLong(1, each.getKey());
                update.setLong(2, each.getValue());
                update.executeUpdate();
            }
        }
    }
}
