package aero.interline.customer.control;

import aero.interline.domain.customer.GoldenRecord;
import aero.interline.domain.identity.TypedName;
import aero.interline.platform.control.RoundTrip;
import aero.interline.platform.control.SetStatement;
import aero.interline.platform.control.SqlArrays;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Writes the table {@code customer}. */
final class Customers {

    /** The golden row of a customer. */
    record Row(long id, Long family, GoldenRecord golden, Instant at) {}

    /** So many letters of names are found by. */
    private static final int MOST_LETTERS = 400;

    private record Joined(long id, long into) {}

    private static final SetStatement<Row> INSERT =
            columns().column("created_at", "timestamptz", Row::at)
            .insertInto("customer", "on conflict (id) do update set merged_into = null, version = customer.version + 1, "
                    + String.join(", ", Stream.of("family", "surname", "given", "title", "kind", "gender", "birth_date",
                            "nationality", "name_key", "other_names", "updated_at").map(name -> name + " = excluded." + name).toList()));
    private static final SetStatement<Row> UPDATE = columns().update("customer", "version = customer.version + 1");

    private static final SetStatement<Joined> JOIN = SetStatement.of(Joined.class)
            .column("id", "bigint", Joined::id)
            .column("merged_into", "bigint", Joined::into)
            .update("customer", "family = null");
    private static final SetStatement<Joined> REDIRECT = SetStatement.of(Joined.class)
            .column("merged_into", "bigint", Joined::id)
            .column("into_id", "bigint", Joined::into)
            .statement("update customer set merged_into = given.into_id",
                    " where customer.merged_into = given.merged_into");

    private static final String FOLLOW = "update customer c set merged_into = s.customer_id from source_record s"
            + " where s.customer_id = any(?) and s.home = c.id and c.merged_into <> s.customer_id and c.id <> s.customer_id";

    private Customers() {}

    private static SetStatement.Builder<Row> columns() {
        return SetStatement.of(Row.class)
                .column("id", "bigint", Row::id)
                .column("family", "bigint", Row::family)
                .column("surname", "text", r -> r.golden().surname())
                .column("given", "text", r -> r.golden().given())
                .column("title", "text", r -> r.golden().title())
                .column("kind", "text", r -> r.golden().kind())
                .column("gender", "text", r -> r.golden().gender())
                .column("birth_date", "date", r -> r.golden().birthDate())
                .column("nationality", "text", r -> r.golden().nationality())
                .column("name_key", "text", r -> TypedName.key(r.golden().surname(), r.golden().given()))
                .column("other_names", "text", r -> otherNames(r.golden()))
                .column("updated_at", "timestamptz", Row::at);
    }

    /** What the customer is found under beside the golden name, or {@code null}; the same for any order of the records. */
    static String otherNames(GoldenRecord golden) {
        String key = TypedName.key(golden.surname(), golden.given());
        StringBuilder names = new StringBuilder();
        golden.otherNames().stream().map(each -> TypedName.key(each.surname(), each.given()))
                .filter(each -> !each.isEmpty() && !each.equals(key)).distinct().sorted()
                .takeWhile(each -> names.length() + each.length() < MOST_LETTERS)
                .forEach(each -> names.append(names.isEmpty() ? "" : "|").append(each));
        return names.isEmpty() ? null : names.toString();
    }

    /** @param inserted also customers who redirected to others until now */
    static void write(List<Row> inserted, List<Row> updated, RoundTrip later) {
        later.add(INSERT, inserted).add(UPDATE, updated);
    }

    /** Whoever redirected to a joined customer redirects to the survivor, so that no chains arise. */
    static void join(Connection connection, Map<Long, Long> joined) throws SQLException {
        List<Joined> rows =
                joined.entrySet().stream().map(each -> new Joined(each.getKey(), each.getValue())).toList();
        REDIRECT.execute(connection, rows);
        JOIN.execute(connection, rows);
    }

    /** Redirects follow the record that they once were the number of. */
    static void follow(Connection connection, Collection<Long> customers) throws SQLException {
        SqlArrays.update(connection, FOLLOW, "bigint", customers);
    }

    /** Of whom no record is left; who is written about in a ledger stays, with nothing else. */
    static void forget(Connection connection, Collection<Long> ids) throws SQLException {
        if (!ids.isEmpty()) {
            SqlArrays.query(connection, "select leave_without_records(?)", "bigint", ids, row -> { });
        }
    }
}
