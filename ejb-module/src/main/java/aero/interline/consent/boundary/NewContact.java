package aero.interline.consent.boundary;

/**
 * A contact as somebody reports it.
 *
 * @param partner   left out: the airline itself
 * @param at        left out: now
 * @param reference the sender's own name of the contact; the same again counts nothing; may be left out
 */
public record NewContact(String channel, String purpose, String partner, String at, String reference) {}
