package aero.interline.benchmarks.match.airline;

import aero.interline.benchmarks.generator.Booking;
import java.util.List;

/**
 * A booking and who stands in it.
 *
 * @param booking travellers as told
 * @param told    the same in the same order
 * @param order   whether it came as an order of a distributor instead of a reservation
 */
record Party(Booking booking, List<Told> told, boolean order) {

    Party {
        told = List.copyOf(told);
    }
}
