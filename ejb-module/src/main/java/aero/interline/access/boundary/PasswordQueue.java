package aero.interline.access.boundary;

import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.platform.boundary.RequestRefused;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Where sign-ins wait for their turn. Testing a password is slow on purpose: two at once leave processors to the
 * messages, and a short queue leaves threads to all other requests.
 */
final class PasswordQueue {

    private static final int AT_ONCE = 2;
    private static final int WAITING = 6;
    private static final long LONGEST_WAIT_SECONDS = 5;

    private final Semaphore places = new Semaphore(AT_ONCE + WAITING);
    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    /**
     * Does the work when its turn comes.
     *
     * @throws RequestRefused if too many wait already or the turn does not come soon
     */
    <T> T take(Supplier<T> work) {
        if (!places.tryAcquire()) {
            throw tooMany();
        }
        try {
            awaitTurn();
            try {
                return work.get();
            } finally {
                turns.release();
            }
        } finally {
            places.release();
        }
    }

    private void awaitTurn() {
        try {
            if (!turns.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw tooMany();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw tooMany();
        }
    }

    private static RequestRefused tooMany() {
        return new RequestRefused(ErrorCode.TOO_MANY_SIGN_INS, "Try again in a few seconds");
    }
}
