package aero.interline.customer.control;

import aero.interline.customer.entity.SealedProfile;
import aero.interline.platform.control.RoundTrip;
import aero.interline.platform.control.SetStatement;
import aero.interline.platform.control.SqlArrays;
import aero.interline.platform.control.Vault;
import aero.interline.platform.entity.CustomerKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Seals profiles anew, each with the key of the customer whose record it is: those that day keys seal still, and those
 * that need the key of somebody who is about to be erased.
 */
public final class Resealing {

    private record Row(long id, long customer, SealedProfile profile) {}

    private record Anew(long id, byte[] profile, long owner) {}

    private static final String UNDER_DAY_KEYS = "select id from source_record where id > ? and profile is not null"
            + " and profile_owner is null order by id limit ?";
    private static final String FOREIGN = "select id from source_record where profile_owner = any(?)"
            + " and profile_owner <> customer_id";
    private static final String HEADS = "select c.id from customer c where c.id in (select coalesce(f.family, f.id)"
            + " from source_record s join customer f on f.id = s.customer_id where s.id = any(?)) order by c.id for update";
    private static final String PROFILES = "select s.id, s.customer_id, " + Profiles.COLUMNS + " from source_record s"
            + Profiles.KEYS + " where s.id = any(?) and s.profile is not null order by s.id for update of s";

    private static final SetStatement<Anew> WRITE = SetStatement.of(Anew.class)
            .column("id", "bigint", Anew::id)
            .column("profile", "bytea", Anew::profile)
            .column("profile_owner", "bigint", Anew::owner)
            .column("profile_key_id", "integer", row -> null)
            .update("source_record");

    private final Vault vault;

    public Resealing(Vault vault) {
        this.vault = vault;
    }

    /**
     * The next records that day keys seal.
     *
     * @return their ids, rising; empty when there are no more
     */
    public List<Long> underDayKeys(Connection connection, long after, int limit) throws SQLException {
        List<Long> ids = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(UNDER_DAY_KEYS)) {
            select.setLong(1, after);
            select.setInt(2, limit);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                }
            }
        }
        seal(connection, ids);
        return ids;
    }

    /**
     * Records of other customers that need one of these customers' keys, as happens when one customer turned out to be two.
     *
     * @return how many there were
     */
    public int ofOthers(Connection connection, Collection<Long> customers) throws SQLException {
        List<Long> ids = new ArrayList<>();
        SqlArrays.query(connection, FOREIGN, "bigint", customers, row -> ids.add(row.getLong(1)));
        seal(connection, ids);
        return ids.size();
    }

    /** Under the locks of the families, as the intake changes records and makes keys. */
    private void seal(Connection connection, List<Long> ids) throws SQLException {
        SqlArrays.query(connection, HEADS, "bigint", ids, row -> { });
        List<Row> rows = new ArrayList<>();
        SqlArrays.query(connection, PROFILES, "bigint", ids, row -> {
            SealedProfile profile = Profiles.read(row, row.getLong(1));
            if (profile != null) {
                rows.add(new Row(row.getLong(1), row.getLong(2), profile));
            }
        });
        Map<Long, CustomerKey> known = new HashMap<>();
        TreeSet<Long> customers = new TreeSet<>();
        rows.forEach(each -> customers.add(each.customer()));
        SqlArrays.query(connection, CustomerKeys.OF, "bigint", customers, CustomerKeys.into(known));
        CustomerKeys keys = new CustomerKeys(vault, known);
        List<Anew> anew = rows.stream().map(each -> anew(each, keys)).toList();
        RoundTrip writes = new RoundTrip();
        keys.write(writes);
        writes.add(WRITE, anew).send(connection);
    }

    private Anew anew(Row row, CustomerKeys keys) {
        byte[] json = Profiles.json(vault, row.profile());
        return new Anew(row.id(), Profiles.seal(vault, row.id(), keys.of(row.customer()), json), row.customer());
    }
}
