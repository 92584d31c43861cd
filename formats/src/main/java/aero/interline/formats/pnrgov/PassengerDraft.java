package aero.interline.formats.pnrgov;

import aero.interline.contracts.fact.Contact;
import aero.interline.contracts.fact.Gender;
import aero.interline.contracts.fact.IdentityDocument;
import aero.interline.contracts.fact.LoyaltyMembership;
import aero.interline.contracts.fact.Passenger;
import aero.interline.contracts.fact.PassengerType;
import aero.interline.contracts.fact.PersonName;
import aero.interline.contracts.fact.Position;
import aero.interline.formats.airline.PersonNames;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A passenger while the reservation is being read; becomes a {@link Passenger} when all of it is known. */
final class PassengerDraft {
    final Position at;
    /** Segment ordinal of the TIF: passengers of one TIF belong together. */
    final int tif;
    PersonName name;
    PassengerType type;
    /** As sent, or made up when nothing was. */
    String ref;
    boolean refSent;
    boolean typeSent;
    boolean accompaniedByInfant;
    String uniqueRef;
    PassengerDraft adult;
    LocalDate birthDate;
    Gender gender;
    String nationality;
    private final Map<String, IdentityDocument> documents = new LinkedHashMap<>(2);
    private final Map<String, LoyaltyMembership> memberships = new LinkedHashMap<>(2);
    private final Map<String, Contact> contacts = new LinkedHashMap<>(4);

    PassengerDraft(Position at, int tif, PersonName name) {
        this.at = at;
        this.tif = tif;
        this.name = name;
    }

    boolean isInfant() {
        return type == PassengerType.INFANT || type == PassengerType.INFANT_WITH_SEAT;
    }

    boolean isPerson() {
        return type != PassengerType.OTHER && type != PassengerType.GROUP;
    }

    /** How well a name written elsewhere fits. */
    int resembles(String surname, String given) {
        return PersonNames.resemblance(name, surname, given);
    }

    /** The same document is told in several places; together they may say more about it. */
    void add(IdentityDocument document) {
        documents.merge(document.type() + "/" + document.number(), document, PassengerDraft::merged);
    }

    void add(LoyaltyMembership membership) {
        memberships.putIfAbsent(membership.carrier() + "/" + membership.number(), membership);
    }

    void add(Contact contact) {
        contacts.putIfAbsent(contact.kind() + "/" + contact.value(), contact);
    }

    private static IdentityDocument merged(IdentityDocument known, IdentityDocument again) {
        return new IdentityDocument(known.at(), known.type(), known.number(), first(known.country(), again.country()),
                first(known.issued(), again.issued()), first(known.expires(), again.expires()),
                first(known.applicableTo(), again.applicableTo()));
    }

    static <T> T first(T one, T other) {
        return one != null ? one : other;
    }

    /** A title that contradicts the documents was part of the name; one that does not tells the gender. */
    void settleName() {
        Gender told = PersonNames.genderOf(name.title());
        if (told != null && gender != null && told != gender) {
            name = PersonNames.withTitlePutBack(name);
        } else if (gender == null && isPerson()) {
            gender = told;
        }
    }

    Passenger toPassenger() {
        return new Passenger(at, ref, uniqueRef, type, adult == null ? null : adult.ref, name, birthDate, gender,
                nationality, List.copyOf(documents.values()), List.copyOf(memberships.values()),
                List.copyOf(contacts.values()));
    }
}
