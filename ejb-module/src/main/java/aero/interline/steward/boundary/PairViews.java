package aero.interline.steward.boundary;

import aero.interline.customer.boundary.ComparisonView;
import aero.interline.customer.boundary.CustomerView;
import aero.interline.customer.boundary.CustomerView.Attribute;
import aero.interline.customer.boundary.CustomerView.Identifier;
import aero.interline.platform.control.ListQuery;
import aero.interline.platform.control.MessageIds;
import aero.interline.platform.control.SqlArrays;
import aero.interline.steward.boundary.PairView.Field;
import aero.interline.steward.boundary.PairView.Known;
import aero.interline.steward.boundary.PairView.Told;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;

/** Puts two customers side by side. */
final class PairViews {

    private static final int MOST_RECORDS = 50;

    private final DataSource database;

    PairViews(DataSource database) {
        this.database = database;
    }

    PairView of(DuplicateLine line, long[] compared, CustomerView one, CustomerView other, ComparisonView comparison,
            Collection<String> forbidden, List<ActView> acts, String seen) {
        return new PairView(line, fields(one.profile(), other.profile()), known(one.identifiers(), other.identifiers()),
                told(Long.parseLong(one.id()), compared), told(Long.parseLong(other.id()), compared), comparison,
                List.copyOf(forbidden), acts, seen);
    }

    private static List<Field> fields(Map<String, Attribute> one, Map<String, Attribute> other) {
        Set<String> names = new LinkedHashSet<>(one.keySet());
        names.addAll(other.keySet());
        List<Field> fields = new ArrayList<>();
        for (String name : names) {
            Attribute here = one.get(name);
            Attribute there = other.get(name);
            boolean both = here != null && there != null;
            fields.add(new Field(name, here == null ? null : here.value(), here == null ? null : here.provenance(),
                    there == null ? null : there.value(), there == null ? null : there.provenance(),
                    both && !Objects.equals(here.value(), there.value())));
        }
        return fields;
    }

    private static List<Known> known(List<Identifier> one, List<Identifier> other) {
        Map<List<String>, Known> known = new LinkedHashMap<>();
        one.forEach(each -> known.put(key(each), new Known(each.kind(), each.type(), each.value(), true, false)));
        other.forEach(each -> known.merge(key(each), new Known(each.kind(), each.type(), each.value(), false, true),
                (here, there) -> new Known(here.kind(), here.type(), here.value(), here.one(), true)));
        return List.copyOf(known.values());
    }

    private static List<String> key(Identifier each) {
        return List.of(each.kind(), String.valueOf(each.type()), String.valueOf(each.value()));
    }

    private List<Told> told(long customer, long[] compared) {
        return new ListQuery("select s.id, s.system, s.message_id, s.version_modified, s.version_sent, s.surname, s.given,"
                        + " coalesce(r.locator, a.kind), s.id = any(?) from source_record s"
                        + " left join reservation r on r.id = s.reservation_id left join activity a on a.id = s.reservation_id",
                        compared)
                .where("s.customer_id = ?", customer)
                .then("order by 9 desc, s.message_id desc, s.id limit ?", MOST_RECORDS)
                .list(database, PairViews::told);
    }

    private static Told told(ResultSet row) throws SQLException {
        Instant modified = SqlArrays.instant(row, 4);
        Instant sent = SqlArrays.instant(row, 5);
        String surname = row.getString(6);
        String given = row.getString(7);
        return new Told(row.getString(1), row.getBoolean(9), row.getString(2), row.getString(3),
                modified != null ? modified : sent != null ? sent : MessageIds.timeOf(row.getLong(3)),
                given == null ? surname : surname + ", " + given, row.getString(8));
    }
}
