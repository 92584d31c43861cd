package aero.interline.steward.control;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/**
 * Before a merge is undone: the record that stood for a customer's number may have gone meanwhile, and a record of the other
 * customer have taken its place, or none. Then the oldest that is left of the customer's own stands for it.
 */
final class Homecoming {

    private static final String OWN = "update source_record set home = ? where id = (select s.id from source_record s"
            + " where s.source_key = any(?) order by s.home nulls last, s.id limit 1)"
            + " and not exists (select from source_record h where h.source_key = any(?) and h.home = ?)";

    private static final String GONE = "delete from customer c where c.id in (?, ?) and c.merged_into is not null"
            + " and not exists (select from source_record s where s.customer_id = c.merged_into and s.home = c.id)";

    private Homecoming() {}

    /**
     * Of whom no record is left, nothing would be without the merge: the number must not lead to the other, nor the consents that
     * were given under it.
     */
    static void forget(Connection connection, long one, long other) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(GONE)) {
            delete.setLong(1, one);
            delete.setLong(2, other);
            delete.executeUpdate();
        }
    }

    /** @param keys records of the customer when it was merged */
    static void of(Connection connection, long customer, List<UUID> keys) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(OWN)) {
            update.setLong(1, customer);
            update.setArray(2, Acts.uuids(connection, keys));
            update.setArray(3, Acts.uuids(connection, keys));
            update.setLong(4, customer);
            update.executeUpdate();
        }
    }
}
