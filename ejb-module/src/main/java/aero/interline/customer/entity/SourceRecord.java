package aero.interline.customer.entity;

import aero.interline.domain.customer.PersonRecord;

/**
 * A row of {@code source_record} to be written.
 *
 * @param profile    sealed with the key of the customer, or {@code null} when there is nothing to seal or it is not yet
 * @param customerId whose it is
 */
public record SourceRecord(PersonRecord person, PersonTold told, byte[] profile, long customerId) {

    public SourceRecord(PersonRecord person, PersonTold told, long customerId) {
        this(person, told, null, customerId);
    }

    public SourceRecord linkedTo(long customer, byte[] sealed) {
        return new SourceRecord(person, told, sealed, customer);
    }

    /** Whose key the profile needs, {@code null} for none. */
    public Long profileOwner() {
        return profile == null ? null : customerId;
    }
}
