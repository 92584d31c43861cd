package aero.interline.routes.files;

import aero.interline.contracts.exchange.IntakeUnavailable;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether files are worked on: not while people or the disk forbid it, and not for a while after the intake could not
 * decide. Between two batches of a file everybody passes here, so that a long file heeds it too.
 */
final class FileFlow {

    /** The hub stops; the file stays where it is and is gone on with later. */
    static final class Stopped extends IOException {

        private static final long serialVersionUID = 1L;
    }

    /** A question to the core that may have to be asked again. */
    interface Question<T> {
        T ask() throws IntakeUnavailable;
    }

    private static final Logger LOG = LoggerFactory.getLogger(FileFlow.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final Duration firstPause;
    private boolean stopped;
    private boolean suspended;

    FileFlow(Duration firstPause) {
        this.firstPause = firstPause;
    }

    synchronized void suspend() {
        suspended = true;
        notifyAll();
    }

    synchronized void resume() {
        suspended = false;
        notifyAll();
    }

    synchronized void stop() {
        stopped = true;
        notifyAll();
    }

    synchronized boolean open() {
        return !stopped && !suspended;
    }

    /** Asks until there is an answer. */
    <T> T answered(Question<T> question) throws Stopped {
        for (int failures = 0; ; failures++) {
            pass();
            try {
                return question.ask();
            } catch (IntakeUnavailable e) {
                if (failures == 0) {
                    LOG.warn("files wait: {} {}", e.code().code(), e.code().title());
                }
                rest(firstPause.multipliedBy(1L << Math.min(failures, 16)));
            }
        }
    }

    private synchronized void pass() throws Stopped {
        while (suspended && !stopped) {
            await(0);
        }
        if (stopped) {
            throw new Stopped();
        }
    }

    /** Lets some time pass, ten seconds at most. */
    synchronized void rest(Duration time) throws Stopped {
        long least = Math.min(time.toMillis(), LONGEST_PAUSE.toMillis());
        long until = System.nanoTime() + Duration.ofMillis(least).toNanos();
        for (long left = least; left > 0 && !stopped; left = Duration.ofNanos(until - System.nanoTime()).toMillis()) {
            await(left);
        }
    }

    private void await(long millis) throws Stopped {
        try {
            wait(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Stopped();
        }
    }
}
