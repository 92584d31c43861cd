package aero.interline.benchmarks.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** The run behind {@code ./interline bench parse}: every format in a JVM of its own, a table, and a line each for machines. */
public final class ParseBenchmark {

    private static final String ALLOCATED = "gc.alloc.rate.norm";
    /** In seconds: so long the compiler works on what is behind a parser, and before it is done the times say little. */
    private static final int WARM_UP = 10;
    private static final int WARM_UP_OF_ANSWER = 5;
    private static final int WARM_UP_OF_REFERENCE = 3;

    private ParseBenchmark() {}

    /** Arguments: formats, or how their names begin; all without any. */
    public static void main(String[] args) throws RunnerException {
        List<String> formats = MessageSets.formats().stream().filter(each -> args.length == 0 || begins(each, args)).toList();
        if (formats.isEmpty()) {
            System.err.println("There are no messages of this format; there are " + String.join(", ", MessageSets.formats()));
            System.exit(2);
        }
        List<Cost> costs = new ArrayList<>();
        for (String format : formats) {
            System.err.println("measuring " + format);
            costs.add(measured(format));
        }
        print(costs);
    }

    private static boolean begins(String format, String[] wanted) {
        for (String each : wanted) {
            if (format.startsWith(each)) {
                return true;
            }
        }
        return false;
    }

    private static Cost measured(String format) throws RunnerException {
        RunResult read = run(MessageReading.class, "read", format, WARM_UP);
        RunResult answer = run(AnswerMaking.class, "answer", format, WARM_UP_OF_ANSWER);
        RunResult reference = run(MessageReading.class, "reference", format, WARM_UP_OF_REFERENCE);
        return new Cost(format, MessageSets.of(format).size(), nanos(read), read.getPrimaryResult().getScoreError(), allocated(read),
                nanos(answer), allocated(answer), nanos(reference));
    }

    private static double nanos(RunResult result) {
        return result.getPrimaryResult().getScore();
    }

    private static double allocated(RunResult result) {
        return result.getSecondaryResults().get(ALLOCATED).getScore();
    }

    private static RunResult run(Class<?> benchmark, String method, String format, int warmUp) throws RunnerException {
        Options options = new OptionsBuilder().include(benchmark.getName() + "\\." + method).param("format", format)
                .forks(1).warmupIterations(warmUp).warmupTime(TimeValue.seconds(1)).measurementIterations(5).measurementTime(TimeValue.seconds(1))
                .addProfiler(GCProfiler.class).verbosity(VerboseMode.SILENT).shouldFailOnError(true).build();
        return new Runner(options).runSingle();
    }

    private static void print(List<Cost> costs) {
        System.out.printf(Locale.ROOT, "%-14s %12s %12s %8s %8s %8s %8s %8s %12s %12s %8s%n", "format", "bytes", "ns/message", "+-", "ns answer",
                "ns scan", "ratio", "floor", "allocated", "of answer", "MB/s");
        for (Cost each : costs) {
            System.out.printf(Locale.ROOT, "%-14s %12.0f %12.0f %8.0f %8.0f %8.0f %8.1f %8.1f %12.0f %12.0f %8.0f%n", each.format, each.size,
                    each.nanos, each.error, each.answer, each.reference, each.ratio(), each.floor(), each.allocated, each.answerAllocated,
                    each.size * 1_000 / each.nanos);
        }
        for (Cost each : costs) {
            System.out.printf(Locale.ROOT, "format=%s ns=%.0f answer_ns=%.0f scan_ns=%.0f ratio=%.1f floor=%.1f bytes=%.0f%n", each.format,
                    each.nanos, each.answer, each.reference, each.ratio(), each.floor(), each.allocated);
        }
    }

    /**
     * What one message costs on average.
     *
     * @param size            bytes that it has
     * @param error           half the width of the interval in which 99.9 % of the times lie
     * @param allocated       bytes
     * @param answer          nanoseconds of making the answer alone
     * @param answerAllocated bytes of that
     * @param reference       nanoseconds of the reference
     */
    private record Cost(
            String format, double size, double nanos, double error, double allocated, double answer, double answerAllocated,
            double reference) {

        double ratio() {
            return nanos / reference;
        }

        double floor() {
            return answer / reference;
        }
    }
}
