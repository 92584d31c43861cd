package aero.interline.domain.consent;

import java.time.Instant;

/** A customer was contacted. */
public record Contact(Channel channel, String purpose, String partner, Instant at) {}
