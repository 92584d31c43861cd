package aero.interline.contracts.fact;

import java.time.Instant;

/**
 * What orders two reports of one reservation: last modification first, then the time of the interchange; the hub
 * breaks a remaining tie by the hash of the message, so that arrival order never matters (invariant I3).
 *
 * @param lastModified  as told by the sender, or {@code null}; times without a zone are read as UTC
 * @param interchangedAt time of the interchange, or {@code null}
 */
public record ReservationVersion(Instant lastModified, Instant interchangedAt) {}
