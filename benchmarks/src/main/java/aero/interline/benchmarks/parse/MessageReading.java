package aero.interline.benchmarks.parse;

import aero.interline.contracts.exchange.Reading;
import aero.interline.formats.FormatReader;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * One message after the other through the reader, as the hub does it: recognised, card numbers masked, facts, keys and
 * evidence made. Beside it the reference over the same bytes.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class MessageReading {

    /** One of {@link MessageSets#formats()}. */
    @Param("typeb-pnl")
    public String format;

    private final FormatReader reader = new FormatReader();
    private MessageSet messages;
    private byte[][] bodies;
    private int next;

    @Setup(Level.Trial)
    public void generate() {
        messages = MessageSets.of(format);
        bodies = messages.bodies().toArray(byte[][]::new);
        for (byte[] each : bodies) {
            Reading reading = reader.read(messages.origin(), each);
            if (reading.rejected() || !reading.losses().isEmpty() || reading.facts().isEmpty()) {
                throw new IllegalStateException("a message of " + format + " was not read: " + reading.rejection());
            }
        }
    }

    @Benchmark
    public Reading read() {
        return reader.read(messages.origin(), following());
    }

    @Benchmark
    public long reference() throws Exception {
        return messages.reference().pass(following());
    }

    private byte[] following() {
        next = next + 1 < bodies.length ? next + 1 : 0;
        return bodies[next];
    }
}
