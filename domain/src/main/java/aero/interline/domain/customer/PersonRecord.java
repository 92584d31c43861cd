package aero.interline.domain.customer;

import aero.interline.contracts.fact.Gender;
import aero.interline.contracts.fact.PassengerType;
import aero.interline.domain.exchange.Stamp;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * What one reservation says about one person, as far as recognition and the golden record need it.
 *
 * @param id          of the row; the rules never look at it, since it tells the order of arrival
 * @param sourceKey   the same for every version of this record, different from every other record
 * @param reservation two records of one reservation are never one person
 * @param documents   keyed hashes of identity documents
 * @param loyalties   keyed hashes of frequent traveller number and name
 */
public record PersonRecord(
        long id,
        UUID sourceKey,
        long reservation,
        String surname,
        String given,
        String title,
        PassengerType kind,
        Gender gender,
        LocalDate birthDate,
        String nationality,
        Stamp stamp,
        List<UUID> documents,
        List<UUID> loyalties) {

    /** Newest first; a remaining tie is broken by the source key. */
    static final Comparator<PersonRecord> NEWEST_FIRST =
            Comparator.comparing(PersonRecord::stamp).reversed().thenComparing(PersonRecord::sourceKey);

    public PersonRecord {
        documents = List.copyOf(documents);
        loyalties = List.copyOf(loyalties);
    }

    /** Whether both offer the same identity document. */
    public boolean sharesDocument(PersonRecord other) {
        return documents.stream().anyMatch(other.documents::contains);
    }
}
