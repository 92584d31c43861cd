package aero.interline.consent.boundary;

import java.util.List;

/**
 * An act of consent as somebody reports it; texts as in the published description.
 *
 * @param decision {@code GIVEN} or {@code WITHDRAWN}; what a withdrawal leaves out of purpose, channel and partner means all
 * @param partner  left out of a consent: the airline itself
 * @param at       when it was said; left out: now
 */
public record NewConsent(
        String decision,
        String purpose,
        String channel,
        String partner,
        String at,
        String expires,
        Window window,
        String frequency,
        String by,
        String how,
        String textVersion,
        String reference) {

    /**
     * When the customer wants to be contacted.
     *
     * @param days {@code MONDAY} ...; left out: every day
     * @param zone of the clock, such as {@code Europe/Berlin}; left out: UTC
     */
    public record Window(List<String> days, String from, String to, String zone) {}
}
