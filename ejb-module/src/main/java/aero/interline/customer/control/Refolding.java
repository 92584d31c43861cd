package aero.interline.customer.control;

import aero.interline.customer.entity.Linked;
import aero.interline.domain.customer.GoldenRecord;
import aero.interline.domain.customer.PersonRecord;
import aero.interline.domain.customer.Survivorship;
import aero.interline.domain.identity.TypedName;
import aero.interline.platform.control.RoundTrip;
import aero.interline.platform.control.SetStatement;
import aero.interline.platform.control.SqlArrays;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Folds all customers again after the policy of survivorship changed, a batch in each transaction: the golden row is to be what the
 * records and the current policy give, not what some earlier policy gave. Where it stands is kept beside the policy's version,
 * so a stopped hub goes on there.
 */
public final class Refolding {

    private static final int BATCH = 200;

    /** Two nodes that start at once adopt one after the other. */
    private static final String ADOPTING = "select pg_advisory_xact_lock(4712)";
    private static final String RETIRE = "update golden_policy set active = false where active and version <> ?";
    private static final String ADOPT = "insert into golden_policy as p (version, active) values (?, true)"
            + " on conflict (version) do update set active = true, cursor = 0, folded = 0, changed = 0, started_at = now(),"
            + " finished_at = null where not p.active";
    private static final String CURSOR =
            "select cursor from golden_policy where version = ? and active and finished_at is null for update skip locked";
    private static final String NEXT = "select id, coalesce(family, id) from customer where id > ? and merged_into is null"
            + " order by id limit " + BATCH;
    private static final String LOCK = "select id from customer where id = any(?) order by id for update";
    private static final String STILL = "select id, coalesce(family, id) from customer where id = any(?)";
    private static final String ADVANCE =
            "update golden_policy set cursor = ?, folded = folded + ?, changed = changed + ? where version = ?";
    private static final String FINISH = "update golden_policy set finished_at = now() where version = ?";

    private record Row(long id, GoldenRecord golden) {}

    private static final String SAME = "(customer.surname, customer.given, customer.title, customer.kind, customer.gender,"
            + " customer.birth_date, customer.nationality, customer.name_key, customer.other_names)";
    private static final SetStatement<Row> UPDATE = SetStatement.of(Row.class)
            .column("id", "bigint", Row::id)
            .column("surname", "text", r -> r.golden().surname())
            .column("given", "text", r -> r.golden().given())
            .column("title", "text", r -> r.golden().title())
            .column("kind", "text", r -> r.golden().kind())
            .column("gender", "text", r -> r.golden().gender())
            .column("birth_date", "date", r -> r.golden().birthDate())
            .column("nationality", "text", r -> r.golden().nationality())
            .column("name_key", "text", r -> TypedName.key(r.golden().surname(), r.golden().given()))
            .column("other_names", "text", r -> Customers.otherNames(r.golden()))
            .statement("update customer set surname = given.surname, given = given.given, title = given.title, kind = given.kind,"
                            + " gender = given.gender, birth_date = given.birth_date, nationality = given.nationality,"
                            + " name_key = given.name_key, other_names = given.other_names, version = customer.version + 1",
                    " where customer.id = given.id and " + SAME + " is distinct from " + SAME.replace("customer.", "given."));

    private final Survivorship policy;

    public Refolding(Survivorship policy) {
        this.policy = policy;
    }

    /** From now on customers are folded by this policy. */
    public void adopt(Connection connection) throws SQLException {
        try (PreparedStatement adopting = connection.prepareStatement(ADOPTING)) {
            adopting.execute();
        }
        update(connection, RETIRE, policy.version());
        update(connection, ADOPT, policy.version());
    }

    /** @return whether there may be more to fold */
    public boolean step(Connection connection) throws SQLException {
        Long cursor = cursor(connection);
        if (cursor == null) {
            return false;
        }
        Map<Long, Long> families = new TreeMap<>();
        try (PreparedStatement next = connection.prepareStatement(NEXT)) {
            next.setLong(1, cursor);
            read(next, families);
        }
        if (families.isEmpty()) {
            update(connection, FINISH, policy.version());
            return false;
        }
        Set<Long> customers = new TreeSet<>(families.keySet());
        int changed = UPDATE.execute(connection, folded(connection, locked(connection, families)));
        long last = customers.stream().mapToLong(Long::longValue).max().orElse(cursor);
        update(connection, ADVANCE, last, customers.size(), changed, policy.version());
        return true;
    }

    private Long cursor(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(CURSOR)) {
            select.setString(1, policy.version());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : null;
            }
        }
    }

    /** Those that did not move to another family meanwhile: whoever moved them folded them by the current policy. */
    private static Set<Long> locked(Connection connection, Map<Long, Long> families) throws SQLException {
        Set<Long> heads = new HashSet<>(families.values());
        SqlArrays.query(connection, LOCK, "bigint", heads, row -> { });
        Set<Long> still = new TreeSet<>();
        SqlArrays.query(connection, STILL, "bigint", families.keySet(), row -> {
            if (heads.contains(row.getLong(2))) {
                still.add(row.getLong(1));
            }
        });
        return still;
    }

    private List<Row> folded(Connection connection, Set<Long> customers) throws SQLException {
        Map<Long, List<PersonRecord>> records = new TreeMap<>();
        for (Linked each : SourceRecords.ofCustomers(connection, customers, null, new RoundTrip())) {
            records.computeIfAbsent(each.customerId(), none -> new ArrayList<>()).add(each.person());
        }
        List<Row> rows = new ArrayList<>();
        records.forEach((customer, said) -> rows.add(new Row(customer, GoldenRecord.fold(said, policy))));
        return rows;
    }

    private static void read(PreparedStatement select, Map<Long, Long> into) throws SQLException {
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                into.put(rows.getLong(1), rows.getLong(2));
            }
        }
    }

    private static void update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                update.setObject(i + 1, values[i]);
            }
            update.executeUpdate();
        }
    }
}
