package aero.interline.customer.control;

import aero.interline.platform.control.KeyAccess;
import aero.interline.platform.control.RoundTrip;
import aero.interline.platform.control.SetStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Locks on what records are found by. Two messages about one new person find nobody in the database, neither sees the
 * other; but they share a key, and with it a lock, so one of them waits until the other has committed. Where the server's
 * table of locks has no room for the keys of the largest batches there are few locks, and batches wait for each other
 * that have nobody in common.
 */
final class Stripes {

    /** Settling takes this one shared, changing the model alone. */
    static final String MODEL_STAYS = "select count(pg_advisory_xact_lock_shared(4713, 0))";
    static final String MODEL_CHANGES = "select count(pg_advisory_xact_lock(4713, 0))";

    /** Asked for once in a statement. */
    private static final String STRIPE = " & (select case when current_setting('max_locks_per_transaction')::bigint"
            + " * current_setting('max_connections')::bigint >= 65536 then 16777215 else 4095 end))::integer as stripe";

    /** First the model, which stays, then in ascending order, so that two such statements do not deadlock. */
    static final String LOCK = "select count(pg_advisory_xact_lock(4714, stripe)) from (select distinct (number" + STRIPE
            + " from unnest(case when (" + MODEL_STAYS + ") > 0 then ?::bigint[] end) as number order by stripe) as stripes";

    /** Of all that is asked for, and of what stands in the reservations until now: whoever leaves one of them leaves a print. */
    private static final String STRIPES = "(select asked.number, (asked.number" + STRIPE + " from asked union all"
            + " select asked.number, (s.print" + STRIPE + " from asked join reservation r on r.key = asked.reservation and asked.reservation is not null"
            + " join source_record s on s.reservation_id = r.id where s.print is not null) as stripes";
    private static final SetStatement<Lock> AWAIT = statement("select count(pg_advisory_xact_lock(4714, stripe))"
            + " from (select distinct stripe from " + STRIPES + " order by stripe) as sorted");
    private static final SetStatement<Lock> TRY =
            statement("select distinct number from " + STRIPES + " where not pg_try_advisory_xact_lock(4714, stripe)");

    private Stripes() {}

    private static SetStatement<Lock> statement(String query) {
        return SetStatement.of(Lock.class).column("number", "bigint", Lock::number).column("reservation", "text", Lock::reservation)
                .statement("with asked as materialized (select number, reservation", ") " + query);
    }

    static void await(Collection<Lock> locks, RoundTrip trip) {
        trip.run(MODEL_STAYS).add(AWAIT, List.copyOf(locks));
    }

    /**
     * Locks what nobody holds, without waiting.
     *
     * @return numbers of what others hold
     */
    static Set<Long> seize(Connection connection, Collection<Lock> locks) throws SQLException {
        Set<Long> held = new HashSet<>();
        new RoundTrip().run(KeyAccess.ONLY).run(MODEL_STAYS).add(TRY, List.copyOf(locks), row -> held.add(row.getLong(1)))
                .send(connection);
        return held;
    }
}
