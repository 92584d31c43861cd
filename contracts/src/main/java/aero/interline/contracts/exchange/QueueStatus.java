package aero.interline.contracts.exchange;

/**
 * An inbound queue as the broker counts it, independently of the intake (invariant I9).
 *
 * @param depth     messages in the queue, those in delivery included
 * @param consumers open consumers
 * @param received  messages that ever reached the queue, kept across restarts of the broker
 * @param state     {@code RUNNING}, {@code SUSPENDED} or {@code RECONNECTING}
 * @param note      why it does not run, for people, or {@code null}
 */
public record QueueStatus(
        String system, String queue, long depth, int consumers, long received, String state, String note) {}
