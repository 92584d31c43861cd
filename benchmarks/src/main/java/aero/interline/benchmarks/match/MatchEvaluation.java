package aero.interline.benchmarks.match;

import aero.interline.benchmarks.match.airline.AirlineReport;
import aero.interline.benchmarks.match.febrl.FebrlEvaluation;
import aero.interline.benchmarks.match.febrl.FebrlFile;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** {@code ./interline match evaluate}: lines for machines on standard output, everything for people on standard error. */
public final class MatchEvaluation {

    private static final int ENVIRONMENT = 3;

    private MatchEvaluation() {}

    /** @param arguments {@code febrl} and one or two files, or {@code airline}, persons and seed */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        try {
            if (arguments[0].equals("airline")) {
                AirlineReport.print(Integer.parseInt(arguments[1]), Long.parseLong(arguments[2]), out, err);
            } else {
                febrl(Arrays.stream(arguments).skip(1).map(Path::of).toList(), out, err);
            }
        } catch (IOException e) {
            err.println(e.getMessage());
            System.exit(ENVIRONMENT);
        }
    }

    private static void febrl(List<Path> paths, PrintStream out, PrintStream err) throws IOException {
        List<FebrlFile> files = new ArrayList<>();
        for (Path each : paths) {
            files.add(FebrlFile.read(each));
        }
        long begun = System.nanoTime();
        FebrlEvaluation done = FebrlEvaluation.of(files);
        print(done.pairwise(), done.candidates(), begun, done.clustered(), out);
        int records = files.stream().mapToInt(each -> each.rows().size()).sum();
        err.printf(Locale.ROOT, "%d records, %d pairs of one entity. Compared alone: %d found, %d of them wrong. As clusters: %d found,"
                        + " %d of them wrong.%n", records, done.pairwise().there(), done.pairwise().found(),
                done.pairwise().found() - done.pairwise().right(), done.clustered().found(),
                done.clustered().found() - done.clustered().right());
    }

    /** The two lines that every evaluation begins with. */
    public static void print(Score pairwise, long candidates, long begun, Score clustered, PrintStream out) {
        double seconds = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun) / 1000.0;
        out.printf(Locale.ROOT, "pairwise %s candidates=%d seconds=%.1f%n", pairwise, candidates, seconds);
        out.printf("clustered %s%n", clustered);
    }
}
