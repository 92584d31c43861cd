package aero.interline.contracts.fact;

/**
 * A frequent traveller number (PADIS FTI, SSR FQTV).
 *
 * @param carrier whose programme, or {@link #UNKNOWN_PROGRAMME}
 * @param tier    level as sent, or {@code null}
 */
public record LoyaltyMembership(Position at, String carrier, String number, String tier) {

    /** Stands for the carrier where nobody tells whose number it is. */
    public static final String UNKNOWN_PROGRAMME = "XX";

    /** @param told empty where the sender does not tell it */
    public static String programmeOrUnknown(String told) {
        return told.isEmpty() ? UNKNOWN_PROGRAMME : told;
    }
}
