package aero.interline.contracts.fact;

/** Whether a reservation lives. */
public enum ReservationStatus {
    ACTIVE,
    /** Every segment or passenger was cancelled. */
    CANCELLED
}
