package aero.interline.contracts.fact;

/**
 * A frequent traveller number (PADIS FTI, SSR FQTV).
 *
 * @param carrier whose programme
 * @param tier    level as sent, or {@code null}
 */
public record LoyaltyMembership(Position at, String carrier, String number, String tier) {}
