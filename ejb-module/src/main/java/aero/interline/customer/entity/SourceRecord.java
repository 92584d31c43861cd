package aero.interline.customer.entity;

import aero.interline.domain.customer.PersonRecord;
import aero.interline.platform.entity.Sealed;

/**
 * A row of {@code source_record} to be written.
 *
 * @param profile or {@code null} when there is nothing to seal
 */
public record SourceRecord(PersonRecord person, PersonTold told, Sealed profile, long customerId) {

    public SourceRecord linkedTo(long customer) {
        return new SourceRecord(person, told, profile, customer);
    }
}
