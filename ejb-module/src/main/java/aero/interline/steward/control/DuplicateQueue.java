package aero.interline.steward.control;

import aero.interline.platform.control.ListQuery;
import aero.interline.platform.control.SqlArrays;
import aero.interline.steward.entity.Duplicate;
import aero.interline.steward.entity.Duplicate.Party;
import aero.interline.steward.entity.Place;
import aero.interline.steward.entity.Wanted;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** Reads the table {@code possible_duplicate}: what waits for a steward. */
public final class DuplicateQueue {

    private static final String WAITING = "(select max(a.id) from steward_act a where a.duplicate = d.id"
            + " and a.state = 'waiting-approval')";
    private static final String SELECT = "select d.id, d.one_record, d.other_record, d.one_customer, d.other_customer, d.case_no,"
            + " d.weight, d.fields, d.why, d.state, d.opened_at, d.skipped_until, a.surname, a.given, a.birth_date, a.nationality,"
            + " b.surname, b.given, b.birth_date, b.nationality, " + WAITING + " from possible_duplicate d"
            + " left join customer a on a.id = d.one_customer left join customer b on b.id = d.other_customer";

    private record Count(String why, boolean skipped, long many) {}

    private final DataSource database;

    public DuplicateQueue(DataSource database) {
        this.database = database;
    }

    /**
     * @param after where the page before ended, in the same order, or {@code null}
     * @param now   what was skipped until then is open again
     */
    public List<Duplicate> list(Wanted wanted, Place after, Instant now, int limit) {
        ListQuery query = conditions(new ListQuery(SELECT), wanted, now);
        if (wanted.oldest()) {
            if (after != null) {
                query.where("(d.opened_at, d.id) > (?, ?)", SqlArrays.timestamp(after.openedAt()), after.id());
            }
            query.then("order by d.opened_at, d.id limit ?", limit);
        } else {
            if (after != null) {
                query.where("(-d.weight, d.id) > (?, ?)", -after.weight(), after.id());
            }
            query.then("order by d.weight desc, d.id limit ?", limit);
        }
        return query.list(database, DuplicateQueue::read);
    }

    public long count(Wanted wanted, Instant now) {
        return conditions(new ListQuery("select count(*) from possible_duplicate d"), wanted, now)
                .list(database, row -> row.getLong(1)).get(0);
    }

    /** How many are open, by what kept them from being linked, and under {@code skipped} those that were skipped. */
    public Map<String, Long> counts(Instant now) {
        Map<String, Long> counts = new LinkedHashMap<>();
        new ListQuery("select d.why, d.skipped_until is not null and d.skipped_until > ?, count(*) from possible_duplicate d",
                        SqlArrays.timestamp(now))
                .where("d.state = 'open'")
                .then("group by 1, 2 order by 1, 2")
                .list(database, row -> new Count(row.getString(1), row.getBoolean(2), row.getLong(3)))
                .forEach(each -> counts.merge(each.skipped() ? "skipped" : each.why(), each.many(), Long::sum));
        return counts;
    }

    /** Acts that somebody else has to approve. */
    public long waiting() {
        return new ListQuery("select count(*) from steward_act").where("state = 'waiting-approval'")
                .list(database, row -> row.getLong(1)).get(0);
    }

    /** Also one that is not open any more. */
    public Optional<Duplicate> find(long id) {
        return new ListQuery(SELECT).where("d.id = ?", id).list(database, DuplicateQueue::read).stream().findFirst();
    }

    private static ListQuery conditions(ListQuery query, Wanted wanted, Instant now) {
        query.where("d.state = 'open'")
                .where(wanted.skipped() ? "d.skipped_until > ?" : "(d.skipped_until is null or d.skipped_until <= ?)",
                        SqlArrays.timestamp(now))
                .whereGiven("d.why = ?", wanted.why())
                .whereGiven("d.weight >= ?", wanted.least())
                .whereGiven("d.weight <= ?", wanted.most());
        if (wanted.customer() != null) {
            query.where("(d.one_customer = ? or d.other_customer = ?)", wanted.customer(), wanted.customer());
        }
        return query;
    }

    private static Duplicate read(ResultSet row) throws SQLException {
        long waiting = row.getLong(21);
        Long act = row.wasNull() ? null : waiting;
        return new Duplicate(row.getLong(1), row.getLong(2), row.getLong(3), party(row, 4, 13), party(row, 5, 17), row.getInt(6),
                row.getDouble(7), row.getString(8), row.getString(9), "open".equals(row.getString(10)),
                SqlArrays.instant(row, 11), SqlArrays.instant(row, 12), act);
    }

    private static Party party(ResultSet row, int id, int golden) throws SQLException {
        return new Party(row.getLong(id), row.getString(golden), row.getString(golden + 1),
                row.getObject(golden + 2, LocalDate.class), row.getString(golden + 3));
    }
}
