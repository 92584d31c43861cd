package aero.interline.exchange.control;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Arranges the messages of all sessions of this hub so that no two batches that are being decided have something in common:
 * else one waits in the database for the other's commit, and keeps others from what it has locked so far. Messages that have
 * something in common are decided in the order in which they came. A session decides whatever can be decided, whoever brought it;
 * but what comes alone is decided alone, by its own session, because it may be suspected of the worst.
 */
final class ConflictScheduler {

    /** As many as one session brings at a time: more of them have more in common, and are not faster. */
    private static final int MOST = 100;

    private final Set<Pending> waiting = new LinkedHashSet<>();
    private final Set<Pending> alone = new HashSet<>();
    /** Numbers of the locks of what is being decided. */
    private final Set<Long> busy = new HashSet<>();

    synchronized void submit(List<Pending> messages) {
        waiting.addAll(messages);
        if (messages.size() == 1) {
            alone.addAll(messages);
        }
    }

    /**
     * What the calling session is to decide next, to be {@link #release released}. Waits while there is nothing.
     *
     * @param own what it submitted
     * @return empty when all of its own is settled
     */
    synchronized List<Pending> next(List<Pending> own) throws InterruptedException {
        while (!own.stream().allMatch(Pending::settled)) {
            List<Pending> batch = compatible(own);
            if (!batch.isEmpty()) {
                drop(batch);
                batch.forEach(each -> addNumbers(each, busy));
                return batch;
            }
            wait();
        }
        return List.of();
    }

    synchronized void release(List<Pending> batch) {
        batch.forEach(each -> each.locks().forEach(lock -> busy.remove(lock.number())));
        notifyAll();
    }

    /** Nobody is going to begin with any of these. */
    synchronized void drop(Collection<Pending> messages) {
        messages.forEach(waiting::remove);
        messages.forEach(alone::remove);
    }

    /** The first that touch neither what is being decided nor what came before them and has to wait. */
    private List<Pending> compatible(List<Pending> own) {
        int most = Math.max(MOST, own.size());
        List<Pending> batch = new ArrayList<>();
        Set<Long> passedOver = new HashSet<>();
        for (Pending each : waiting) {
            boolean free = !each.touches(busy) && !each.touches(passedOver);
            if (free && alone.contains(each) && own.contains(each)) {
                return List.of(each);
            }
            if (free && !alone.contains(each)) {
                batch.add(each);
                if (batch.size() == most) {
                    break;
                }
            } else {
                addNumbers(each, passedOver);
            }
        }
        return batch;
    }

    private static void addNumbers(Pending message, Set<Long> numbers) {
        message.locks().forEach(each -> numbers.add(each.number()));
    }
}
