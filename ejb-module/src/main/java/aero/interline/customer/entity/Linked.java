package aero.interline.customer.entity;

import aero.interline.domain.customer.PersonRecord;

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

    public Linked movedTo(long customer) {
        return new Linked(person, ref, infantOf, customer, false, home, print, imprint);
    }
}
