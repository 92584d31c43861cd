package aero.interline.domain.activity;

import aero.interline.contracts.fact.FlightDate;
import aero.interline.contracts.fact.IdentityDocument;
import aero.interline.contracts.fact.LoyaltyMembership;
import aero.interline.contracts.fact.Passenger;
import aero.interline.contracts.fact.PersonName;
import aero.interline.contracts.fact.ReservationVersion;
import aero.interline.domain.customer.StrongKey;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One thing that happened to a customer or is agreed with one. It is told again and again under one key: of what is
 * complete as of a version the newest report stands, of a movement any report of it says the same.
 *
 * @param kind      {@code listed}, {@code scanned} ..., the name of its {@link ActivityKind}
 * @param key       the same for every report of this thing, different from every other of its kind; personal data
 * @param version   what orders the reports of it, or {@code null} for a movement
 * @param at        when, or {@code null} when that was not told
 * @param flight    such as {@code SQ602/2013-05-27}, or {@code null}
 * @param standing  how it stands, in one word of its kind, or {@code null}
 * @param amount    money or miles, or {@code null}
 * @param partner   who stands behind it: supplier, agency, programme, or {@code null}
 * @param place     airport, station or city, or {@code null}
 * @param reference the sender's own name of it, where that tells nothing about a person, or {@code null}
 * @param within    key of the activity that this one stands and falls with, or {@code null}
 * @param name      of the person whom the sender names with it, or {@code null}
 * @param ties      by what it is found from the customer, unless it has a subject
 * @param numbers   under what people look for it: locators, ticket, member and document numbers
 * @param subject   the person that the report makes known, or {@code null}
 */
public record Activity(
        String kind,
        String key,
        ReservationVersion version,
        Instant at,
        String flight,
        String standing,
        BigDecimal amount,
        String partner,
        String place,
        String reference,
        String within,
        PersonName name,
        List<StrongKey> ties,
        Set<String> numbers,
        Subject subject) {

    public Activity {
        ties = List.copyOf(ties);
        numbers = Set.copyOf(numbers);
    }

    /** Something that is complete as of its version. */
    public static Outline of(String kind, String key, ReservationVersion version) {
        return new Outline(kind, key, version);
    }

    /** Something that happened once and adds to what is known. */
    public static Outline movement(String kind, String key) {
        return new Outline(kind, key, null);
    }

    /** An activity while it is put together; what is {@code null} is passed over. */
    public static final class Outline {

        private final String kind;
        private final String key;
        private final ReservationVersion version;
        private final List<StrongKey> ties = new ArrayList<>();
        private final Set<String> numbers = new LinkedHashSet<>();
        private Instant at;
        private String flight;
        private String standing;
        private BigDecimal amount;
        private String partner;
        private String place;
        private String reference;
        private String within;
        private PersonName name;
        private Subject subject;

        private Outline(String kind, String key, ReservationVersion version) {
            this.kind = kind;
            this.key = key;
            this.version = version;
            if (version != null) {
                at = version.lastModified() == null ? version.interchangedAt() : version.lastModified();
            }
        }

        public Outline at(Instant instant) {
            at = instant;
            return this;
        }

        /** At the beginning of that day, since no hour is told. */
        public Outline at(LocalDate day) {
            at = day == null ? at : day.atStartOfDay().toInstant(ZoneOffset.UTC);
            return this;
        }

        public Outline flight(FlightDate date) {
            flight = date == null ? null : date.text();
            place = place == null && date != null ? date.origin() : place;
            return this;
        }

        public Outline standing(Enum<?> word) {
            standing = word == null ? null : word.name();
            return this;
        }

        public Outline amount(BigDecimal value) {
            amount = value;
            return this;
        }

        public Outline partner(String code) {
            partner = code;
            return this;
        }

        public Outline place(String code) {
            place = code == null ? place : code;
            return this;
        }

        public Outline reference(String text) {
            reference = text;
            return this;
        }

        /** Names the activity, of the same kind, without which this one does not stand. */
        public Outline within(String other) {
            within = other;
            return this;
        }

        /** Whom the sender names: whoever has another name is not meant, whatever numbers agree. */
        public Outline name(PersonName told) {
            name = told;
            return this;
        }

        /** Belongs to the reservation with this locator, and there to the person named. */
        public Outline journey(String locator) {
            StrongKey.of(locator, name).ifPresent(ties::add);
            return number(locator);
        }

        public Outline ticket(String ticket) {
            StrongKey.ofTicket(ticket).ifPresent(ties::add);
            return number(ticket);
        }

        public Outline member(LoyaltyMembership membership) {
            StrongKey.of(membership).ifPresent(ties::add);
            number(membership.number());
            return membership.carrier() == null ? this : number(membership.carrier() + membership.number());
        }

        public Outline document(IdentityDocument document) {
            StrongKey.of(document).ifPresent(ties::add);
            return number(document.number());
        }

        /** Everything by which somebody on a journey is recognised. */
        public Outline passenger(Passenger passenger, List<String> locators) {
            name(passenger.name());
            passenger.memberships().forEach(this::member);
            passenger.documents().forEach(this::document);
            locators.forEach(this::journey);
            return this;
        }

        public Outline tie(StrongKey key) {
            ties.add(key);
            return this;
        }

        public Outline number(String text) {
            String compact = StrongKey.compact(text);
            if (!compact.isEmpty()) {
                numbers.add(compact);
            }
            return this;
        }

        /** The activity makes this person known and is found through that record from then on. */
        public Outline subject(Subject person) {
            subject = person;
            return this;
        }

        public Activity done() {
            List<StrongKey> leading = subject == null ? ties : List.of();
            return new Activity(kind, key, version, at, flight, standing, amount, partner, place, reference, within, name,
                    leading, numbers, subject);
        }
    }
}
