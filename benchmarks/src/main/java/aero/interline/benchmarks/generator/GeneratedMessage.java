package aero.interline.benchmarks.generator;

import java.time.Instant;

/**
 * A message and what it says, known without reading it.
 *
 * @param index       its number in the stream of messages
 * @param reservation key of the reservation as facts name it, {@code LH/ABC123/2026-01-05}
 * @param modified    when this version of the reservation came to be; among the messages about one reservation the
 *                    one with the latest time holds, in whatever order they arrive
 * @param passengers  how many persons travel, infants included
 * @param infants     how many of them are infants
 * @param segments    how many flights it lists, cancelled ones included
 * @param body        the message
 */
public record GeneratedMessage(
        long index, String reservation, Instant modified, int passengers, int infants, int segments, byte[] body) {}
