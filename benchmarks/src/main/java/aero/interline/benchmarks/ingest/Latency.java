package aero.interline.benchmarks.ingest;

import aero.interline.benchmarks.hub.Stretch;
import java.util.Arrays;
import org.HdrHistogram.Histogram;

/**
 * Times from the moment a message was meant to be sent to the moment its outcome was visible, so that a sender held up
 * by the hub does not make it look better.
 */
final class Latency {

    private static final long MOST_MICROS = 600_000_000;

    private final Histogram histogram = new Histogram(MOST_MICROS, 3);

    /** @param commits by position, microseconds since 1970 */
    static Latency of(Stretch stretch, long[] commits) {
        Latency latency = new Latency();
        for (int i = 0; i < commits.length; i++) {
            latency.record(commits[i] - stretch.intended(stretch.first() + i));
        }
        return latency;
    }

    void record(long micros) {
        histogram.recordValue(Math.min(MOST_MICROS, Math.max(0, micros)));
    }

    /** In milliseconds. */
    double percentile(double percent) {
        return histogram.getValueAtPercentile(percent) / 1_000.0;
    }

    double max() {
        return histogram.getMaxValue() / 1_000.0;
    }

    /**
     * Whether messages took longer and longer: the median of the last quarter against that of the second. The first
     * quarter is left out because the start is never steady.
     */
    static boolean grows(Stretch stretch, long[] commits) {
        int quarter = commits.length / 4;
        long before = median(stretch, commits, quarter, 2 * quarter);
        long last = median(stretch, commits, 3 * quarter, commits.length);
        return last - before > 50_000 || last > 1_000_000;
    }

    private static long median(Stretch stretch, long[] commits, int from, int to) {
        long[] times = new long[to - from];
        for (int i = from; i < to; i++) {
            times[i - from] = commits[i] - stretch.intended(stretch.first() + i);
        }
        Arrays.sort(times);
        return times[times.length / 2];
    }
}
