package aero.interline.privacy.control;

import aero.interline.activity.control.ActivityKinds;
import aero.interline.contracts.fact.Fact;
import aero.interline.contracts.fact.LoyaltyMembership;
import aero.interline.contracts.fact.MilesMoved;
import aero.interline.contracts.fact.ReservationReported;
import aero.interline.customer.control.CustomerRegister;
import aero.interline.customer.control.Resealing;
import aero.interline.platform.control.FactJson;
import aero.interline.platform.control.KeyedHash;
import aero.interline.platform.control.SqlArrays;
import aero.interline.platform.control.Vault;
import aero.interline.platform.entity.Sealed;
import aero.interline.privacy.entity.Traces;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Takes a person out of the tables, in the caller's one transaction and in the order of locks that the intake keeps:
 * reservations, activities, customers. Others in the same reservations, lists and families stay as they are.
 */
public final class PersonErasure {

    private static final String RESERVATIONS =
            "select id, details_key_id, details from reservation where id = any(?) order by id for update";
    private static final String ACTIVITIES = "select id, key, kind, details_key_id, details from activity"
            + " where key = any(?) order by key for update";
    private static final String REFS = "select reservation_id, ref from source_record where customer_id = any(?) and ref is not null";
    private static final String KEYS = "select source_key from source_record where customer_id = any(?)";
    private static final String LEFT = "select id from source_record where customer_id = any(?)";
    private static final String MAYBE_SAID = " from (select ?::bigint[] as ids) own,"
            + " lateral (select id from %1$s where customer_id = any(own.ids) union select id from %1$s where anchors"
            + " && array(select source_key from source_record where customer_id = any(own.ids))%2$s) maybe";
    private static final String CONSENTS = "consent_act";
    /** What was withdrawn while others were one with those who go: for the others it holds on, without a trace of who went. */
    private static final String WITHDRAWN_BY_OTHERS = "insert into consent_act (customer_id, anchors, numbers, given, purpose, channel,"
            + " partner, at, proof_by, proof_how, text_version, reference, recorded_by, recorded_at)"
            + " select rest.holder, rest.keys, rest.others, given, purpose, channel, partner, at, proof_by, proof_how, text_version, reference,"
            + " recorded_by, recorded_at from (select t.*, rest.keys, rest.others, own.ids, coalesce("
            + "whose(rest.keys, case when t.customer_id <> all(own.ids) then t.customer_id end),"
            + " (select coalesce(c.merged_into, c.id) from customer c where c.id = any(rest.others) order by c.id limit 1)) as holder"
            + saidAbout(CONSENTS, "cross join lateral (select array(select key from unnest(t.anchors) as a (key) where not exists"
                    + " (select from source_record s where s.source_key = key and s.customer_id = any(own.ids))) as keys,"
                    + " array(select number from unnest(t.numbers) as n (number) where number <> all(own.ids)) as others) rest")
            + " and not t.given) as rest where rest.holder <> all(rest.ids)";
    /** Tables of rows about one customer each, who is found by the source keys of that time. */
    static final List<String> SAID_ABOUT = List.of(CONSENTS, "contact", "contact_limit", "preference_act");

    private final Connection connection;
    private final Vault vault;
    private final KeyedHash hash;
    private final CustomerRegister register;
    private final Map<String, Long> counts = new TreeMap<>();

    public PersonErasure(Connection connection, Vault vault, KeyedHash hash, CustomerRegister register) {
        this.connection = connection;
        this.vault = vault;
        this.hash = hash;
        this.register = register;
    }

    /** By what the customer is found; what the records say stays so until the end of the transaction. */
    public Traces traces(long customer, Instant at) throws SQLException {
        register.hold(connection, keys(List.of(customer)), at);
        return new TraceFinder(connection, vault, hash).of(customer);
    }

