package aero.interline.exchange.boundary;

import java.util.List;

/**
 * The balance of the exchange: every message the broker ever handed over is accounted for (invariant I9).
 *
 * @param systems one for each, in the usual order
 * @param gaps    how much is known not to have come, see {@link GapDesk}
 */
public record HubStatus(List<QueueLine> queues, List<SystemLine> systems, long gaps) {

    /**
     * An inbound queue.
     *
     * @param depth     or {@code null} while the broker is away
     * @param consumers or {@code null} while the broker is away
     * @param note      why it does not run, or {@code null}
     */
    public record QueueLine(String queue, Long depth, Integer consumers, String state, String note) {}

    /**
     * Counts of one system: {@code received = applied + duplicate + filtered + parked + dead + inflight + residue}.
     * Received, in flight and residue are {@code null} while the broker is away: what is not counted is not lost.
     *
     * @param received counted by the broker and, of files, by the gate, not by the intake; or {@code null}
     * @param inflight waiting in the queue or being decided, or {@code null}
     * @param residue  what is missing, or too much if negative; anything but 0 is a fault of the hub; or {@code null}
     */
    public record SystemLine(
            String system,
            Long received,
            long applied,
            long duplicate,
            long filtered,
            long parked,
            long dead,
            Long inflight,
            Long residue) {}

    /** Whether the broker told its counts, so that the balance can be drawn. */
    public boolean known() {
        return systems.stream().allMatch(system -> system.residue() != null);
    }

    /** Whether it is known that nothing is missing. */
    public boolean balanced() {
        return known() && systems.stream().allMatch(system -> system.residue() == 0);
    }
}
