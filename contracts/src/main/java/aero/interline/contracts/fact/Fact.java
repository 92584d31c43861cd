package aero.interline.contracts.fact;

/** Something that one outside system reports. One message carries any number of facts. */
public sealed interface Fact
        permits ReservationReported, ReservationCancelled, PassengerListed, BoardingPassScanned, PersonReported,
                MilesMoved, SupplierOrderReported, TicketSold, LeadReferred {

    /** The part of the message that this fact was read from. */
    Position at();

    /** The sender's own name of the thing reported, to show to people, for instance {@code LH 3PGZOV}. */
    String label();
}