    /**
     * @param traces found in the same transaction
     * @return what was done, by name
     * @throws SQLException with state 40001 if something about the person came meanwhile; then traces have to be found anew
     */
    public Map<String, Long> erase(Traces traces, Instant at) throws SQLException {
        if (!keys(traces.customers()).equals(Set.copyOf(traces.sourceKeys()))) {
            throw cameMeanwhile();
        }
        reservations(traces);
        activities(traces);
        said(traces.customers());
        count("recordsOfOthersSealedAnew", new Resealing(vault).ofOthers(connection, traces.customers()));
        List<Long> records = register.forget(connection, traces.customers(), at);
        count("sourceRecords", records.size());
        if (records.size() != traces.sourceKeys().size() || any(LEFT, traces.customers())) {
            throw cameMeanwhile();
        }
        update("delete from customer where id = any(?)", "bigint", traces.customers());
        count("customers", traces.customers().size());
        count("decisions", decisions(records, traces));
        count("searchKeys", SqlArrays.update(connection, "delete from message_key where hash = any(?)", "bigint",
                TraceFinder.searchKeys(traces.numbers(), traces.things(), hash)));
        count("dataKeys", update("delete from customer_key where id = any(?)", "bigint", traces.customers()));
        return counts;
    }

    private Set<UUID> keys(List<Long> customers) throws SQLException {
        Set<UUID> keys = new HashSet<>();
        SqlArrays.query(connection, KEYS, "bigint", customers, row -> keys.add(row.getObject(1, UUID.class)));
        return keys;
    }

    private static SQLException cameMeanwhile() {
        return new SQLException("Something about the person came meanwhile", "40001");
    }

    /** While the records are there by which it is told whose it is. */
    private void said(List<Long> customers) throws SQLException {
        update(WITHDRAWN_BY_OTHERS, "bigint", customers);
        for (String table : SAID_ABOUT) {
            count(table + "s", update("delete from " + table + " where id in (select t.id" + saidAbout(table) + ")", "bigint", customers));
        }
    }

    /** What is said about customers, the only parameter; a row is {@code t}. A withdrawal is everybody's who was the customer then. */
    static String saidAbout(String table) {
        return saidAbout(table, "");
    }

    private static String saidAbout(String table, String joined) {
        String shared = table.equals(CONSENTS) ? " union select id from consent_act where numbers && own.ids" : "";
        return MAYBE_SAID.formatted(table, shared) + " join " + table + " t on t.id = maybe.id " + joined + " where ("
                + (table.equals(CONSENTS) ? "not t.given or " : "") + "whose(t.anchors, t.customer_id) = any(own.ids))";
    }

    private void reservations(Traces traces) throws SQLException {
        Map<Long, Set<String>> refs = new HashMap<>();
        SqlArrays.query(connection, REFS, "bigint", traces.customers(),
                row -> refs.computeIfAbsent(row.getLong(1), none -> new HashSet<>()).add(row.getString(2)));
        Map<Long, ReservationReported> told = new TreeMap<>();
        SqlArrays.query(connection, RESERVATIONS, "bigint", traces.owners(), row -> {
            byte[] json = vault.open(Vault.Content.RESERVATION, row.getLong(1), row.getInt(2), row.getBytes(3));
            told.put(row.getLong(1), FactJson.read(json, ReservationReported.class));
        });
        PersonSearch search = new PersonSearch(traces.numbers(), traces.names());
        ReservationRedaction redaction = new ReservationRedaction(search, traces.numbers());
        for (Map.Entry<Long, ReservationReported> each : told.entrySet()) {
            Set<String> gone = refs.getOrDefault(each.getKey(), Set.of());
            ReservationReported rest = redaction.without(each.getValue(), gone);
            write(each.getKey(), rest);
            requests(each.getKey(), gone, rest.passengers().isEmpty(), redaction.ofThoseWhoGo(rest));
        }
        count("reservations", told.size());
    }

    /** From now on this is what was told: the reports behind it tell of the person. */
    private void write(long id, ReservationReported rest) throws SQLException {
        Sealed sealed = vault.seal(Vault.Content.RESERVATION, id, FactJson.write(rest));
        try (PreparedStatement update = connection.prepareStatement(
                "update reservation set details = ?, details_key_id = ?, passengers = ?, reports = null, reports_key_id = null where id = ?")) {
            update.setBytes(1, sealed.bytes());
            update.setInt(2, sealed.keyId());
            update.setInt(3, rest.passengers().size());
            update.setLong(4, id);
            update.executeUpdate();
        }
    }

