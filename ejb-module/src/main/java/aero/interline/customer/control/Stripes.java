package aero.interline.customer.control;

import aero.interline.platform.control.KeyAccess;
import aero.interline.platform.control.RoundTrip;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
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

    private static final String STRIPE = "(number & case when current_setting('max_locks_per_transaction')::bigint"
            + " * current_setting('max_connections')::bigint >= 65536 then 16777215 else 4095 end)::integer as stripe"
            + " from unnest(?::bigint[]) as number";

    /** In ascending order, so that two batches never wait for each other. */
    static final String LOCK = "select count(pg_advisory_xact_lock(4714, stripe)) from (select distinct " + STRIPE
            + " order by stripe) as stripes";

    private static final String TRY = "select number from (select number, " + STRIPE + ") as given"
            + " where not pg_try_advisory_xact_lock(4714, stripe)";

    private Stripes() {}

    static void await(Collection<Long> numbers, RoundTrip trip) {
        trip.run(MODEL_STAYS).query(LOCK, "bigint", numbers, row -> { });
    }

    /**
     * Locks what nobody holds, without waiting.
     *
     * @return what others hold
     */
    static Set<Long> seize(Connection connection, Collection<Long> numbers) throws SQLException {
        Set<Long> held = new HashSet<>();
        new RoundTrip().run(KeyAccess.ONLY).run(MODEL_STAYS).query(TRY, "bigint", numbers, row -> held.add(row.getLong(1)))
                .send(connection);
        return held;
    }
}
