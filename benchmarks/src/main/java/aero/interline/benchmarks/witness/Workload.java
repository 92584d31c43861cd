package aero.interline.benchmarks.witness;

import aero.interline.benchmarks.generator.GeneratedMessage;
import aero.interline.benchmarks.generator.PnrgovGenerator;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.SplittableRandom;

/**
 * What is sent in a run, by number: reservations, some of them a second time, and a little poison. A pure function of
 * the seed.
 */
public final class Workload {

    private static final int AGAIN_PERCENT = 3;
    private static final int POISON_PERCENT = 1;
    private static final int NEAR = 400;

    private final long seed;
    private final boolean plain;
    private final PnrgovGenerator generator;

    private Workload(long seed, boolean plain) {
        this.seed = seed;
        this.plain = plain;
        this.generator = new PnrgovGenerator(seed);
    }

    /** With repetitions and poison. */
    public static Workload mixed(long seed) {
        return new Workload(seed, false);
    }

    /** Reservations only. */
    public static Workload plain(long seed) {
        return new Workload(seed, true);
    }

    public Intent intent(long seq) {
        Intent.Kind kind = kind(seq);
        if (kind == Intent.Kind.POISON) {
            return new Intent(seq, kind, seq, "-", Instant.EPOCH, 0, 0);
        }
        long original = kind == Intent.Kind.AGAIN ? firstBefore(seq) : seq;
        GeneratedMessage message = generator.message(original);
        return new Intent(
                seq, kind, original, message.reservation(), message.modified(), message.passengers(), message.segments());
    }

    public byte[] body(Intent intent) {
        return intent.kind() == Intent.Kind.POISON
                ? ("POISON " + seed + " " + intent.seq()).getBytes(StandardCharsets.US_ASCII)
                : generator.message(intent.original()).body();
    }

    /** By which the hub's record of the message is found. */
    public String correlationId(long seq) {
        return "witness-" + seed + "-" + seq;
    }

    private Intent.Kind kind(long seq) {
        int number = plain || seq == 0 ? 100 : new SplittableRandom(seed * 1_000_003 + seq).nextInt(100);
        if (number < POISON_PERCENT) {
            return Intent.Kind.POISON;
        }
        return number < POISON_PERCENT + AGAIN_PERCENT ? Intent.Kind.AGAIN : Intent.Kind.FIRST;
    }

    private long firstBefore(long seq) {
        long candidate = seq - 1 - Math.floorMod(seed ^ seq * 31, Math.min(seq, NEAR));
        while (kind(candidate) != Intent.Kind.FIRST) {
            candidate--;
        }
        return candidate;
    }
}
