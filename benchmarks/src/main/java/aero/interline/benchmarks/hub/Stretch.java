package aero.interline.benchmarks.hub;

/**
 * A stretch of the workload and when each of its messages was meant to be sent.
 *
 * @param first     number of the first message
 * @param count     how many
 * @param start     intended time of the first, in microseconds since 1970
 * @param perSecond rate; infinite when they were sent as fast as it goes
 */
public record Stretch(long first, int count, long start, double perSecond) {

    /** In microseconds since 1970. */
    public long intended(long seq) {
        return start + Math.round((seq - first) * 1e6 / perSecond);
    }
}
