package aero.interline.routes.batch;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Pauses that double from failure to failure. Each is drawn at random from the upper half of its range, so that
 * workers which failed together do not come back together.
 */
record BackOff(Duration first, Duration longest) {

    BackOff {
        if (first.isNegative() || first.isZero() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException("a back-off grows from " + first + " to " + longest);
        }
    }

    /** @param failures failures in a row, from 1 */
    Duration after(int failures) {
        int doublings = Math.min(Math.max(failures, 1) - 1, 30);
        long most = Math.min(first.toMillis() << doublings, longest.toMillis());
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(most / 2, most + 1));
    }
}
