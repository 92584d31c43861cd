package aero.interline.contracts.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A person in a reservation.
 *
 * @param at          the passenger's own segment
 * @param ref         name of the passenger within the reservation, unique there
 * @param uniqueRef   the sending system's own lasting number of this passenger (PADIS REF), or {@code null}
 * @param infantOf    {@code ref} of the accompanying adult, or {@code null}
 * @param birthDate   or {@code null}
 * @param gender      {@code null} if not told
 * @param nationality ISO 3166 alpha-3 where it could be resolved, else as sent, or {@code null}
 */
public record Passenger(
        Position at,
        String ref,
        String uniqueRef,
        PassengerType type,
        String infantOf,
        PersonName name,
        LocalDate birthDate,
        Gender gender,
        String nationality,
        List<IdentityDocument> documents,
        List<LoyaltyMembership> memberships,
        List<Contact> contacts) {

    public Passenger {
        documents = List.copyOf(documents);
        memberships = List.copyOf(memberships);
        contacts = List.copyOf(contacts);
    }

    /** The same person with more contacts. */
    public Passenger with(List<Contact> more) {
        List<Contact> all = new ArrayList<>(contacts);
        all.addAll(more);
        return new Passenger(at, ref, uniqueRef, type, infantOf, name, birthDate, gender, nationality, documents, memberships, all);
    }
}
