package aero.interline.customer.control;


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

    /** In ascending order, so that two batches never wait for each other. */
    static final String LOCK = "select count(pg_advisory_xact_lock(4714, stripe)) from (select distinct"
            + " (number & case when current_setting('max_locks_per_transaction')::bigint"
            + " * current_setting('max_connections')::bigint >= 65536 then 16777215 else 4095 end)::integer as stripe"
            + " from unnest(?::bigint[]) as number order by stripe) as stripes";

    private Stripes() {}
}
