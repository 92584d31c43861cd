package aero.interline.customer.control;

import aero.interline.domain.identity.Resolution.Proposal;
import aero.interline.domain.identity.Resolution.Why;
import aero.interline.platform.control.RoundTrip;
import aero.interline.platform.control.SetStatement;
import aero.interline.platform.control.SqlArrays;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The table {@code possible_duplicate}: pairs of customers a steward should look at. They open and clear with every
 * settlement, so a mark never outlives its reason, on either side.
 */
final class PossibleDuplicates {

    /** A pair that is open now. */
    record Open(long id, long oneRecord, long otherRecord, long oneCustomer, long otherCustomer, double weight, String why) {}

    private record Row(long oneRecord, long otherRecord, long oneCustomer, long otherCustomer, int matchCase,
            double weight, String fields, String why, String model, Instant at) {}

    private record Pair(long one, long other) {}

    /** Of some customers; both are of one family, so it is enough to ask for the one. */
    static final String OF = "select id, one_record, other_record, one_customer, other_customer, weight, why"
            + " from possible_duplicate where state = 'open' and one_customer = any(?)";

    private static final SetStatement<Row> OPEN = SetStatement.of(Row.class)
            .column("one_record", "bigint", Row::oneRecord)
            .column("other_record", "bigint", Row::otherRecord)
            .column("one_customer", "bigint", Row::oneCustomer)
            .column("other_customer", "bigint", Row::otherCustomer)
            .column("case_no", "smallint", Row::matchCase)
            .column("weight", "text", "double precision", Row::weight)
            .column("fields", "text", "jsonb", Row::fields)
            .column("why", "text", Row::why)
            .column("model", "text", Row::model)
            .column("opened_at", "timestamptz", Row::at)
            .column("state", "text", row -> "open")
            .insertInto("possible_duplicate", "on conflict (one_record, other_record) do update set"
                    + " one_customer = excluded.one_customer, other_customer = excluded.other_customer,"
                    + " case_no = excluded.case_no, weight = excluded.weight, fields = excluded.fields,"
                    + " why = excluded.why, model = excluded.model, state = 'open', cleared_at = null");

    private static final String CLEAR =
            "update possible_duplicate set state = 'cleared', cleared_at = now() where id = any(?)";

    private PossibleDuplicates() {}

    static SetStatement.RowReader into(List<Open> open) {
        return row -> open.add(new Open(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5),
                row.getDouble(6), row.getString(7)));
    }

    /** Pairs of records that are no more. */
    static void forget(Connection connection, Collection<Long> records) throws SQLException {
        SqlArrays.update(connection, "delete from possible_duplicate where one_record = any(?)", "bigint", records);
        SqlArrays.update(connection, "delete from possible_duplicate where other_record = any(?)", "bigint", records);
    }

    /** @return proposals that were not open before */
    static List<Proposal> write(
            Settlement settlement, Verdict verdict, List<Open> before, ActiveModel model, Instant at, RoundTrip later) {
        Map<UUID, Long> customers = new HashMap<>();
        Map<UUID, Long> records = new HashMap<>();
        settlement.persons().forEach(person -> person.records().forEach(each -> {
            customers.put(each.person().sourceKey(), person.customerId());
            records.put(each.person().sourceKey(), each.person().id());
        }));
        Map<Pair, Open> open = new HashMap<>();
        before.forEach(each -> open.put(new Pair(each.oneRecord(), each.otherRecord()), each));
        Set<Long> cleared = new HashSet<>();
        before.forEach(each -> cleared.add(each.id()));
        List<Row> rows = new ArrayList<>();
        List<Proposal> fresh = new ArrayList<>();
        for (Proposal each : verdict.proposals()) {
            Row row = new Row(records.get(each.one().sourceKey()), records.get(each.other().sourceKey()),
                    customers.get(each.one().sourceKey()), customers.get(each.other().sourceKey()), matchCase(each),
                    each.comparison().weight(), Waterfall.json(each.comparison()),
                    each.why().name().toLowerCase(Locale.ROOT), model.version(), at);
            Open known = open.get(new Pair(row.oneRecord(), row.otherRecord()));
            if (known == null) {
                fresh.add(each);
            } else {
                cleared.remove(known.id());
            }
            if (known == null || !same(known, row)) {
                rows.add(row);
            }
        }
        rows.sort(Comparator.comparing(Row::oneRecord).thenComparing(Row::otherRecord));
        later.add(OPEN, rows).update(CLEAR, "bigint", cleared.stream().sorted().toList());
        return fresh;
    }

    private static boolean same(Open known, Row row) {
        return known.oneCustomer() == row.oneCustomer() && known.otherCustomer() == row.otherCustomer()
                && known.weight() == row.weight() && known.why().equals(row.why());
    }

    private static int matchCase(Proposal each) {
        return each.why() == Why.SEVERAL ? 4 : 3;
    }
}
