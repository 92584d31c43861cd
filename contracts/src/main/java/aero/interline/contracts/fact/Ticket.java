package aero.interline.contracts.fact;

import java.time.LocalDate;

/**
 * A ticket (PADIS TKT, SSR TKNE).
 *
 * @param number       13 digits where complete (airline numeric code and form and serial), as sent otherwise
 * @param coupon       coupon number, or {@code null}
 * @param type         {@code T} ticket, {@code 700} ..., as sent, or {@code null}
 * @param issued       or {@code null}
 * @param passengerRef whose, or {@code null}
 * @param segmentRef   for what, or {@code null} for all
 */
public record Ticket(
        Position at, String number, Integer coupon, String type, LocalDate issued, String passengerRef,
        String segmentRef) {}
