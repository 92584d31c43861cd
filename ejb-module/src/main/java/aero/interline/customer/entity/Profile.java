package aero.interline.customer.entity;

import aero.interline.contracts.fact.Contact;
import aero.interline.contracts.fact.IdentityDocument;
import aero.interline.contracts.fact.LoyaltyMembership;
import aero.interline.contracts.fact.Passenger;
import aero.interline.contracts.fact.PersonReported.Attribute;
import aero.interline.contracts.fact.PersonReported.QualityVerdict;
import aero.interline.domain.activity.Subject;
import java.util.List;

/**
 * The part of a source record that lies sealed: JSON in {@code source_record.profile}, absent when there is nothing.
 *
 * @param attributes what else was told about the person
 * @param verdicts   what is wrong with what was told
 */
public record Profile(
        List<IdentityDocument> documents,
        List<LoyaltyMembership> memberships,
        List<Contact> contacts,
        List<Attribute> attributes,
        List<QualityVerdict> verdicts) {

    public Profile {
        documents = List.copyOf(documents);
        memberships = List.copyOf(memberships);
        contacts = List.copyOf(contacts);
        attributes = attributes == null ? List.of() : List.copyOf(attributes);
        verdicts = verdicts == null ? List.of() : List.copyOf(verdicts);
    }

    public static Profile of(Passenger passenger) {
        return new Profile(passenger.documents(), passenger.memberships(), passenger.contacts(), List.of(), List.of());
    }

    public static Profile of(Subject subject) {
        Passenger person = subject.person();
        return new Profile(person.documents(), person.memberships(), person.contacts(), subject.attributes(),
                subject.verdicts());
    }

    public boolean empty() {
        return documents.isEmpty() && memberships.isEmpty() && contacts.isEmpty() && attributes.isEmpty()
                && verdicts.isEmpty();
    }
}
