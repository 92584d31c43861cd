package aero.interline.web.operation;

import java.time.Duration;
import java.util.function.Supplier;

/** What was read last, for as long as it is fresh; that reading failed is such news, too. */
final class LatestReading<T> {

    private final Supplier<T> source;
    private final Duration fresh;
    private Supplier<T> news;
    private long readAt;

    LatestReading(Supplier<T> source, Duration fresh) {
        this.source = source;
        this.fresh = fresh;
    }

    /** @throws IllegalStateException if the last reading failed */
    synchronized T get() {
        if (news == null || System.nanoTime() - readAt > fresh.toNanos()) {
            news = read();
            readAt = System.nanoTime();
        }
        return news.get();
    }

    private Supplier<T> read() {
        try {
            T read = source.get();
            return () -> read;
        } catch (RuntimeException e) {
            return () -> {
                throw new IllegalStateException("the last reading failed: " + e.getMessage(), e);
            };
        }
    }
}