    /** Of a reservation in which nobody is left nothing of it stays, also what names no passenger. */
    private void requests(long reservation, Set<String> gone, boolean nobodyLeft, PersonSearch search) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(
                "delete from special_request where reservation_id = ? and (? or passenger_ref = any(?))")) {
            delete.setLong(1, reservation);
            delete.setBoolean(2, nobodyLeft);
            delete.setArray(3, connection.createArrayOf("text", gone.toArray()));
            count("specialRequests", delete.executeUpdate());
        }
        Map<Integer, String> texts = new HashMap<>();
        SqlArrays.query(connection, "select position, text from special_request where text is not null and reservation_id = any(?)",
                "bigint", List.of(reservation), row -> {
                    String covered = search.covered(row.getString(2));
                    if (!covered.equals(row.getString(2))) {
                        texts.put(row.getInt(1), covered);
                    }
                });
        for (Map.Entry<Integer, String> each : texts.entrySet()) {
            try (PreparedStatement update = connection.prepareStatement(
                    "update special_request set text = ? where reservation_id = ? and position = ?")) {
                update.setString(1, each.getValue());
                update.setLong(2, reservation);
                update.setInt(3, each.getKey());
                count("specialRequests", update.executeUpdate());
            }
        }
    }

    private void activities(Traces traces) throws SQLException {
        List<Long> gone = new ArrayList<>();
        Map<UUID, MilesMoved> movements = new TreeMap<>();
        SqlArrays.query(connection, ACTIVITIES, "uuid", traces.things(), row -> {
            UUID key = row.getObject(2, UUID.class);
            byte[] json = vault.open(Vault.Content.ACTIVITY, key.getMostSignificantBits(), row.getInt(4), row.getBytes(5));
            Fact fact = FactJson.read(json, ActivityKinds.named(row.getString(3)).fact());
            if (fact instanceof MilesMoved moved) {
                movements.put(key, moved);
            } else {
                gone.add(row.getLong(1));
            }
        });
        count("activities", update("delete from activity where id = any(?)", "bigint", gone));
        Map<LoyaltyMembership, UUID> pseudonyms = new HashMap<>();
        for (Map.Entry<UUID, MilesMoved> each : movements.entrySet()) {
            MilesMoved moved = each.getValue();
            LoyaltyMembership account = new LoyaltyMembership(
                    aero.interline.contracts.fact.Position.NONE, moved.membership().carrier(), moved.membership().number(), null);
            pseudonymous(each.getKey(), moved, pseudonyms.computeIfAbsent(account, none -> UUID.randomUUID()));
        }
        count("movementsUnderPseudonym", movements.size());
    }

    /** The ledger must go on to balance: the movement stays, and belongs to nobody. */
    private void pseudonymous(UUID key, MilesMoved moved, UUID pseudonym) throws SQLException {
        MilesMoved nobodys = new MilesMoved(moved.at(), key.toString(),
                new LoyaltyMembership(moved.membership().at(), moved.membership().carrier(), pseudonym.toString(), null),
                moved.kind(), moved.miles(), moved.statusMiles(), moved.bookedOn(), null, moved.flight(), moved.partner(),
                null, null, List.of());
        Sealed sealed = vault.seal(Vault.Content.ACTIVITY, key.getMostSignificantBits(), FactJson.write(nobodys));
        try (PreparedStatement update = connection.prepareStatement("update activity set keys = '{}', reference = null,"
                + " details = ?, details_key_id = ? where key = ? returning id")) {
            update.setBytes(1, sealed.bytes());
            update.setInt(2, sealed.keyId());
            update.setObject(3, key);
            update.execute();
        }
        try (PreparedStatement update = connection.prepareStatement("update miles_movement set account = ?"
                + " where activity_id = (select id from activity where key = ?)")) {
            update.setObject(1, pseudonym);
            update.setObject(2, key);
            update.executeUpdate();
        }
    }

    private long decisions(List<Long> records, Traces traces) throws SQLException {
        try (PreparedStatement call = connection.prepareStatement("select forget_decisions(?, ?, ?)")) {
            call.setArray(1, connection.createArrayOf("bigint", records.toArray()));
            call.setArray(2, connection.createArrayOf("uuid", traces.sourceKeys().toArray()));
            call.setArray(3, connection.createArrayOf("bigint", traces.customers().toArray()));
            try (var row = call.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private boolean any(String query, List<Long> ids) throws SQLException {
        List<Long> found = new ArrayList<>();
        SqlArrays.query(connection, query, "bigint", ids, row -> found.add(row.getLong(1)));
        return !found.isEmpty();
    }

    private int update(String sql, String type, List<Long> ids) throws SQLException {
        return SqlArrays.update(connection, sql, type, ids);
    }

    private void count(String what, long many) {
        counts.merge(what, many, Long::sum);
    }
}
