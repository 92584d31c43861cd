package aero.interline.customer.entity;

import aero.interline.contracts.fact.Passenger;
import aero.interline.domain.customer.PersonRecord;
import aero.interline.platform.entity.Sealed;
import aero.interline.travel.entity.Report;

/**
 * A row of {@code source_record} to be written.
 *
 * @param profile or {@code null} when there is nothing to seal
 */
public record SourceRecord(PersonRecord person, Passenger passenger, Report report, Sealed profile, long customerId) {

    public SourceRecord linkedTo(long customer) {
        return new SourceRecord(person, passenger, report, profile, customer);
    }
}
