package aero.interline.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the database says after all messages, told without ids and times of arrival, so that two runs can be compared. */
public final class FinalState {

    private static final List<String> TABLES = List.of("message", "message_body", "message_key", "message_history",
            "inbox", "tally", "tally_minute", "customer", "customer_key", "source_record", "identity_key", "match_decision",
            "reservation", "segment", "special_request", "timeline", "activity", "miles_movement", "part_set",
            "message_part", "series", "gap", "answer_due", "match_key", "match_print", "hot_key", "possible_duplicate", "rematch_job");

    private static final String OFFERED = "coalesce(r.document_keys, '{}') || coalesce(r.loyalty_keys, '{}')"
            + " || coalesce(r.journey_keys, '{}') || coalesce(r.member_keys, '{}')";

    private FinalState() {}

    public static List<String> of(TestDatabase database) {
        TreeMap<String, List<String>> state = new TreeMap<>();
        state.put("reservations", database.rows("select key, system, status, r.current_status, passengers, first_departure, last_departure,"
                + " version_modified, version_sent, encode(version_hash, 'hex'), reports is not null,"
                + " (select encode(m.content_hash, 'hex') from message m where m.id = r.message_id),"
                + " (select string_agg(concat_ws(' ', position, status, cancelled, marketing, number, origin, destination, departs), ', '"
                + " order by position) from segment s where s.reservation_id = r.id),"
                + " (select string_agg(concat_ws(' ', position, code, text), ', ' order by position)"
                + " from special_request q where q.reservation_id = r.id) from reservation r order by key"));
        state.put("customers", database.rows("select surname, given, title, kind, gender, birth_date, nationality, name_key, other_names,"
                + " " + members("c.id") + ", " + family("coalesce(c.family, c.id)")
                + " from customer c where merged_into is null order by " + members("c.id")));
        state.put("records", database.rows("select source_key, ref, surname, given, kind, document_keys, loyalty_keys, journey_keys,"
                + " member_keys, group_id, version_modified, encode(version_hash, 'hex') from source_record order by source_key"));
        state.put("keys", database.rows(
                "select hash, " + family("k.customer_id") + " from identity_key k order by hash"));
        state.put("prints", database.rows("select print, array_to_string(keys, ' ') from match_print order by 1"));
        state.put("proposals", database.rows("select " + members("d.one_customer") + ", " + members("d.other_customer")
                + ", weight, why, case_no, fields from possible_duplicate d where state = 'open' order by 1, 2"));
        state.put("activities", database.rows("select a.key, a.kind, a.system, occurred_at, flight, standing, amount, partner, place,"
                + " reference, keys, version_modified, version_sent, encode(version_hash, 'hex'), encode(m.content_hash, 'hex')"
                + " from activity a join message m on m.id = a.message_id order by 1"));
        state.put("miles", database.rows("select a.key, account, p.kind, miles, status_miles, booked_on"
                + " from miles_movement p join activity a on a.id = p.activity_id order by 1"));
        state.put("timeline", database.rows("select r.key, t.kind, t.summary, t.reported_at, encode(m.content_hash, 'hex')"
                + " from timeline t join reservation r on r.id = t.reservation_id join message m on m.id = t.message_id"
                + " order by 1, 5"));
        state.put("tally", database.rows("select system, outcome, sum(n) from tally group by 1, 2 having sum(n) <> 0 order by 1, 2"));
        List<String> lines = new ArrayList<>();
        state.forEach((name, rows) -> rows.forEach(row -> lines.add(name + ": " + row)));
        return lines;
    }

