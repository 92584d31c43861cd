package aero.interline.customer.entity;

import aero.interline.domain.customer.PersonRecord;

/**
 * A row of {@code source_record} to be written.
 *
 * @param imprint    what it is compared by, or {@code null} if it is not
 * @param profile    sealed with the key of the customer, or {@code null} when there is nothing to seal or it is not yet
 * @param customerId whose it is
 * @param home       the number of a customer made of this record alone, or {@code null}; of new records only
 */
public record SourceRecord(PersonRecord person, PersonTold told, Imprint imprint, byte[] profile, long customerId, Long home) {

    public SourceRecord(PersonRecord person, PersonTold told, Imprint imprint, long customerId) {
        this(person, told, imprint, null, customerId, null);
    }

    public SourceRecord linkedTo(long customer, Long number, byte[] sealed) {
        return new SourceRecord(person, told, imprint, sealed, customer, number);
    }

    public Linked asLinked(long customer, boolean fresh, Long number) {
        return new Linked(person, told.person().ref(), told.person().infantOf(), customer, fresh, number, print(), imprint);
    }

    /** Whose key the profile needs, {@code null} for none. */
    public Long profileOwner() {
        return profile == null ? null : customerId;
    }

    public Long print() {
        return imprint == null ? null : imprint.print();
    }
}
