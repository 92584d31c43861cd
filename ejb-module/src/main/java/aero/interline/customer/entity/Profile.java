package aero.interline.customer.entity;

import aero.interline.contracts.fact.Contact;
import aero.interline.contracts.fact.IdentityDocument;
import aero.interline.contracts.fact.LoyaltyMembership;
import aero.interline.contracts.fact.Passenger;
import java.util.List;

/**
 * The part of a source record that lies sealed: JSON in {@code source_record.profile}, absent when there is nothing.
 */
public record Profile(List<IdentityDocument> documents, List<LoyaltyMembership> memberships, List<Contact> contacts) {

    public Profile {
        documents = List.copyOf(documents);
        memberships = List.copyOf(memberships);
        contacts = List.copyOf(contacts);
    }

    public static Profile of(Passenger passenger) {
        return new Profile(passenger.documents(), passenger.memberships(), passenger.contacts());
    }

    public boolean empty() {
        return documents.isEmpty() && memberships.isEmpty() && contacts.isEmpty();
    }
}
