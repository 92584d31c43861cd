package aero.interline.steward.boundary;

import aero.interline.consent.boundary.PreferenceReading;
import aero.interline.contracts.fact.ReservationReported;
import aero.interline.customer.boundary.CustomerPortraits;
import aero.interline.domain.consent.ConsentState;
import aero.interline.loyalty.control.Balances;
import aero.interline.platform.control.ListQuery;
import aero.interline.platform.control.Transactions;
import aero.interline.platform.control.WithinTransaction;
import aero.interline.steward.boundary.MergePreview.ConsentLine;
import aero.interline.steward.boundary.MergePreview.Duplicate;
import aero.interline.steward.boundary.MergePreview.Field;
import aero.interline.steward.boundary.MergePreview.PreferenceLine;
import aero.interline.steward.boundary.MergePreview.PrivacyJob;
import aero.interline.steward.boundary.MergePreview.Side;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Looks at customers, has something done, and looks again; whoever calls takes it back. So a preview is never another opinion than
 * the act itself: the same settlement with everything that follows from it, also for others of the family.
 */
final class Consequences {

    /** So many customers are looked at; a family can be larger, but what a steward does to more is not to be read. */
    private static final int MOST = 10;

    private static final String FAMILY = "with head as (select coalesce(f.family, f.id) as id from customer f where f.id = any(?)),"
            + " member as (select c.id from customer c join head on head.id = c.id where c.family is null and c.merged_into is null"
            + " union select c.id from customer c join head on head.id = c.family where c.merged_into is null)"
            + " select s.customer_id, s.id from member m join source_record s on s.customer_id = m.id";
    private static final String HOLDERS = "select s.customer_id, s.id from source_record s where s.customer_id in"
            + " (select h.customer_id from source_record h where h.id = any(?))";

    private record Holds(long customer, long record) {}

    private final Function<DataSource, CustomerPortraits> portraits;
    private final Function<long[], Map<Long, ReservationReported>> opened;
    private final Balances balances;
    private final Clock clock;

    Consequences(Function<DataSource, CustomerPortraits> portraits, Function<long[], Map<Long, ReservationReported>> opened,
            Balances balances, Clock clock) {
        this.portraits = portraits;
        this.opened = opened;
        this.balances = balances;
        this.clock = clock;
    }

    MergePreview of(Connection connection, Collection<Long> customers, Collection<String> forbidden, boolean fourEyes,
            Transactions.Work<?> step) throws SQLException {
        DataSource database = WithinTransaction.of(connection);
        Instant now = clock.instant();
        Map<Long, Set<Long>> were = holds(database, FAMILY, customers);
        long[] records = were.values().stream().flatMap(Set::stream).mapToLong(Long::longValue).toArray();
        Map<Long, CustomerSnapshot> looks = new TreeMap<>();
        were.keySet().stream().limit(MOST).forEach(id -> looks.put(id, look(database, id, now)));
        customers.forEach(id -> looks.computeIfAbsent(id, each -> look(database, each, now)));
        Map<List<Long>, Duplicate> proposed = duplicates(database, records);
        if (step != null) {
            step.on(connection);
        }
        Map<Long, Set<Long>> are = holds(database, HOLDERS, records);
        List<CustomerSnapshot> before = new ArrayList<>();
        looks.forEach((id, look) -> {
            if (customers.contains(id) || !Objects.equals(were.get(id), are.get(id))) {
                before.add(look);
            }
        });
        List<CustomerSnapshot> after = are.keySet().stream().filter(id -> step != null && !are.get(id).equals(were.get(id))).limit(MOST)
                .map(id -> look(database, id, now)).toList();
        List<String> redirected = were.keySet().stream().filter(id -> !are.containsKey(id)).map(String::valueOf).toList();
        return new MergePreview(sides(before), sides(after), redirected, List.copyOf(forbidden), fields(before, after),
                consents(before, after), preferences(before, after), changes(proposed, duplicates(database, records)),
                jobs(database, before), after.stream().map(each -> each.customer().id()).toList(), fourEyes, null);
    }

    private CustomerSnapshot look(DataSource database, long id, Instant now) {
        return CustomerSnapshot.at(database, id, portraits.apply(database), new PreferenceReading(database, opened), balances, now);
    }

    private static List<Side> sides(List<CustomerSnapshot> looks) {
        return looks.stream().map(CustomerSnapshot::side).toList();
    }

