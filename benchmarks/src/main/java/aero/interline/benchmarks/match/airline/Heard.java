package aero.interline.benchmarks.match.airline;

import aero.interline.contracts.fact.Passenger;
import aero.interline.domain.customer.StrongKey;
import java.util.List;

/**
 * A person as read from a message: everything that the hub gets to know, and beside it the truth.
 *
 * @param told   what was meant; for scoring only
 * @param format of the message
 * @param key    names the record among all that all systems tell
 * @param group  in which nobody stands twice
 */
record Heard(Told told, String format, String key, String group, Passenger person, List<StrongKey> keys) {

    Heard {
        keys = List.copyOf(keys);
    }
}
