package aero.interline.travel.boundary;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A reservation in a list.
 *
 * @param passengers how many
 * @param messageId  the message that told the current version
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
