package aero.interline.domain.exchange;

import aero.interline.contracts.fact.ReservationVersion;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;

/**
 * What orders the reports of one thing, whenever they arrive (invariant I3): last modification, then the time of the
 * interchange, then the hash of the message's content; what was not told is the least. Times have the precision of
 * the database, a microsecond, so that a stamp read back equals the one stored.
 */
public final class Stamp implements Comparable<Stamp> {

    private static final Comparator<Instant> UNKNOWN_FIRST = Comparator.nullsFirst(Comparator.naturalOrder());

    private final Instant modified;
    private final Instant sent;
    private final byte[] hash;

    public Stamp(Instant modified, Instant sent, byte[] hash) {
        this.modified = modified == null ? null : modified.truncatedTo(ChronoUnit.MICROS);
        this.sent = sent == null ? null : sent.truncatedTo(ChronoUnit.MICROS);
        this.hash = hash.clone();
    }

    public static Stamp of(ReservationVersion version, byte[] hash) {
        return new Stamp(version.lastModified(), version.interchangedAt(), hash);
    }

    /** Last modification as told by the sender, or {@code null}. */
    public Instant modified() {
        return modified;
    }

    /** Time of the interchange, or {@code null}. */
    public Instant sent() {
        return sent;
    }

    public byte[] hash() {
        return hash.clone();
    }

    @Override
    public int compareTo(Stamp other) {
        int order = UNKNOWN_FIRST.compare(modified, other.modified);
        if (order == 0) {
            order = UNKNOWN_FIRST.compare(sent, other.sent);
        }
        return order != 0 ? order : Arrays.compareUnsigned(hash, other.hash);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Stamp stamp && compareTo(stamp) == 0;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hash);
    }
}
