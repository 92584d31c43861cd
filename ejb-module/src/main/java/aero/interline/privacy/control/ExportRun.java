package aero.interline.privacy.control;

import aero.interline.activity.control.ActivityKinds;
import aero.interline.contracts.fact.Fact;
import aero.interline.contracts.fact.ReservationReported;
import aero.interline.customer.control.Profiles;
import aero.interline.customer.entity.SealedProfile;
import aero.interline.domain.travel.JourneyLine;
import aero.interline.platform.control.FactJson;
import aero.interline.platform.control.KeyedHash;
import aero.interline.platform.control.MessageIds;
import aero.interline.platform.control.SqlArrays;
import aero.interline.platform.control.Transactions;
import aero.interline.platform.control.Vault;
import aero.interline.privacy.entity.Job;
import aero.interline.privacy.entity.Traces;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Puts together everything that the hub holds about one person, from whom, and who looked at it. What is told about others
 * in the same reservations is not the person's own and left out. The form is described in docs/operations.md.
 */
public final class ExportRun {

    private static final String CUSTOMERS = "select id, surname, given, title, kind, gender, birth_date, nationality, created_at,"
            + " updated_at, merged_into from customer where id = any(?) order by id";
    private static final String RECORDS = "select s.id, s.system, s.reservation_id, s.ref, s.surname, s.given, s.title, s.kind, s.gender,"
            + " s.birth_date, s.nationality, s.version_modified, s.version_sent, s.message_id, " + Profiles.COLUMNS
            + " from source_record s" + Profiles.KEYS + " where s.customer_id = any(?) order by s.id";
    private static final String RESERVATIONS = "select id, system, details_key_id, details, r.current_status as status"
            + " from reservation r where id = any(?) order by id";
    private static final String ACTIVITIES = "select id, key, kind, system, occurred_at, details_key_id, details from activity"
            + " where key = any(?) order by occurred_at, id";
    private static final String MOVEMENTS = "select p.kind, p.miles, p.status_miles, p.booked_on from miles_movement p"
            + " join activity a on a.id = p.activity_id where a.key = any(?) order by p.booked_on, p.activity_id";
    private static final String MESSAGES = "select id::text as id, system, format, channel, size, outcome from message where id = any(?)"
            + " order by id";
    private static final String DECISIONS = "select d.at, d.decision, d.rule, d.model, d.weight, d.fields::text as fields,"
            + " d.customer_id::text as customer from match_decision d"
            + " join source_record s on s.id = d.source_record_id where s.customer_id = any(?) order by d.at";
    private static final String STEWARDS = "select a.at, a.kind, a.state, a.by_user as \"by\", a.reason, a.undone_at, a.undo_reason"
            + " from steward_act a, (select ?::bigint[] as ids) own where a.one_customer = any(own.ids)"
            + " or a.other_customer = any(own.ids) order by a.id";
    private static final String ACCESS = "select at, actor, action from audit where object = any(?::bigint[]::text[])"
            + " and (action like 'customer%' or action like 'export%' or action like 'erasure%' or action like 'consent%'"
            + " or action like 'contact%' or action like 'preference%' or action in ('merge-previewed', 'undo-previewed')) order by id";

    private static final String HOLDERS = "select distinct customer_id from source_record where id = any(?)";

    private static final Map<String, String> SAID = Map.of("consent_act", "consents", "contact", "contacts",
            "contact_limit", "contactLimits", "preference_act", "preferences");

    private final Transactions transactions;
    private final Vault vault;
    private final KeyedHash hash;
    private final Clock clock;

    public ExportRun(Transactions transactions, Vault vault, KeyedHash hash, Clock clock) {
        this.transactions = transactions;
        this.vault = vault;
        this.hash = hash;
        this.clock = clock;
    }

    public void next(Job job) throws SQLException {
        transactions.inNew(connection -> {
            Instant now = clock.instant();
            Map<String, Object> told = everything(connection, job, now);
            Map<String, Long> counts = new LinkedHashMap<>();
            told.forEach((name, list) -> {
                if (list instanceof Collection<?> all) {
                    counts.put(name, (long) all.size());
                }
            });
            PrivacyJobs.keep(connection, vault, job.id(), FactJson.write(told));
            String receipt = Receipts.text(job, counts, List.of(), now);
            PrivacyJobs.progress(connection, job, null, 0, null, counts, ErasureRun.LEASE);
            PrivacyJobs.done(connection, job.id(), receipt, Receipts.signature(hash, receipt), true);
            return null;
        });
    }

    /** Whether what an export of this customer tells is nobody else's by now: of two who were one it tells both. */
    public static boolean onesOwn(Connection connection, long customer, byte[] export) throws SQLException {
        List<Long> records = new ArrayList<>();
        ((List<?>) FactJson.read(export, Map.class).get("sourceRecords"))
                .forEach(each -> records.add(Long.valueOf(((Map<?, ?>) each).get("id").toString())));
        Set<Long> holders = new HashSet<>();
        SqlArrays.query(connection, HOLDERS, "bigint", records, row -> holders.add(row.getLong(1)));
        return Set.of(PrivacyJobs.livingAs(connection, customer)).containsAll(holders);
    }