    /** Rows that point to nothing, or records and keys that nobody owns: there must be none. */
    public static List<String> contradictions(TestDatabase database) {
        return Stream.of(
                        "select 'record without customer ' || id from source_record r where not exists"
                                + " (select from customer c where c.id = r.customer_id and c.merged_into is null)",
                        "select 'record without reservation ' || id from source_record r where not exists"
                                + " (select from reservation v where v.id = r.reservation_id) and not exists"
                                + " (select from activity a where a.id = r.reservation_id)",
                        "select 'movement of nothing ' || activity_id from miles_movement p where not exists"
                                + " (select from activity a where a.id = p.activity_id and a.kind = 'miles')",
                        "select 'activity without message ' || id from activity a where not exists"
                                + " (select from message m where m.id = a.message_id and m.outcome = 'APPLIED')",
                        "select 'customer without record ' || id from customer c where merged_into is null and not exists"
                                + " (select from source_record r where r.customer_id = c.id) and not exists (select from ("
                                + " select anchors, customer_id from consent_act union all select anchors, customer_id from contact"
                                + " union all select anchors, customer_id from contact_limit"
                                + " union all select anchors, customer_id from preference_act) as said"
                                + " where whose(said.anchors, said.customer_id) = c.id)",
                        "select 'redirect to nobody ' || id from customer c where merged_into is not null and not exists"
                                + " (select from customer o where o.id = c.merged_into and o.merged_into is null)",
                        "select 'two records of one group ' || customer_id from source_record"
                                + " group by customer_id, coalesce(group_id, reservation_id) having count(*) > 1",
                        "select 'key of nobody ' || hash from identity_key k where not exists"
                                + " (select from source_record r join customer c on c.id = r.customer_id"
                                + " where coalesce(c.family, c.id) = k.customer_id"
                                + " and k.hash = any(" + OFFERED + "))",
                        "select 'unowned key of ' || r.id from source_record r, unnest(" + OFFERED + ") as h where not exists"
                                + " (select from identity_key k where k.hash = h) and not exists (select from hot_key t"
                                + " where t.key = ('x' || left(replace(h::text, '-', ''), 16))::bit(64)::bigint)",
                        "select 'profile without key ' || id from source_record r where profile is not null"
                                + " and profile_key_id is null and not exists"
                                + " (select from customer_key k where k.id = r.profile_owner)",
                        "select 'found by nothing ' || k.print from match_key k where not exists (select from match_print p"
                                + " where p.print = k.print and k.key = any(p.keys))",
                        "select 'not to be found ' || p.print from match_print p, unnest(p.keys) as g where not exists"
                                + " (select from match_key k where k.key = g and k.print = p.print)",
                        "select 'print of nobody ' || print from match_print p where not exists"
                                + " (select from source_record r where r.print = p.print)",
                        "select 'unknown print of ' || id from source_record r where print is not null and not exists"
                                + " (select from match_print p where p.print = r.print)",
                        "select 'proposal of nobody ' || id from possible_duplicate d where not exists"
                                + " (select from source_record r where r.id = d.one_record and (d.state <> 'open'"
                                + " or r.customer_id = d.one_customer)) or not exists"
                                + " (select from source_record r where r.id = d.other_record and (d.state <> 'open'"
                                + " or r.customer_id = d.other_customer)) or state = 'open' and one_customer = other_customer",
                        "select 'segment of nothing ' || reservation_id from segment s where not exists"
                                + " (select from reservation v where v.id = s.reservation_id)",
                        "select 'message without body ' || id from message m where outcome <> 'DUPLICATE' and not exists"
                                + " (select from message_body b where b.message_id = m.id)",
                        "select 'uncounted ' || outcome from message group by system, outcome having count(*) <>"
                                + " (select coalesce(sum(n), 0) from tally t where t.system = message.system"
                                + " and t.outcome = message.outcome)")
                .flatMap(sql -> database.rows(sql).stream())
                .toList();
    }

    public static void forget(TestDatabase database) {
        database.execute(String.join("; ", TABLES.stream().map(table -> "delete from " + table).toList()));
    }

    /** Which customer of a family has the least id depends on the order; who belongs to it does not. */
    private static String family(String head) {
        return "(select string_agg(source_key::text, ' ' order by source_key) from source_record s"
                + " join customer f on f.id = s.customer_id where coalesce(f.family, f.id) = " + head + ")";
    }

    private static String members(String customer) {
        return "(select string_agg(source_key::text, ' ' order by source_key) from source_record s where s.customer_id = "
                + customer + ")";
    }
}
