package aero.interline.routes.broker;

/**
 * What the broker knows of an inbound queue.
 *
 * @param depth     messages in the queue, those in delivery included
 * @param consumers open consumers
 * @param received  messages that ever reached it, kept across restarts
 */
public record QueueCounts(long depth, int consumers, long received) {}
