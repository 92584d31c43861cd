package aero.interline.customer.entity;

import aero.interline.domain.customer.OfferedKeys;
import aero.interline.domain.customer.PersonRecord;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * A person record with the customer it belonged to until now.
 *
 * @param ref        names the record within its group, or {@code null}
 * @param infantOf   the {@code ref} of the adult who travels with this infant, or {@code null}
 * @param customerId of a record that is new: the id that a customer of its own would get
 * @param fresh      whether the record is new
 * @param home       the number of a customer made of this record alone; {@code null} of one from before there were such
 * @param print      as stored, {@code null} if it was never compared
 * @param imprint    {@code null} as long as nobody needs it
 */
public record Linked(PersonRecord person, String ref, String infantOf, long customerId, boolean fresh, Long home,
        Long print, Imprint imprint) {

    public Linked with(Imprint known) {
        return new Linked(person, ref, infantOf, customerId, fresh, home, print, known);
    }

    /** The same without keys that are nobody's. */
    public Linked without(Predicate<UUID> left) {
        OfferedKeys kept = person.keys().without(left);
        return kept == person.keys() ? this : new Linked(person.with(kept), ref, infantOf, customerId, fresh, home, print, imprint);
    }

    public Linked movedTo(long customer) {
        return new Linked(person, ref, infantOf, customer, false, home, print, imprint);
    }
}
