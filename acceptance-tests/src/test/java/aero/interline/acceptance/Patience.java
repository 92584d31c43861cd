package aero.interline.acceptance;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** Waiting for what another process brings about: it is looked at until it is so, and not longer than the limit. */
final class Patience {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration GLANCE = Duration.ofMillis(100);

    private Patience() {}

    /** @return what was seen at last */
    static <T> T until(String what, Callable<T> look, Predicate<T> enough) throws Exception {
        long end = System.nanoTime() + LIMIT.toNanos();
        T seen = look.call();
        while (!enough.test(seen)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("within " + LIMIT.toSeconds() + " s this did not come about: " + what
                        + "; seen at last: " + seen);
            }
            LockSupport.parkNanos(GLANCE.toNanos());
            seen = look.call();
        }
        return seen;
    }
}
