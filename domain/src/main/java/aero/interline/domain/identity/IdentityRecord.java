package aero.interline.domain.identity;

import aero.interline.domain.customer.OfferedKeys;
import java.util.Comparator;
import java.util.UUID;

/**
 * A source record as far as recognition looks at it.
 *
 * @param sourceKey the same for every version of this record, different from every other record
 * @param group     two records of one reservation, or of one list about a flight, are never one person
 * @param ref       names the record within its group, or {@code null}
 * @param infantOf  the {@code ref} of the adult who travels with this infant, or {@code null}
 * @param print     keyed hash of the encoded traits: records of one print are compared once
 */
public record IdentityRecord(UUID sourceKey, long group, String ref, String infantOf, Traits traits, long print,
        OfferedKeys keys) {

    static final Comparator<IdentityRecord> ORDER = Comparator.comparing(IdentityRecord::sourceKey);

    public boolean named() {
        return traits.named();
    }
}
