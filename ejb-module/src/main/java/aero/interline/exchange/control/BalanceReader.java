package aero.interline.exchange.control;

import aero.interline.contracts.exchange.Outcome;
import aero.interline.contracts.exchange.QueueStatus;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Reads the balance of every system (invariant I9) again and again until it closes, or for as long as the caller can wait. */
public final class BalanceReader {

    private static final long PAUSE_MS = 40;

    private final Supplier<List<QueueStatus>> queues;
    private final Supplier<Map<String, Map<Outcome, Long>>> decided;

    /**
     * @param queues  the broker's counts
     * @param decided the intake's counts by system
     */
    public BalanceReader(Supplier<List<QueueStatus>> queues, Supplier<Map<String, Map<Outcome, Long>>> decided) {
        this.queues = queues;
        this.decided = decided;
    }

    /** By system, in the order of the queues. */
    public Map<String, Balance> read(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        Map<String, Balance> best = once();
        while (!closed(best) && System.nanoTime() < end) {
            Thread.sleep(PAUSE_MS);
            once().forEach((system, later) -> best.merge(system, later, Balance::better));
        }
        return best;
    }

    private Map<String, Balance> once() {
        List<QueueStatus> before = queues.get();
        Map<String, Map<Outcome, Long>> outcomes = decided.get();
        Map<String, QueueStatus> after =
                queues.get().stream().collect(Collectors.toMap(QueueStatus::system, Function.identity()));
        Map<String, Balance> balances = new LinkedHashMap<>();
        for (QueueStatus queue : before) {
            String system = queue.system();
            balances.put(
                    system,
                    new Balance(queue, outcomes.getOrDefault(system, Map.of()), after.getOrDefault(system, queue)));
        }
        return balances;
    }

    /** A broker that is away does not come back within anybody's patience. */
    private static boolean closed(Map<String, Balance> balances) {
        return balances.values().stream().allMatch(balance -> !balance.known() || balance.residue() == 0);
    }
}
