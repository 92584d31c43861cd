package aero.interline.customer.control;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

/**
 * Settles customers again after something other than a message changed what they depend on (invariant I5): a steward's
 * decision was written or undone, a record was erased, the model is another one. Whoever changed it calls this in the same
 * transaction, so that nobody sees the one without the other.
 */
public final class Rematch {

    private final CustomerRegister customers;

    public Rematch(CustomerRegister customers) {
        this.customers = customers;
    }

    /**
     * Locks the families of these records until the end of the transaction and changes nothing: what is read about them from then on
     * stays so. Clashes as {@link #settle} does.
     */
    public void hold(Connection connection, Collection<UUID> sourceKeys, Instant at) throws SQLException {
        customers.hold(connection, sourceKeys, at);
    }

    /**
     * Locks the families of these records, and those that what is decided now ties to them, and settles them. Customers
     * join and part, old ids redirect, possible duplicates open and clear; each change is noted as a decision. A clash
     * with another session is an {@link SQLException} of class 40: the caller rolls back and repeats.
     *
     * @param sourceKeys records that there are not (any more) are passed over
     * @param at         now
     */
    public void settle(Connection connection, Collection<UUID> sourceKeys, Instant at) throws SQLException {
        customers.settle(connection, sourceKeys, at);
    }
}
