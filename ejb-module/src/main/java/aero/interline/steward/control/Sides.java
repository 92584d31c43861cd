package aero.interline.steward.control;

import aero.interline.platform.control.SqlArrays;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The two customers of an act and their records, as they are when it is done; the older one first.
 *
 * @param oneKeys the record that stands for the customer's number first, then a member's profile: it lasts longest; likewise the others
 */
record Sides(long one, long other, List<UUID> oneKeys, List<UUID> otherKeys) {

    private static final String RECORDS = "select s.source_key from source_record s join customer c on c.id = s.customer_id"
            + " where s.customer_id = any(?) and c.merged_into is null"
            + " order by s.home is distinct from s.customer_id, s.member_keys is null, s.source_key";

    private static final String SEEN = "select md5(coalesce(string_agg(concat_ws(' ', customer_id, source_key, print), ','"
            + " order by customer_id, source_key), '')) from source_record where customer_id = any(?)";

    /** @throws ActImpossible if one of them is not there */
    static Sides of(Connection connection, long one, long other) throws SQLException {
        Sides sides = new Sides(Math.min(one, other), Math.max(one, other), records(connection, Math.min(one, other)),
                records(connection, Math.max(one, other)));
        if (sides.oneKeys.isEmpty() || sides.otherKeys.isEmpty()) {
            throw ActImpossible.notThere();
        }
        return sides;
    }

    /** Changes with who the two are and with what is told of them, and tells nothing else. */
    static String seen(Connection connection, long one, long other) throws SQLException {
        List<String> seen = new ArrayList<>();
        SqlArrays.query(connection, SEEN, "bigint", List.of(one, other), row -> seen.add(row.getString(1)));
        return seen.get(0);
    }

    private static List<UUID> records(Connection connection, long customer) throws SQLException {
        List<UUID> keys = new ArrayList<>();
        SqlArrays.query(connection, RECORDS, "bigint", List.of(customer), row -> keys.add(row.getObject(1, UUID.class)));
        return keys;
    }

    List<UUID> all() {
        List<UUID> all = new ArrayList<>(oneKeys);
        all.addAll(otherKeys);
        return all;
    }
}
