package aero.interline.contracts.fact;

/**
 * A system reports that a reservation or order was cancelled, without telling it again (NDC OrderCancelRS). It holds
 * until a newer report of the whole reservation.
 *
 * @param key     the reservation; its day of creation is {@code null} when the message does not tell it
 * @param version what orders it among the reports of the reservation
 * @param reason  as sent, or {@code null}
 */
public record ReservationCancelled(Position at, ReservationKey key, ReservationVersion version, String reason)
        implements Fact {

    @Override
    public String label() {
        return key.carrier() + " " + key.locator();
    }
}
