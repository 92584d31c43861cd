package aero.interline.exchange.boundary;

import java.util.List;

/**
 * The balance of the exchange: every message the broker ever handed over is accounted for (invariant I9).
 *
 * @param systems one for each, in the usual order
 * @param gaps    how much is known not to have come, see {@link GapDesk}
 */
public record HubStatus(List<QueueLine> queues, List<SystemLine> systems, long gaps) {

    /** An inbound queue; the note says why it does not run. */
    public record QueueLine(String queue, long depth, int consumers, String state, String note) {}

    /**
     * Counts of one system: {@code received = applied + duplicate + filtered + parked + dead + inflight + residue}.
     *
     * @param received counted by the broker and, of files, by the gate, not by the intake
     * @param inflight waiting in the queue or being decided
     * @param residue  what is missing, or too much if negative; anything but 0 is a fault of the hub
     */
    public record SystemLine(
            String system,
            long received,
            long applied,
            long duplicate,
            long filtered,
            long parked,
            long dead,
            long inflight,
            long residue) {}

    public boolean balanced() {
        return systems.stream().allMatch(system -> system.residue() == 0);
    }
}
