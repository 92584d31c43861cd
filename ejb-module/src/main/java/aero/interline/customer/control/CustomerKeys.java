package aero.interline.customer.control;

import aero.interline.customer.entity.Profile;
import aero.interline.platform.control.FactJson;
import aero.interline.platform.control.RoundTrip;
import aero.interline.platform.control.SetStatement;
import aero.interline.platform.control.SqlArrays;
import aero.interline.platform.control.Vault;
import aero.interline.platform.entity.CustomerKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The data keys of the customers that one transaction is about, by whose families it holds the locks. Those that there are
 * come with the families, those that are missing are made here and written with everything else; so keys cost no way to
 * the server. None is remembered from one transaction to the next.
 */
final class CustomerKeys {

    /** Keys of some customers. */
    static final String OF = "select id, wrapped from customer_key where id = any(?)";

    private static final SetStatement<CustomerKey> INSERT = SetStatement.of(CustomerKey.class)
            .column("id", "bigint", CustomerKey::id)
            .column("wrapped", "bytea", CustomerKey::wrapped)
            .insertInto("customer_key", "");

    private final Vault vault;
    private final Map<Long, CustomerKey> keys;
    private final List<CustomerKey> made = new ArrayList<>();

    CustomerKeys(Vault vault, Map<Long, CustomerKey> known) {
        this.vault = vault;
        this.keys = new HashMap<>(known);
    }

    static SetStatement.RowReader into(Map<Long, CustomerKey> keys) {
        return row -> keys.put(row.getLong(1), new CustomerKey(row.getLong(1), row.getBytes(2)));
    }

    /** Of customers who part from others: those whose numbers redirected until now may have keys already. */
    void look(Connection connection, Collection<Long> customers) throws SQLException {
        SqlArrays.query(connection, OF, "bigint", customers, into(keys));
    }

    /** @return {@code null} where there is nothing to seal */
    byte[] seal(long customer, long record, Profile profile) {
        return profile.empty() ? null : Profiles.seal(vault, record, of(customer), FactJson.write(profile));
    }

    CustomerKey of(long customer) {
        return keys.computeIfAbsent(customer, id -> {
            CustomerKey key = vault.newKey(id);
            made.add(key);
            return key;
        });
    }

    /** Once everything is sealed. */
    void write(RoundTrip later) {
        made.sort(Comparator.comparingLong(CustomerKey::id));
        later.add(INSERT, made);
    }
}
