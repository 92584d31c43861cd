package aero.interline.contracts.fact;

/**
 * A seat of one passenger on one leg.
 *
 * @param passengerRef who, or {@code null}
 * @param segmentRef   where, or {@code null}
 * @param number       row without leading zeros and column, {@code 74E}
 * @param origin       or {@code null}
 * @param destination  or {@code null}
 * @param cabin        cabin class, or {@code null}; seats asked for by SSR never carry one
 * @param source       {@code SSD} or the SSR code it was read from
 */
public record SeatAssignment(
        Position at, String passengerRef, String segmentRef, String number, String origin, String destination,
        String cabin, String source) {}
