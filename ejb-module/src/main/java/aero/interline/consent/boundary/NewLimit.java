package aero.interline.consent.boundary;

/**
 * How often a customer shall be contacted on a channel.
 *
 * @param limit as {@code 1/week}; left out: the configured limit holds again
 */
public record NewLimit(String channel, String limit) {}
