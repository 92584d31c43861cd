package aero.interline.platform.control;

import aero.interline.contracts.exchange.IntakeUnavailable;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work that a timer has done again and again, one round at a time. A round that fails is logged and the next one tries again:
 * nothing gets out to the container, which forgets a timer until the next start when its method failed twice in a row.
 */
public final class RecurringWork {

    /** What is done each time. */
    @FunctionalInterface
    public interface Round {
        void run() throws SQLException, IntakeUnavailable;
    }

    private static final Logger LOG = LoggerFactory.getLogger(RecurringWork.class);

    private final String name;
    private final Round round;
    private final AtomicBoolean wanted = new AtomicBoolean();
    private final AtomicBoolean working = new AtomicBoolean();
    /** The failure whose trace is in the log already. */
    private volatile String told;

    /** @param name of the work, for the log */
    public RecurringWork(String name, Round round) {
        this.name = name;
        this.round = round;
    }

    /** Does a round. While another thread is at one it returns at once, and that thread does a further round when it is done. */
    public void run() {
        wanted.set(true);
        while (wanted.get() && working.compareAndSet(false, true)) {
            try {
                wanted.set(false);
                round.run();
            } catch (IntakeUnavailable e) {
                LOG.warn("{} waits: {} {}", name, e.code().code(), e.code().title());
            } catch (Throwable e) {
                failed(e);
            } finally {
                working.set(false);
            }
        }
    }

    private void failed(Throwable failure) {
        SQLException database = SqlStates.cause(failure);
        String place = failure.getClass().getName() + " at " + place(failure);
        if (database != null) {
            LOG.warn("{} waits for the database: {} at {}", name, SqlStates.told(database), place(failure));
        } else if (place.equals(told)) {
            LOG.warn("{} failed again: {}", name, place);
        } else {
            LOG.error("{} failed and is tried again", name, withoutText(failure));
            told = place;
        }
    }

    /** Where it happened, without what it says: that may quote personal data. */
    public static Throwable withoutText(Throwable failure) {
        Throwable bare = new Throwable(failure.getClass().getName());
        bare.setStackTrace(failure.getStackTrace());
        return bare;
    }

    private static Object place(Throwable failure) {
        return Stream.of(failure.getStackTrace())
                .filter(each -> each.getClassName().startsWith("aero.interline."))
                .findFirst()
                .orElse(null);
    }
}
