package aero.interline.benchmarks.match.crowd;

import aero.interline.benchmarks.hub.ThrowAwayHub;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * {@code bench match}: a match, a search for people and the intake's cost for one record at growing numbers of customers, each
 * beside one look-up of one row. A hub makes the database and its schema and is ended; its database stays until the end.
 */
public final class CrowdBenchmark {

    private CrowdBenchmark() {}

    /** Arguments: numbers of customers with commas, seed, and the folder for the data. */
    public static void main(String[] args) throws Exception {
        long[] sizes = Stream.of(args[0].split(",")).mapToLong(Long::parseLong).sorted().toArray();
        long seed = Long.parseLong(args[1]);
        Logger.getLogger("").setLevel(Level.OFF);
        try (ThrowAwayHub hub = ThrowAwayHub.start(Path.of(System.getProperty("interline.home")), Path.of(args[2]));
                CrowdDatabase database = CrowdDatabase.of(hub)) {
            print(run(database, sizes, seed), System.out);
        }
        System.exit(0);
    }

    private static List<Measured> run(CrowdDatabase database, long[] sizes, long seed) throws Exception {
        Crowd crowd = new Crowd(seed);
        CrowdLoader loader = new CrowdLoader(database, crowd);
        List<Measured> measured = new ArrayList<>();
        long there = 0;
        for (long size : LongStream.of(sizes).distinct().toArray()) {
            System.err.printf("loading %d customers%n", size);
            loader.load(there, size);
            there = size;
            System.err.printf("measuring with %d customers%n", size);
            measured.add(new CrowdMeasurement(database, crowd, seed, size).run());
            System.err.printf("measured: %s%n", measured.get(measured.size() - 1).line(measured.get(0)));
        }
        return measured;
    }

    private static void print(List<Measured> measured, PrintStream out) {
        out.printf(Locale.ROOT, "%-12s%14s%14s%14s%14s%16s%16s%18s%n", "customers", "look-up p50", "look-up p99", "match p50",
                "match p99", "search p50", "search p95", "intake, a record");
        for (Measured each : measured) {
            out.printf(Locale.ROOT, "%-12d%11.0f us%11.0f us%11.0f us%11.0f us%13.0f us%13.0f us%15.0f us%n", each.customers(),
                    each.lookUp().percentile(50), each.lookUp().percentile(99), each.match().percentile(50),
                    each.match().percentile(99), each.search().percentile(50), each.search().percentile(95),
                    each.intake().percentile(50));
        }
        out.println();
        measured.forEach(each -> out.println(each.line(measured.get(0))));
    }
}
