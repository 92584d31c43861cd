package aero.interline.contracts.exchange;

/**
 * An inbound queue as the broker counts it, independently of the intake (invariant I9).
 *
 * @param counted   whether the broker told its counts; else depth, consumers and received are unknown, and 0 here
 * @param depth     messages in the queue, those in delivery included
 * @param consumers open consumers
 * @param received  messages that ever reached the queue, kept across restarts of the broker
 * @param state     {@code RUNNING}, {@code SUSPENDED} or {@code RECONNECTING}
 * @param note      why it does not run, for people, or {@code null}
 * @param files     messages and records that ever came in files of the system, counted by the gate
 * @param filesOpen those of them that the gate has no decision about yet
 */
public record QueueStatus(
        String system, String queue, boolean counted, long depth, int consumers, long received, String state, String note,
        long files, long filesOpen) {

    /** Of a system that sends no files. */
    public QueueStatus(
            String system, String queue, long depth, int consumers, long received, String state, String note) {
        this(system, queue, true, depth, consumers, received, state, note, 0, 0);
    }

    /** While the broker is away. */
    public static QueueStatus uncounted(String system, String queue, String note, long files, long filesOpen) {
        return new QueueStatus(system, queue, false, 0, 0, 0, "RECONNECTING", note, files, filesOpen);
    }

    /** Everything that ever came, by queue or in files. */
    public long arrived() {
        return received + files;
    }

    /** Everything that came and may not be decided yet. */
    public long waiting() {
        return depth + filesOpen;
    }
}
