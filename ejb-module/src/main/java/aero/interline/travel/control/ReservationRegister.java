package aero.interline.travel.control;

import aero.interline.domain.exchange.Stamp;
import aero.interline.platform.control.IdBlocks;
import aero.interline.platform.control.RoundTrip;
import aero.interline.platform.control.SqlArrays;
import aero.interline.platform.control.Vault;
import aero.interline.travel.entity.Accepted;
import aero.interline.travel.entity.Report;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

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

    /** Reservations as they are stored, locked by this transaction. */
    public static final class Held {

        private final Map<String, Stored> byKey = new HashMap<>();

        private Held() {}
    }

    /** Locks what is stored of some reservations; known when the trip is back. */
    public Held hold(Collection<String> keys, RoundTrip trip) {
        Held held = new Held();
        trip.query(LOCK, "text", new TreeSet<>(keys), row -> held.byKey.put(row.getString(2), new Stored(
                row.getLong(1), new Stamp(SqlArrays.instant(row, 3), SqlArrays.instant(row, 4), row.getBytes(5)))));
        return held;
    }

    /**
     * @param held  of all that is reported
     * @param later takes along all rows, which nobody in this transaction looks at again
     * @return those that changed a reservation; the others are older than what is known
     */
    public List<Accepted> accept(Connection connection, List<Report> reports, Held held, RoundTrip later)
            throws SQLException {
        Map<String, Report> newest = new TreeMap<>();
        for (Report each : reports) {
            newest.merge(each.key(), each, (one, other) -> other.replaces(one) ? other : one);
        }
        List<Report> missing = newest.values().stream().filter(each -> !held.byKey.containsKey(each.key())).toList();
        List<Accepted> accepted = new ArrayList<>(insert(connection, missing, later));
        for (Report each : newest.values()) {
            Stored stored = held.byKey.get(each.key());
            if (stored != null && each.stamp().compareTo(stored.stamp()) > 0) {
                accepted.add(new Accepted(stored.id(), true, each));
            }
        }
        rows.replace(accepted.stream().filter(Accepted::known).toList(), later);
        rows.write(accepted, later);
        Map<String, Long> idOf = new HashMap<>();
        held.byKey.forEach((key, value) -> idOf.put(key, value.id()));
        accepted.forEach(each -> idOf.put(each.report().key(), each.reservationId()));
        rows.note(reports, idOf, later);
        return accepted;
    }

    /** Whoever decides about a reservation holds a lock on its key; should somebody have inserted it all the same, everything is done again. */
    private List<Accepted> insert(Connection connection, List<Report> missing, RoundTrip later) throws SQLException {
        long[] fresh = ids.take(connection, missing.size());
        List<Accepted> inserted = new ArrayList<>();
        for (int i = 0; i < fresh.length; i++) {
            inserted.add(new Accepted(fresh[i], false, missing.get(i)));
        }
        Set<Long> awaited = new HashSet<>();
        inserted.forEach(each -> awaited.add(each.reservationId()));
        rows.insert(inserted, row -> awaited.remove(row.getLong(1)), later);
        later.lastly(() -> {
            if (!awaited.isEmpty()) {
                throw new SQLException("A reservation was inserted meanwhile", "40001");
            }
        });
        return inserted;
    }
}
