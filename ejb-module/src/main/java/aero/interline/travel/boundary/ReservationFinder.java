package aero.interline.travel.boundary;

import aero.interline.contracts.fact.ReservationReported;
import aero.interline.platform.control.FactJson;
import aero.interline.platform.control.ListQuery;
import aero.interline.platform.control.SqlArrays;
import aero.interline.platform.control.Vault;
import aero.interline.travel.boundary.ReservationView.Report;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Reads reservations. */
final class ReservationFinder {

    private static final int MOST_REPORTS = 100;

    private static final String LINE = "select id, system, carrier, locator, r.current_status, booked_on,"
            + " passengers, first_departure, last_departure, message_id, updated_at from reservation r";

    private final DataSource database;
    private final Vault vault;

    public ReservationFinder(DataSource database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /**
     * The latest first.
     *
     * @param locator exact, or {@code null} for all
     */
    public List<ReservationLine> list(String locator, long before, int limit) {
        return new ListQuery(LINE)
                .whereGiven("locator = ?", locator)
                .where("id < ?", before)
                .then("order by id desc limit ?", limit)
                .list(database, ReservationFinder::line);
    }

    public Optional<ReservationView> find(long id) {
        return new ListQuery("select id, system, message_id, updated_at, details_key_id, details,"
                        + " r.current_status from reservation r")
                .where("id = ?", id)
                .list(database, this::view)
                .stream()
                .findFirst();
    }

    /** What the newest report tells. */
    public Optional<ReservationReported> details(long id) {
        return new ListQuery("select id, details_key_id, details from reservation")
                .where("id = ?", id)
                .list(database, this::open)
                .stream()
                .findFirst();
    }

    /** The newest reports of several; ids that are no reservation's do not appear. */
    public Map<Long, ReservationReported> details(long[] ids) {
        return new ListQuery("select id, details_key_id, details from reservation")
                .where("id = any(?)", ids)
                .list(database, row -> Map.entry(row.getLong(1), open(row)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private ReservationView view(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        return new ReservationView(
                row.getString("id"),
                row.getString("system"),
                row.getString("message_id"),
                SqlArrays.instant(row, 4),
                row.getString("current_status"),
                open(row),
                customers(id),
                reports(id));
    }

    private ReservationReported open(ResultSet row) throws SQLException {
        byte[] json = vault.open(
                Vault.Content.RESERVATION, row.getLong("id"), row.getInt("details_key_id"), row.getBytes("details"));
        return FactJson.read(json, ReservationReported.class);
    }

    private Map<String, String> customers(long id) {
        return new ListQuery("select ref, customer_id from source_record")
                .where("reservation_id = ?", id)
                .where("ref is not null")
                .list(database, row -> Map.entry(row.getString(1), row.getString(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
    }

    /** With the cancellations that were told alone. */
    private List<Report> reports(long id) {
        return new ListQuery("select message_id, reported_at, kind, summary from timeline")
                .where("reservation_id = ?", id)
                .then("union all select c.message_id, c.occurred_at, c.kind, 'Cancelled without being told again'"
                        + " from reservation r join activity c on c.kind = 'cancelled'"
                        + " and split_part(c.reference, '/', 2) = split_part(r.key, '/', 2) and is_about(c, r) where r.id = ?", id)
                .then("order by 2 desc, 1 desc limit ?", MOST_REPORTS)
                .list(database, row -> new Report(
                        row.getString(1), SqlArrays.instant(row, 2), row.getString(3), row.getString(4)));
    }

    private static ReservationLine line(ResultSet row) throws SQLException {
        return new ReservationLine(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getObject(6, LocalDate.class),
                row.getInt(7),
                row.getObject(8, LocalDateTime.class),
                row.getObject(9, LocalDateTime.class),
                row.getString(10),
                SqlArrays.instant(row, 11));
    }
}
