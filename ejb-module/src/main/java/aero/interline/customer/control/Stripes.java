package aero.interline.customer.control;

import java.util.Collection;
import java.util.List;

/**
 * Locks on what records are found by. Two messages about one new person find nobody in the database, neither sees the
 * other; but they share a key, and with it a lock, so one of them waits until the other has committed. Locked in the order of
 * their numbers, and of a fixed number, so that the largest batch fits into the server's table of locks.
 */
final class Stripes {

    /** Settling takes this one shared, changing the model alone. */
    static final String MODEL_STAYS = "select count(pg_advisory_xact_lock_shared(4713, 0))";
    static final String MODEL_CHANGES = "select count(pg_advisory_xact_lock(4713, 0))";

    /** In the order of the array. */
    static final String LOCK = "select count(pg_advisory_xact_lock(4714, s)) from unnest(?::integer[]) as s";

    private static final int COUNT = 4096;

    private Stripes() {}

    static List<Integer> of(Collection<Long> numbers) {
        return numbers.stream().map(each -> (int) (each & (COUNT - 1))).distinct().sorted().toList();
    }
}
