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

/** The floor under {@link MessageReading}: the answers to the same messages, made without reading them. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class AnswerMaking {

    /** One of {@link MessageSets#formats()}. */
    @Param("typeb-pnl")
    public String format;

    private Answer[] answers;
    private int next;

    @Setup(Level.Trial)
    public void read() {
        MessageSet messages = MessageSets.of(format);
        FormatReader reader = new FormatReader();
        answers = messages.bodies().stream().map(each -> new Answer(reader.read(messages.origin(), each))).toArray(Answer[]::new);
    }

    @Benchmark
    public Reading answer() {
        next = next + 1 < answers.length ? next + 1 : 0;
        return answers[next].make();
    }
}
