package aero.interline.contracts.fact;

/**
 * A special service request (SSR) or other service information (OSI). Documents and seats have records of their own
 * and do not appear here.
 *
 * @param code         four letters such as {@code VGML} or {@code WCHR}; {@code OSI} for other service information
 * @param status       action or status code, or {@code null}
 * @param quantity     how many, 1 if not told
 * @param carrier      to whom it was sent, or {@code null}
 * @param passengerRef who, or {@code null} for all
 * @param segmentRef   where, or {@code null} for all
 * @param text         free text or {@code null}
 */
public record SpecialService(
        Position at, String code, String status, int quantity, String carrier, String passengerRef, String segmentRef,
        String text) {}
