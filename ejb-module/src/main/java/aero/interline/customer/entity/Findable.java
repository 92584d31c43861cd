package aero.interline.customer.entity;

import java.util.List;
import java.util.Set;

/**
 * What traits can be found by.
 *
 * @param keys    keyed hashes, ascending
 * @param numbers those of them that are of document and member numbers
 * @param born    the birth date, readable only with the hub's key; {@code null} where it cannot tell anybody apart: it is not
 *                known, or there are more numbers than are looked for
 */
public record Findable(List<Long> keys, Set<Long> numbers, Integer born) {

    public Findable {
        keys = List.copyOf(keys);
        numbers = Set.copyOf(numbers);
    }
}
