package aero.interline.domain.consent;

import java.time.Instant;

/**
 * Somebody at the airline set a preference for a customer, or took it back.
 *
 * @param id    orders acts of one moment
 * @param value {@code null}: what was set no longer holds, what is derived does
 */
public record PreferenceAct(long id, PreferenceKind kind, String value, Instant at, String recordedBy) {}
