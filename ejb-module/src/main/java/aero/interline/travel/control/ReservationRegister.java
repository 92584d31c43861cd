package aero.interline.travel.control;

import aero.interline.domain.exchange.Stamp;
import aero.interline.platform.control.IdBlocks;
import aero.interline.platform.control.RoundTrip;
import aero.interline.platform.control.SqlArrays;
import aero.interline.platform.control.Vault;
import aero.interline.platform.control.Vault.Packed;
import aero.interline.travel.entity.Accepted;
import aero.interline.travel.entity.Report;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Keeps the newest version of each reservation (invariant I3). Several reports of one reservation are settled among
 * themselves first, so that each reservation is written once, in the order of the keys.
 */
public final class ReservationRegister {

    private record Stored(long id, Stamp stamp) {}

    private static final String LOCK = "select id, key, version_modified, version_sent, version_hash from reservation"
            + " where key = any(?::text[]) order by key for update";

    private final IdBlocks ids = new IdBlocks("reservation_id_seq");
    private final ReservationRows rows;

    public ReservationRegister(Vault vault) {
        this.rows = new ReservationRows(vault);
    }

    /**
     * What can be done beforehand is, so that the locks are held for the database's work alone.
     *
     * @param later takes along the rows under reservations, which nobody in this transaction looks at again
     * @return those that changed a reservation; the others are older than what is known
     */
    public List<Accepted> accept(Connection connection, List<Report> reports, RoundTrip later) throws SQLException {
        Map<String, Report> newest = new TreeMap<>();
        for (Report each : reports) {
            newest.merge(each.key(), each, (one, other) -> other.replaces(one) ? other : one);
        }
        Map<String, Packed> details = new HashMap<>();
        newest.forEach((key, report) -> details.put(key, rows.pack(report)));
        Map<String, Stored> stored = lock(connection, newest);
        List<Accepted> accepted = new ArrayList<>(insertMissing(connection, newest, details, stored));
        for (Map.Entry<String, Stored> known : stored.entrySet()) {
            Report report = newest.get(known.getKey());
            if (report != null && report.stamp().compareTo(known.getValue().stamp()) > 0) {
                accepted.add(new Accepted(known.getValue().id(), true, report));
            }
        }
        rows.replace(connection, accepted.stream().filter(Accepted::known).toList(), details);
        rows.write(accepted, later);
        Map<String, Long> idOf = new HashMap<>();
        stored.forEach((key, value) -> idOf.put(key, value.id()));
        accepted.forEach(each -> idOf.put(each.report().key(), each.reservationId()));
        rows.note(reports, idOf, later);
        return accepted;
    }

    /** Inserts what is not there yet; what another session inserted meanwhile is locked and counts as stored. */
    private List<Accepted> insertMissing(
            Connection connection, Map<String, Report> newest, Map<String, Packed> details, Map<String, Stored> stored)
            throws SQLException {
        List<Report> missing =
                newest.values().stream().filter(each -> !stored.containsKey(each.key())).toList();
        long[] fresh = ids.take(connection, missing.size());
        Map<Long, Report> tried = new HashMap<>();
        List<ReservationRows.Row> insert = new ArrayList<>();
        for (int i = 0; i < fresh.length; i++) {
            tried.put(fresh[i], missing.get(i));
            insert.add(rows.row(fresh[i], missing.get(i), details.get(missing.get(i).key())));
        }
        List<Accepted> inserted = new ArrayList<>();
        rows.insert(connection, insert, row -> inserted.add(new Accepted(row.getLong(1), false, tried.remove(row.getLong(1)))));
        if (!tried.isEmpty()) {
            Map<String, Report> raced = new TreeMap<>();
            tried.values().forEach(each -> raced.put(each.key(), each));
            stored.putAll(lock(connection, raced));
        }
        return inserted;
    }

    private Map<String, Stored> lock(Connection connection, Map<String, Report> reports) throws SQLException {
        Map<String, Stored> stored = new TreeMap<>();
        SqlArrays.query(connection, LOCK, "text", reports.keySet(), row -> stored.put(row.getString(2), new Stored(
                row.getLong(1), new Stamp(SqlArrays.instant(row, 3), SqlArrays.instant(row, 4), row.getBytes(5)))));
        return stored;
    }
}
