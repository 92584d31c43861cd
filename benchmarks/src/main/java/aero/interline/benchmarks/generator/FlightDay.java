package aero.interline.benchmarks.generator;

import java.util.List;

/**
 * A flight of the day with everybody who has booked it.
 *
 * @param bookings of one or more travellers, all on this leg
 */
public record FlightDay(Leg leg, List<Booking> bookings) {

    /** {@code LH402}. */
    public String flight() {
        return leg.marketing() + leg.number();
    }
}
