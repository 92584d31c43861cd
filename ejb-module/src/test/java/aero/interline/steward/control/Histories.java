package aero.interline.steward.control;

import aero.interline.consent.control.ConsentLedger;
import aero.interline.contracts.exchange.Arrival;
import aero.interline.customer.control.Comparing;
import aero.interline.customer.control.Profiles;
import aero.interline.customer.entity.SealedProfile;
import aero.interline.platform.control.Transactions;
import aero.interline.steward.entity.Act;
import aero.interline.steward.entity.Draft;
import aero.interline.testing.TestDatabase;
import aero.interline.testing.TestHub;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A hub with stewards, and what it says in the end. */
final class Histories {

    private static final int BATCH = 200;
    private static final int ATTEMPTS = 5;
    /** Who records what is said while a merge holds; the twin hears it said by each of the two. */
    static final String MEANWHILE = "meanwhile";

    final TestHub hub;
    final StewardWork work;
    private final Transactions transactions;

    Histories() {
        this(new TestHub(TestDatabase.create()));
    }

    Histories(TestHub hub) {
        this.hub = hub;
        this.work = new StewardWork(hub.rematch, new Comparing(new TestHub(hub.database).customers));
        this.transactions = hub.database.transactions();
    }

    void tell(List<Arrival> messages) {
        for (int from = 0; from < messages.size(); from += BATCH) {
            hub.apply(messages.subList(from, Math.min(messages.size(), from + BATCH)));
        }
    }

    Act act(Draft draft) throws SQLException {
        return attempt(connection -> work.act(connection, draft, false, Instant.now()));
    }

    Act undo(Act act) throws SQLException {
        return attempt(connection -> work.undo(connection, act.id(), "a mistake", "eve", Instant.now()));
    }

    /** Again after a clash, as the desks do. */
    private <T> T attempt(Transactions.Work<T> step) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try {
                return transactions.inNew(step);
            } catch (SQLException e) {
                if (attempt == ATTEMPTS || !String.valueOf(e.getSQLState()).startsWith("40")) {
                    throw e;
                }
            }
        }
    }

    /** Living customers by surname, in the order of their numbers. */
    Map<String, List<Long>> customers() {
        return hub.database.rows("select surname, id from customer where merged_into is null order by id").stream()
                .map(each -> each.split("\\|"))
                .collect(Collectors.groupingBy(each -> each[0], Collectors.mapping(each -> Long.valueOf(each[1]), Collectors.toList())));
    }

    /** Everything about who is who, with its numbers; without times, messages and what only counts changes. */
    List<String> state() {
        TestDatabase database = hub.database;
        TreeMap<String, List<String>> state = new TreeMap<>();
        state.put("customers", database.rows("select id, family, surname, given, title, kind, gender, birth_date, nationality, name_key"
                + " from customer where merged_into is null order by id"));
        state.put("records", database.rows("select id, source_key, customer_id, home, system, ref, surname, given, title, kind, gender,"
                + " birth_date, nationality, print, document_keys, loyalty_keys, journey_keys, member_keys, group_id,"
                + " version_modified, encode(version_hash, 'hex'), profile is null from source_record order by id"));
        state.put("keys", database.rows("select hash, customer_id from identity_key order by hash"));
        state.put("found by", database.rows("select key, print from match_key order by 1, 2"));
        state.put("hot", database.rows("select key from hot_key order by 1"));
        state.put("proposals", database.rows("select one_record, other_record, one_customer, other_customer, case_no, weight, fields, why,"
                + " model, skipped_until from possible_duplicate where state = 'open' order by 1, 2"));
        state.put("profiles", profiles());
        state.put("consents", database.rows("select id, customer_id, anchors, whose(anchors, customer_id), given, purpose, channel, partner,"
                + " at from consent_act where recorded_by <> '" + MEANWHILE + "' order by id"));
        state.put("what consents say", consents());
        for (String table : List.of("contact", "contact_limit", "preference_act")) {
            state.put(table, database.rows("select whose(l.anchors, l.customer_id), to_jsonb(l) - 'recorded_at' from " + table
                    + " l where recorded_by <> '" + MEANWHILE + "' order by id"));
        }
        List<String> lines = new ArrayList<>();
        state.forEach((name, rows) -> rows.forEach(row -> lines.add(name + ": " + row)));
        return lines;
    }

    /** What lies sealed, opened, whoever's key it lies under. */
    private List<String> profiles() {
        List<String> opened = new ArrayList<>();
        try (Connection connection = hub.database.dataSource().getConnection();
                PreparedStatement query = connection.prepareStatement("select s.id, " + Profiles.COLUMNS + " from source_record s"
                        + Profiles.KEYS + " order by s.id");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                SealedProfile sealed = Profiles.read(row, row.getLong(1));
                opened.add(row.getLong(1) + " " + (sealed == null ? null : Profiles.open(hub.vault, sealed)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return opened;
    }

    /** Of every fifth living customer, whichever line it is that says it. */
    private List<String> consents() {
        ConsentLedger ledger = new ConsentLedger(hub.database.dataSource());
        return customers().values().stream().flatMap(List::stream).filter(each -> each % 5 == 0).sorted().map(customer -> customer + " "
                + ledger.of(customer).acts().stream().map(act -> act.given() + " " + act.at()).distinct().sorted().toList()).toList();
    }

    List<String> redirects() {
        return hub.database.rows("select id, merged_into from customer where merged_into is not null order by id");
    }
}
