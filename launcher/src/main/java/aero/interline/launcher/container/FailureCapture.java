package aero.interline.launcher.container;

import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;

/** Keeps the first thing that went wrong while the container deploys, since the container itself only logs it. */
final class FailureCapture extends Handler {

    private static final int LONGEST = 400;

    private final AtomicReference<String> first = new AtomicReference<>();

    FailureCapture() {
        setLevel(Level.SEVERE);
    }

    String first() {
        return first.get() == null ? "the container gave no reason" : first.get();
    }

    @Override
    public void publish(LogRecord entry) {
        if (isLoggable(entry)) {
            String message = new SimpleFormatter().formatMessage(entry);
            first.compareAndSet(null, entry.getThrown() == null ? oneLine(message) : reason(entry.getThrown()));
        }
    }

    @Override
    public void flush() {
        // nothing is buffered
    }

    @Override
    public void close() {
        // nothing is open
    }

    /** The innermost cause in one line: what wraps it tells of the container. */
    static String reason(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        String message = cause.getMessage() == null ? "" : ": " + cause.getMessage();
        return oneLine(cause.getClass().getSimpleName() + message);
    }

    private static String oneLine(String text) {
        String line = text.strip().lines().findFirst().orElse("").strip();
        return (line.length() > LONGEST ? line.substring(0, LONGEST) + " ..." : line).replaceAll("\\.$", "");
    }
}
