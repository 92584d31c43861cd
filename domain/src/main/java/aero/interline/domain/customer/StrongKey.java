package aero.interline.domain.customer;

import aero.interline.contracts.fact.IdentityDocument;
import aero.interline.contracts.fact.LoyaltyMembership;
import aero.interline.contracts.fact.Passenger;
import aero.interline.contracts.fact.PersonName;
import aero.interline.contracts.fact.RecordLocator;
import aero.interline.contracts.fact.ReservationReported;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something that two records of the same person share and two persons do not. Names, contacts and dates of birth alone
 * are never strong keys.
 *
 * @param text the same for equal keys; personal data, only ever stored as a keyed hash
 */
public record StrongKey(Kind kind, String text) {

    /** What a key consists of. */
    public enum Kind {
        /** Kind, number and country of an identity document. */
        DOCUMENT,
        /** Frequent traveller number with the name. */
        LOYALTY,
        /** Record locator with the name: ties a reservation to the lists about its flights. */
        JOURNEY,
        /** Frequent traveller number alone; a record without a name is recognised by it. */
        MEMBER,
        /** Ticket number: leads from what happened to the reservation, no record offers it. */
        TICKET,
        /** Carrier and locator: leads from what happened to the reservation, no record offers it. */
        RESERVATION
    }

    /** Shorter numbers are typed to get past a mandatory field. */
    private static final int LEAST_NUMBER = 5;
    /** Further locators of one reservation are not worth their rows. */
    private static final int MOST_LOCATORS = 2;

    /** What somebody can be recognised by, whatever the journey; empty for most. */
    public static List<StrongKey> of(Passenger passenger) {
        List<StrongKey> keys = new ArrayList<>();
        for (IdentityDocument each : passenger.documents()) {
            of(each).ifPresent(keys::add);
        }
        for (LoyaltyMembership each : passenger.memberships()) {
            of(each, passenger.name()).ifPresent(keys::add);
            of(each).ifPresent(keys::add);
        }
        return keys;
    }

    /** The same, with what ties the passenger to this journey. */
    public static List<StrongKey> of(Passenger passenger, Collection<String> locators) {
        List<StrongKey> keys = of(passenger);
        locators.stream()
                .map(locator -> of(locator, passenger.name()))
                .flatMap(Optional::stream)
                .distinct()
                .limit(MOST_LOCATORS)
                .forEach(keys::add);
        return keys;
    }

    /** The locators of a reservation, its own first. */
    public static List<String> locators(ReservationReported reservation) {
        return Stream.concat(
                        Stream.of(reservation.key().locator()),
                        reservation.locators().stream().map(RecordLocator::locator))
                .toList();
    }

    public static Optional<StrongKey> of(IdentityDocument document) {
        String number = compact(document.number());
        String country = compact(document.country());
        if (!telling(number) || country.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new StrongKey(Kind.DOCUMENT, compact(document.type()) + "/" + number + "/" + country));
    }

    /** The number alone. */
    public static Optional<StrongKey> of(LoyaltyMembership membership) {
        String number = compact(membership.number());
        String carrier = compact(membership.carrier());
        return telling(number) && !carrier.isEmpty()
                ? Optional.of(new StrongKey(Kind.MEMBER, carrier + number))
                : Optional.empty();
    }

    /** A journey is known by its locator and the full name; a surname alone does not tell a couple apart. */
    public static Optional<StrongKey> of(String locator, PersonName name) {
        String code = compact(locator);
        return telling(code) ? named(name).map(text -> new StrongKey(Kind.JOURNEY, code + "/" + text)) : Optional.empty();
    }

    public static Optional<StrongKey> ofTicket(String number) {
        String digits = compact(number);
        return telling(digits) ? Optional.of(new StrongKey(Kind.TICKET, digits)) : Optional.empty();
    }

    public static StrongKey ofReservation(String carrier, String locator) {
        return new StrongKey(Kind.RESERVATION, carrier + "/" + locator);
    }

    private static Optional<StrongKey> of(LoyaltyMembership membership, PersonName name) {
        return of(membership).flatMap(
                number -> named(name).map(text -> new StrongKey(Kind.LOYALTY, number.text() + "/" + text)));
    }

    private static Optional<String> named(PersonName name) {
        String surname = name == null ? "" : NameFolding.joined(name.surname());
        String given = name == null ? "" : NameFolding.joined(name.given());
        return surname.isEmpty() || given.isEmpty() ? Optional.empty() : Optional.of(surname + "/" + given);
    }

    /** {@code 000000} and {@code XXXXXX} stand for "not known" in real traffic. */
    private static boolean telling(String number) {
        return number.length() >= LEAST_NUMBER && number.chars().distinct().count() > 1;
    }

    /** A membership as people say it: {@code AC 480934}, the number alone where the programme is not known. */
    public static String spoken(LoyaltyMembership membership) {
        return membership.carrier() == null || membership.carrier().equals(LoyaltyMembership.UNKNOWN_PROGRAMME)
                ? membership.number()
                : membership.carrier() + " " + membership.number();
    }

    /** Upper case letters and digits only, as numbers are compared. */
    public static String compact(String text) {
        if (text == null) {
            return "";
        }
        String upper = text.toUpperCase(Locale.ROOT);
        StringBuilder kept = new StringBuilder(upper.length());
        for (int i = 0; i < upper.length(); i++) {
            if (Character.isLetterOrDigit(upper.charAt(i))) {
                kept.append(upper.charAt(i));
            }
        }
        return kept.toString();
    }
}
