package aero.interline.customer.entity;

import aero.interline.domain.customer.PersonRecord;

/**
 * A row of {@code source_record} to be written.
 *
 * @param imprint    what it is compared by, or {@code null} if it is not
 * @param profile    sealed with the key of the customer, or {@code null} when there is nothing to seal or it is not yet
 * @param customerId whose it is
 */
public record SourceRecord(PersonRecord person, PersonTold told, Imprint imprint, byte[] profile, long customerId) {

    public SourceRecord(PersonRecord person, PersonTold told, Imprint imprint, long customerId) {
        this(person, told, imprint, null, customerId);
    }

    public SourceRecord linkedTo(long customer, byte[] sealed) {
        return new SourceRecord(person, told, imprint, sealed, customer);
    }

    public Linked asLinked(long customer, boolean fresh) {
        return new Linked(person, told.person().ref(), told.person().infantOf(), customer, fresh, print(), imprint);
    }

    /** Whose key the profile needs, {@code null} for none. */
    public Long profileOwner() {
        return profile == null ? null : customerId;
    }

    public Long print() {
        return imprint == null ? null : imprint.print();
    }
}
