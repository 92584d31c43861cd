package aero.interline.contracts.fact;

import java.time.LocalDate;
import java.util.List;

/**
 * What a system keeps about a person apart from any journey: a loyalty programme's member, a distributor's or supplier's
 * profile. Complete as of its version.
 *
 * @param key         names the person within the system, for instance the member number
 * @param name        or {@code null}: then the person is known by a membership alone
 * @param attributes  what else was told and is worth keeping, in the order of the message
 * @param verdicts    what is wrong with the data, without making the record useless
 * @param enrolledOn  or {@code null}; the first of the month when only that is told
 * @param cancelledOn when the person left the programme, or {@code null}
 */
public record PersonReported(
        Position at,
        String key,
        ReservationVersion version,
        PersonName name,
        LocalDate birthDate,
        Gender gender,
        String nationality,
        String language,
        List<IdentityDocument> documents,
        List<LoyaltyMembership> memberships,
        List<Contact> contacts,
        LocalDate enrolledOn,
        LocalDate cancelledOn,
        List<Attribute> attributes,
        List<QualityVerdict> verdicts,
        List<Fragment> fragments)
        implements Fact {

    /**
     * Something told about a person for which the hub has no member of its own.
     *
     * @param name  lower camel case, for instance {@code mealPreference} or {@code lifetimeValue}
     * @param value as text
     */
    public record Attribute(Position at, String name, String value) {}

    /**
     * A value that cannot be right or is missing although the sender should know it.
     *
     * @param field  which value
     * @param found  what stood there; never personal data
     * @param advice what the sender should do
     */
    public record QualityVerdict(Position at, String field, String found, String advice) {}

    public PersonReported {
        documents = List.copyOf(documents);
        memberships = List.copyOf(memberships);
        contacts = List.copyOf(contacts);
        attributes = List.copyOf(attributes);
        verdicts = List.copyOf(verdicts);
        fragments = List.copyOf(fragments);
    }

    @Override
    public String label() {
        return key;
    }
}
