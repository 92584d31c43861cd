package aero.interline.consent.boundary;

import java.util.List;

/**
 * An act of consent as somebody reports it; texts as in the published description.
 *
 * @param decision    {@code GIVEN} or {@code WITHDRAWN}
 * @param purpose     left out of a withdrawal: all
 * @param channel     left out of a withdrawal: all
 * @param partner     left out of a consent: the airline itself; of a withdrawal: all
 * @param at          when it was said; left out: now
 * @param expires     left out: never
 * @param window      left out: any time
 * @param frequency   left out: any
 * @param by          left out: the customer
 * @param textVersion may be left out
 * @param reference   may be left out
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
     * @param from left out: midnight
     * @param to   left out: midnight
     * @param zone of the clock, such as {@code Europe/Berlin}; left out: UTC
     */
    public record Window(List<String> days, String from, String to, String zone) {}
}
