package aero.interline.benchmarks.witness;

import java.time.Instant;

/**
 * What the witness is about to send, written down before it does.
 *
 * @param seq         number of the message in the run
 * @param original    number of the message with the same content that was sent first; {@code seq} if this is the first
 * @param reservation key of the reservation reported, or {@code -} for poison
 * @param modified    version of the reservation
 * @param passengers  persons in it
 * @param segments    flights in it
 */
public record Intent(
        long seq, Kind kind, long original, String reservation, Instant modified, int passengers, int segments) {

    public enum Kind {
        /** Content never sent before. */
        FIRST,
        /** The very bytes of an earlier message. */
        AGAIN,
        /** Something that no parser can read and that must become a dead letter. */
        POISON
    }

    String line() {
        return seq + "\t" + kind + "\t" + original + "\t" + reservation + "\t" + modified + "\t" + passengers + "\t" + segments;
    }

    static Intent parse(String line) {
        String[] part = line.split("\t");
        return new Intent(
                Long.parseLong(part[0]),
                Kind.valueOf(part[1]),
                Long.parseLong(part[2]),
                part[3],
                Instant.parse(part[4]),
                Integer.parseInt(part[5]),
                Integer.parseInt(part[6]));
    }
}