    private static Map<Long, Set<Long>> holds(DataSource database, String sql, Object ids) {
        long[] given = ids instanceof long[] array ? array
                : ((Collection<?>) ids).stream().mapToLong(each -> (Long) each).toArray();
        return new ListQuery(sql, given).list(database, row -> new Holds(row.getLong(1), row.getLong(2))).stream()
                .collect(Collectors.groupingBy(Holds::customer, TreeMap::new, Collectors.mapping(Holds::record,
                        Collectors.toCollection(TreeSet::new))));
    }

    private static List<Field> fields(List<CustomerSnapshot> before, List<CustomerSnapshot> after) {
        Set<String> names = new LinkedHashSet<>();
        Stream.of(before, after).flatMap(List::stream).forEach(each -> names.addAll(each.customer().profile().keySet()));
        return names.stream().map(name -> {
            List<String> was = values(before, each -> each.value(name));
            List<String> is = values(after, each -> each.value(name));
            return new Field(name, was, is, Stream.of(was, is).flatMap(List::stream).distinct().count() > 1);
        }).toList();
    }

    private static List<ConsentLine> consents(List<CustomerSnapshot> before, List<CustomerSnapshot> after) {
        Set<List<String>> about = new LinkedHashSet<>();
        Stream.of(before, after).flatMap(List::stream).flatMap(each -> each.consents().stream())
                .forEach(each -> about.add(asked(each)));
        return about.stream().map(each -> new ConsentLine(each.get(0), each.get(1), each.get(2),
                values(before, look -> look.standing(each.get(0), each.get(1), each.get(2))),
                values(after, look -> look.standing(each.get(0), each.get(1), each.get(2))))).toList();
    }

    private static List<String> asked(ConsentState state) {
        return List.of(state.purpose(), state.channel().word(), state.partner());
    }

    private static List<PreferenceLine> preferences(List<CustomerSnapshot> before, List<CustomerSnapshot> after) {
        Set<String> kinds = new LinkedHashSet<>();
        Stream.of(before, after).flatMap(List::stream).flatMap(each -> each.preferences().preferences().stream())
                .forEach(each -> kinds.add(each.kind()));
        return kinds.stream().map(kind -> new PreferenceLine(kind, values(before, each -> each.preference(kind)),
                values(after, each -> each.preference(kind)))).toList();
    }

    /** In the order of the customers, {@code null} where there is nothing. */
    private static List<String> values(List<CustomerSnapshot> looks, Function<CustomerSnapshot, String> value) {
        List<String> values = new ArrayList<>();
        looks.forEach(each -> values.add(value.apply(each)));
        return values;
    }

    private static Map<List<Long>, Duplicate> duplicates(DataSource database, long[] records) {
        Map<List<Long>, Duplicate> open = new TreeMap<>((one, other) -> one.toString().compareTo(other.toString()));
        new ListQuery("select one_record, other_record, one_customer, other_customer, weight from possible_duplicate")
                .where("state = 'open'").where("one_record = any(?)", records)
                .list(database, row -> Map.entry(List.of(row.getLong(1), row.getLong(2)),
                        new Duplicate("clears", row.getString(3), row.getString(4), row.getDouble(5))))
                .forEach(each -> open.put(each.getKey(), each.getValue()));
        return open;
    }

    private static List<Duplicate> changes(Map<List<Long>, Duplicate> before, Map<List<Long>, Duplicate> after) {
        List<Duplicate> changes = new ArrayList<>();
        before.forEach((pair, each) -> {
            if (!after.containsKey(pair)) {
                changes.add(each);
            }
        });
        after.forEach((pair, each) -> {
            if (!before.containsKey(pair)) {
                changes.add(new Duplicate("opens", each.oneCustomer(), each.otherCustomer(), each.weight()));
            }
        });
        return changes;
    }

    private static List<PrivacyJob> jobs(DataSource database, List<CustomerSnapshot> looks) {
        long[] ids = looks.stream().mapToLong(each -> Long.parseLong(each.customer().id())).toArray();
        return new ListQuery("select id, kind, state, customer_id from privacy_job")
                .where("customer_id = any(?)", ids)
                .where("state in ('waiting-approval', 'waiting', 'running')")
                .then("order by id")
                .list(database, row -> new PrivacyJob(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
    }
}
