package aero.interline.benchmarks.ingest;

import aero.interline.benchmarks.witness.Verdict;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Everything that one run measured, and how it is told. */
final class Result {

    final Series drain = new Series();
    final Series oneByOne = new Series();
    final Series bare = new Series();
    final Series ratioA = new Series();
    final Series ratioB = new Series();
    final Map<Integer, Latency> openLoop = new LinkedHashMap<>();
    double highest;
    Latency probe;
    Latency flush;
    Verdict verdict;

    /** One round of the hub and its references, run one after the other. */
    void round(double hub, double one, double limit) {
        drain.add(hub);
        oneByOne.add(one);
        bare.add(limit);
        ratioA.add(hub / one);
        ratioB.add(hub / limit);
    }

    void print(PrintStream out) {
        row(out, "messages per second", "median  (least to greatest)");
        row(out, "hub, drain of a full queue", drain.text("%.0f"));
        row(out, "(a) JDBC, 16 connections, one commit a message", oneByOne.text("%.0f"));
        row(out, "(b) the same rows bare, batches with UNNEST", bare.text("%.0f"));
        row(out, "hub / (a)", ratioA.text("%.2f"));
        row(out, "hub / (b)", ratioB.text("%.2f"));
        row(out, "highest steady rate", String.format(Locale.ROOT, "%.0f", highest));
        out.println();
        out.printf(Locale.ROOT, "%-24s%10s%10s%10s%10s%10s%n", "milliseconds", "rate/s", "p50", "p99", "p99.9", "max");
        openLoop.forEach((percent, latency) -> latency(out, percent + " % of the highest", highest * percent / 100, latency));
        latency(out, "idle probe, one row", 0, probe);
        latency(out, "idle disk, one flush", 0, flush);
        out.println();
        out.println("witness: " + verdict);
        out.println(line());
    }

    private String line() {
        Latency sixty = openLoop.get(60);
        return String.format(
                Locale.ROOT,
                "drain_per_s=%.0f ratio_a=%.2f ratio_b=%.2f p50_ms=%.1f p99_ms=%.1f p999_ms=%.1f probe_p99_ms=%.2f"
                        + " lost=%d duplicates=%d",
                drain.median(), ratioA.median(), ratioB.median(), sixty.percentile(50), sixty.percentile(99),
                sixty.percentile(99.9), probe.percentile(99), verdict.lost(), verdict.duplicates());
    }

    private static void row(PrintStream out, String what, String value) {
        out.printf(Locale.ROOT, "%-50s%s%n", what, value);
    }

    private static void latency(PrintStream out, String what, double rate, Latency latency) {
        out.printf(Locale.ROOT, "%-24s%10.0f%10.2f%10.2f%10.2f%10.2f%n", what, rate, latency.percentile(50),
                latency.percentile(99), latency.percentile(99.9), latency.max());
    }
}
