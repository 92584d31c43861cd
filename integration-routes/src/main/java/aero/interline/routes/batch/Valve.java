package aero.interline.routes.batch;

import java.time.Duration;

/**
 * Decides for all workers of a consumer whether they may take messages. People shut it ({@link #suspend}) and open it
 * again; a failure that will mend itself shuts it for a while ({@link #pause}). After the pause one worker goes ahead
 * with a single message, and only its success lets the others follow, so that an absent database does not wear out
 * the delivery counts of a whole batch per session.
 */
final class Valve {

    /** How much a worker may take. */
    enum Pass {
        FULL,
        PROBE,
        NONE
    }

    private enum Setting {
        OPEN,
        PAUSED,
        PROBING,
        STOPPED
    }

    private final BackOff backOff;
    private Setting setting = Setting.OPEN;
    private boolean suspended;
    private String suspendNote;
    private String pauseNote;
    private int failures;
    private long pausedUntil;

    Valve(BackOff backOff) {
        this.backOff = backOff;
    }

    /** Waits until the caller may take messages; {@link Pass#NONE} means that the consumer stops. */
    synchronized Pass await() throws InterruptedException {
        while (true) {
            if (setting == Setting.STOPPED) {
                return Pass.NONE;
            }
            if (suspended || setting == Setting.PROBING) {
                wait();
            } else if (setting == Setting.OPEN) {
                return Pass.FULL;
            } else {
                long rest = Duration.ofNanos(pausedUntil - System.nanoTime()).toMillis();
                if (rest <= 0) {
                    setting = Setting.PROBING;
                    return Pass.PROBE;
                }
                wait(rest);
            }
        }
    }

    /** Whether {@link #await} would answer {@link Pass#FULL} at once. */
    synchronized boolean open() {
        return setting == Setting.OPEN && !suspended;
    }

    synchronized boolean stopped() {
        return setting == Setting.STOPPED;
    }

    /** Waits for a worker's own back-off; ends early when the valve is shut or stopped. */
    synchronized void rest(Duration time) throws InterruptedException {
        long until = System.nanoTime() + time.toNanos();
        for (long left = time.toMillis(); left > 0 && setting != Setting.STOPPED && !suspended;
                left = Duration.ofNanos(until - System.nanoTime()).toMillis()) {
            wait(left);
        }
    }

    synchronized void pause(String note) {
        if (setting == Setting.STOPPED || setting == Setting.PAUSED) {
            return;
        }
        failures++;
        pauseNote = note;
        pausedUntil = System.nanoTime() + backOff.after(failures).toNanos();
        setting = Setting.PAUSED;
        notifyAll();
    }

    /** A batch went through, or there was nothing to take. Of a pause only who went ahead after it can tell that it is over. */
    synchronized void flows(Pass pass) {
        if (setting == Setting.PROBING && pass == Pass.PROBE) {
            setting = Setting.OPEN;
            notifyAll();
        }
        if (setting == Setting.OPEN) {
            failures = 0;
            pauseNote = null;
        }
    }

    /** A worker could not try, for another reason than those of a pause; if it went ahead, another one does after a while. */
    synchronized void failed(Pass pass) {
        if (setting == Setting.PROBING && pass == Pass.PROBE) {
            pause(pauseNote);
        }
    }

    synchronized void suspend(String note) {
        suspended = true;
        suspendNote = note;
        notifyAll();
    }

    synchronized void resume() {
        suspended = false;
        suspendNote = null;
        pausedUntil = System.nanoTime();
        notifyAll();
    }

    synchronized void stop() {
        setting = Setting.STOPPED;
        notifyAll();
    }

    /** Why nothing flows, or {@code null} when it does. */
    synchronized String note() {
        return suspended ? suspendNote : pauseNote;
    }
}
