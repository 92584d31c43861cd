package aero.interline.benchmarks.parse;

import aero.interline.contracts.exchange.Origin;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;

/**
 * Messages of one format, and what reading them is compared with.
 *
 * @param bodies different from each other, all valid
 */
record MessageSet(Origin origin, List<byte[]> bodies, Reference reference) {

    /** When all of them came. */
    static final Instant RECEIVED = Instant.parse("2026-11-22T12:00:00Z");

    MessageSet(String system, List<byte[]> bodies, Reference reference) {
        this(new Origin(system, null, RECEIVED), distinct(bodies), reference);
    }

    private static List<byte[]> distinct(List<byte[]> bodies) {
        return bodies.stream().map(ByteBuffer::wrap).distinct().map(ByteBuffer::array).toList();
    }

    /** Bytes of a message on average. */
    double size() {
        return bodies.stream().mapToInt(each -> each.length).average().orElse(0);
    }
}
