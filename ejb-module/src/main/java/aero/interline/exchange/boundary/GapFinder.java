package aero.interline.exchange.boundary;

import aero.interline.platform.control.ListQuery;
import aero.interline.platform.control.SqlArrays;
import java.util.List;
import javax.sql.DataSource;

/** Reads gaps; newest first is descending id. */
final class GapFinder {

    private final DataSource database;

    GapFinder(DataSource database) {
        this.database = database;
    }

    /** @param before only ids less than this one */
    List<GapView> list(GapFilter filter, long before, int limit) {
        ListQuery query = new ListQuery("select id, system, kind, series, from_number, to_number, expected, opened_at,"
                        + " closed_at, closed_by from gap")
                .where("id < ?", before)
                .whereGiven("system = ?", filter.system())
                .whereGiven("kind = ?", filter.kind());
        if (filter.open() != null) {
            query.where(filter.open() ? "closed_at is null" : "closed_at is not null");
        }
        return query.then("order by id desc limit ?", limit).list(database, row -> new GapView(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                GapView.about(row.getString(2), row.getString(4)),
                row.getObject(5, Long.class),
                row.getObject(6, Long.class),
                row.getString(7),
                SqlArrays.instant(row, 8),
                SqlArrays.instant(row, 9),
                row.getString(10)));
    }

    long open() {
        return new ListQuery("select count(*) from gap where closed_at is null")
                .list(database, row -> row.getLong(1)).get(0);
    }
}
