package aero.interline.routes.shared;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tasks that are done again and again for as long as the hub runs. One that fails is logged and done again: an executor by itself
 * would drop it for good, without a word.
 */
public final class RepeatedTasks implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RepeatedTasks.class);

    private final ScheduledExecutorService threads;

    /**
     * @param name   of the threads
     * @param atOnce how many tasks may be under way at a time
     */
    public RepeatedTasks(String name, int atOnce) {
        threads = Executors.newScheduledThreadPool(atOnce, task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Begins at once. */
    public void repeat(Duration pause, Runnable task) {
        threads.scheduleWithFixedDelay(() -> attempt(task), 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void attempt(Runnable task) {
        try {
            task.run();
        } catch (Throwable e) {
            LOG.error("{} failed and tries again: {}", Thread.currentThread().getName(), BugTrace.of(e));
        }
    }

    /**
     * Begins nothing more and waits for what is under way.
     *
     * @return whether it came to its end in time
     */
    public boolean finish(Duration limit) throws InterruptedException {
        threads.shutdown();
        return threads.awaitTermination(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Begins nothing more and interrupts what is under way. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
