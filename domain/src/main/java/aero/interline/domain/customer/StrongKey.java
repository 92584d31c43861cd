package aero.interline.domain.customer;

import aero.interline.contracts.fact.IdentityDocument;
import aero.interline.contracts.fact.LoyaltyMembership;
import aero.interline.contracts.fact.Passenger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that two records of the same person share and two persons do not: an identity document, or a frequent
 * traveller number together with the name. Names, contacts and dates of birth alone are never strong keys.
 *
 * @param text the same for equal keys; personal data, only ever stored as a keyed hash
 */
public record StrongKey(Kind kind, String text) {

    public enum Kind {
        DOCUMENT,
        LOYALTY
    }

    /** Shorter numbers are typed to get past a mandatory field. */
    private static final int LEAST_NUMBER = 5;

    /** What this passenger can be recognised by; empty for most. */
    public static List<StrongKey> of(Passenger passenger) {
        List<StrongKey> keys = new ArrayList<>();
        for (IdentityDocument each : passenger.documents()) {
            of(each).ifPresent(keys::add);
        }
        for (LoyaltyMembership each : passenger.memberships()) {
            of(each, passenger).ifPresent(keys::add);
        }
        return keys;
    }

    private static Optional<StrongKey> of(IdentityDocument document) {
        String number = compact(document.number());
        String country = compact(document.country());
        if (!telling(number) || country.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new StrongKey(Kind.DOCUMENT, compact(document.type()) + "/" + number + "/" + country));
    }

    private static Optional<StrongKey> of(LoyaltyMembership membership, Passenger passenger) {
        String number = compact(membership.number());
        String carrier = compact(membership.carrier());
        String surname = NameFolding.joined(passenger.name().surname());
        String given = NameFolding.joined(passenger.name().given());
        if (!telling(number) || carrier.isEmpty() || surname.isEmpty() || given.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new StrongKey(Kind.LOYALTY, carrier + number + "/" + surname + "/" + given));
    }

    /** {@code 000000} and {@code XXXXXX} stand for "not known" in real traffic. */
    private static boolean telling(String number) {
        return number.length() >= LEAST_NUMBER && number.chars().distinct().count() > 1;
    }

    private static String compact(String text) {
        if (text == null) {
            return "";
        }
        StringBuilder kept = new StringBuilder(text.length());
        text.toUpperCase(Locale.ROOT).chars().filter(Character::isLetterOrDigit).forEach(c -> kept.append((char) c));
        return kept.toString();
    }
}
