package aero.interline.travel.boundary;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A reservation in a list.
 *
 * @param bookedOn       or {@code null}
 * @param passengers     how many
 * @param firstDeparture local, or {@code null}
 * @param lastDeparture  local, or {@code null}
 * @param messageId      the message that told the current version
 */
public record ReservationLine(
        String id,
        String system,
        String carrier,
        String locator,
        String status,
        LocalDate bookedOn,
        int passengers,
        LocalDateTime firstDeparture,
        LocalDateTime lastDeparture,
        String messageId,
        Instant updatedAt) {}
