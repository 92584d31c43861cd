package aero.interline.steward.entity;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Where in the queue a page ended. It holds what the queue is sorted by, so the next page is found although that pair may have gone
 * or changed.
 *
 * @param sort weight, or the time of the opening, as a number
 */
public record Place(long sort, long id) {

    public static Place strongest(double weight, long id) {
        return new Place(Double.doubleToLongBits(weight), id);
    }

    public static Place oldest(Instant openedAt, long id) {
        return new Place(ChronoUnit.MICROS.between(Instant.EPOCH, openedAt), id);
    }

    /** Of a queue that begins with the strongest. */
    public double weight() {
        return Double.longBitsToDouble(sort);
    }

    /** Of a queue that begins with the oldest. */
    public Instant openedAt() {
        return Instant.EPOCH.plus(sort, ChronoUnit.MICROS);
    }
}
