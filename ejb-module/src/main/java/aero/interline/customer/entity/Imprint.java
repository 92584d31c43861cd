package aero.interline.customer.entity;

import aero.interline.domain.identity.Traits;
import java.util.List;

/**
 * What a source record is compared by. Most records of a frequent traveller share one, so what follows from comparing is
 * worked out once for each print.
 *
 * @param print keyed hash of the encoded traits
 * @param keys  keyed hashes of what the traits can be found by, ascending
 */
public record Imprint(long print, Traits traits, List<Long> keys) {

    public Imprint {
        keys = List.copyOf(keys);
    }
}