    private Map<String, Object> everything(Connection connection, Job job, Instant now) throws SQLException {
        Traces traces = new TraceFinder(connection, vault, hash).of(PrivacyJobs.livingAs(connection, job.customer()));
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("export", "interline-person-1");
        told.put("madeAt", now.toString());
        told.put("customer", Long.toString(job.customer()));
        told.put("goldenRecords", rows(connection, CUSTOMERS, "bigint", traces.customers()));
        told.put("sourceRecords", records(connection, traces));
        told.put("reservations", reservations(connection, traces));
        told.put("activities", activities(connection, traces));
        told.put("milesMovements", rows(connection, MOVEMENTS, "uuid", traces.things()));
        for (String table : PersonErasure.SAID_ABOUT) {
            told.put(SAID.get(table), rows(connection, "select t.*" + PersonErasure.saidAbout(table) + " order by t.id", "bigint",
                    traces.customers()));
        }
        told.put("matchDecisions", rows(connection, DECISIONS, "bigint", traces.customers()));
        told.put("stewardActs", rows(connection, STEWARDS, "bigint", traces.customers()));
        told.put("messages", messages(connection, traces));
        told.put("lookedAtBy", rows(connection, ACCESS, "bigint", traces.customers()));
        return told;
    }

    private List<Map<String, Object>> records(Connection connection, Traces traces) throws SQLException {
        List<Map<String, Object>> records = new ArrayList<>();
        SqlArrays.query(connection, RECORDS, "bigint", traces.customers(), row -> {
            Map<String, Object> record = new LinkedHashMap<>();
            for (String column : List.of("id", "system", "surname", "given", "title", "kind", "gender", "birth_date", "nationality",
                    "version_modified", "version_sent", "message_id")) {
                put(record, column, row.getString(column));
            }
            SealedProfile sealed = Profiles.read(row, row.getLong("id"));
            if (sealed != null) {
                record.put("profile", Profiles.open(vault, sealed));
            }
            records.add(record);
        });
        return records;
    }

    private List<Map<String, Object>> reservations(Connection connection, Traces traces) throws SQLException {
        PersonMatcher matcher = new PersonMatcher(traces, hash);
        List<Map<String, Object>> reservations = new ArrayList<>();
        SqlArrays.query(connection, RESERVATIONS, "bigint", traces.owners(), row -> {
            byte[] json = vault.open(Vault.Content.RESERVATION, row.getLong(1), row.getInt(3), row.getBytes(4));
            ReservationReported all = FactJson.read(json, ReservationReported.class);
            Set<String> others = new HashSet<>();
            matcher.of(all).forEach((passenger, own) -> {
                if (!own) {
                    others.add(passenger.ref());
                }
            });
            Map<String, Object> reservation = new LinkedHashMap<>();
            reservation.put("system", row.getString("system"));
            reservation.put("status", row.getString("status"));
            reservation.put("summary", JourneyLine.of(all));
            reservation.put("told", own(all, others));
            reservations.add(reservation);
        });
        return reservations;
    }

    /** What is said of the person and of everybody in it. */
    private static ReservationReported own(ReservationReported all, Set<String> others) {
        boolean alone = others.isEmpty();
        return new ReservationReported(all.at(), all.key(), all.version(), all.locators(), all.bookedOn(), all.status(), all.flight(),
                all.office(), all.passengers().stream().filter(each -> !others.contains(each.ref())).toList(), all.segments(),
                all.services().stream().filter(each -> !others.contains(each.passengerRef())).toList(),
                all.seats().stream().filter(each -> !others.contains(each.passengerRef())).toList(),
                all.bags().stream().filter(each -> !others.contains(each.passengerRef())).toList(),
                all.tickets().stream().filter(each -> !others.contains(each.passengerRef())).toList(),
                all.contacts(),
                all.payments().stream().filter(each -> !others.contains(each.passengerRef())).toList(),
                all.splitFrom(), alone ? all.history() : List.of(), alone ? all.fragments() : List.of());
    }

    private List<Map<String, Object>> activities(Connection connection, Traces traces) throws SQLException {
        List<Map<String, Object>> activities = new ArrayList<>();
        SqlArrays.query(connection, ACTIVITIES, "uuid", traces.things(), row -> {
            UUID key = row.getObject("key", UUID.class);
            byte[] json = vault.open(Vault.Content.ACTIVITY, key.getMostSignificantBits(), row.getInt("details_key_id"),
                    row.getBytes("details"));
            Fact fact = FactJson.read(json, ActivityKinds.named(row.getString("kind")).fact());
            Map<String, Object> activity = new LinkedHashMap<>();
            activity.put("kind", row.getString("kind"));
            activity.put("system", row.getString("system"));
            activity.put("at", SqlArrays.instant(row, 5).toString());
            activity.put("summary", ActivityKinds.text(fact));
            activity.put("told", fact);
            activities.add(activity);
        });
        return activities;
    }

    private List<Map<String, Object>> messages(Connection connection, Traces traces) throws SQLException {
        List<Map<String, Object>> messages = rows(connection, MESSAGES, "bigint", traces.messages());
        messages.forEach(each -> each.put("receivedAt", MessageIds.timeOf(Long.parseLong(each.get("id").toString())).toString()));
        return messages;
    }

    private static List<Map<String, Object>> rows(Connection connection, String sql, String type, Collection<?> values)
            throws SQLException {
        List<Map<String, Object>> rows = new ArrayList<>();
        SqlArrays.query(connection, sql, type, values, row -> rows.add(row(row)));
        return rows;
    }

    private static Map<String, Object> row(ResultSet row) throws SQLException {
        Map<String, Object> columns = new LinkedHashMap<>();
        ResultSetMetaData names = row.getMetaData();
        for (int i = 1; i <= names.getColumnCount(); i++) {
            put(columns, names.getColumnLabel(i), row.getString(i));
        }
        return columns;
    }

    /** Under the name of the column as the interface writes names. */
    private static void put(Map<String, Object> into, String column, String value) {
        if (value != null) {
            StringBuilder name = new StringBuilder();
            for (String word : column.split("_")) {
                name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
            }
            into.put(name.toString(), value);
        }
    }
}
