package aero.interline.contracts.fact;

/**
 * Checked baggage (PADIS TBD).
 *
 * @param passengerRef whose, or {@code null}
 * @param segmentRef   where, or {@code null} for all
 * @param pieces       number of pieces meant by this entry
 * @param weight       or {@code null}
 * @param weightUnit   {@code K} or {@code L}, or {@code null}
 * @param carrier      or {@code null}
 * @param tag          licence plate of the first piece, or {@code null} when only counts were sent
 * @param destination  where it is tagged to, or {@code null}
 */
public record Bag(
        Position at, String passengerRef, String segmentRef, int pieces, Integer weight, String weightUnit,
        String carrier, String tag, String destination) {}
