package aero.interline.benchmarks.generator;

import java.util.List;

/**
 * Random choices that depend on nothing but the numbers given (SplitMix64, Steele, Lea and Flood, OOPSLA 2014), the
 * same on every JDK.
 */
public final class Dice {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    /** @param stream keeps choices about different things with the same number apart */
    public Dice(long seed, String stream, long number) {
        state = mix(mix(seed ^ stream.hashCode() * GOLDEN) + number * GOLDEN);
    }

    public long next() {
        state += GOLDEN;
        return mix(state);
    }

    /** From 0 to bound - 1. */
    public int below(int bound) {
        return (int) below((long) bound);
    }

    public long below(long bound) {
        return (next() >>> 1) % bound;
    }

    /** Both ends included. */
    public int between(int least, int most) {
        return least + below(most - least + 1);
    }

    public boolean chance(int percent) {
        return below(100) < percent;
    }

    public <T> T pick(List<T> from) {
        return from.get(below(from.size()));
    }

    public String digits(int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append((char) ('0' + below(10)));
        }
        return text.toString();
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
