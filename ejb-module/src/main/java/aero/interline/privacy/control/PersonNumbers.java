package aero.interline.privacy.control;

import aero.interline.contracts.fact.Contact;
import aero.interline.contracts.fact.IdentityDocument;
import aero.interline.contracts.fact.LoyaltyMembership;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** What stands for one person wherever it is read, in the ways in which airline messages write it. */
final class PersonNumbers {

    /** Shorter ones stand for something else too often. */
    private static final int LEAST = 5;
    private static final int LEAST_PHONE = 7;

    private final Set<String> numbers = new TreeSet<>();

    Set<String> all() {
        return numbers;
    }

    PersonNumbers documents(Collection<IdentityDocument> documents) {
        documents.forEach(each -> add(each.number()));
        return this;
    }

    PersonNumbers memberships(Collection<LoyaltyMembership> memberships) {
        memberships.forEach(each -> add(each.number()));
        return this;
    }

    PersonNumbers contacts(Collection<Contact> contacts) {
        contacts.forEach(this::contact);
        return this;
    }

    void add(String number) {
        if (number != null && number.strip().length() >= LEAST && number.chars().distinct().count() > 2) {
            numbers.add(number.strip());
        }
    }

    private void contact(Contact contact) {
        String value = contact.value();
        if (value == null) {
            return;
        }
        switch (contact.kind()) {
            case EMAIL -> email(value.strip());
            case PHONE, MOBILE -> phone(value);
            default -> add(value);
        }
    }

    /** Also as teleprinters write it, which have no @ and no underscore. */
    private void email(String address) {
        add(address);
        add(address.replace("@", "//"));
        add(address.replace("@", "//").replace("_", "..").replace("-", "./"));
    }

    private void phone(String number) {
        add(number);
        String digits = number.replaceAll("[^0-9]", "").replaceFirst("^00", "");
        if (digits.length() >= LEAST_PHONE) {
            add(digits);
        }
    }
}
