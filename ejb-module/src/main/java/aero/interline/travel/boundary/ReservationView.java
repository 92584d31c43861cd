package aero.interline.travel.boundary;

import aero.interline.contracts.fact.ReservationReported;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A reservation as the newest report tells it, or all partial ones together.
 *
 * @param status    {@code ACTIVE} or {@code CANCELLED}, also by a cancellation that was told alone
 * @param reported  all that is told of it
 * @param customers by the reference of a passenger within the reservation, the id of the customer
 * @param reports   every message about it, newest first
 */
public record ReservationView(
        String id,
        String system,
        String messageId,
        Instant updatedAt,
        String status,
        ReservationReported reported,
        Map<String, String> customers,
        List<Report> reports) {

    /** A message that told something about the reservation. */
    public record Report(String messageId, Instant at, String kind, String summary) {}
}
