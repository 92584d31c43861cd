package aero.interline.customer.boundary;

import aero.interline.activity.boundary.ActivityLine;
import aero.interline.domain.customer.Election;
import aero.interline.platform.boundary.PositionView;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/**
 * A customer with everything that is known, and from where.
 *
 * @param mergedInto id of the customer into which this one was joined, or {@code null}
 * @param profile    by attribute: {@code surname}, {@code given}, {@code title}, {@code kind}, {@code gender},
 *                   {@code birthDate}, {@code nationality}, {@code language}, {@code email}, {@code phone},
 *                   {@code address}, {@code tier}, then what else was told; an attribute that nobody told is absent
 * @param quality    values that cannot be right, as the newest record of each field tells
 * @param activities what happened beside the reservations, the latest first
 * @param timeline   reports and activities, the latest first
 */
public record CustomerView(
        String id,
        String mergedInto,
        String name,
        Map<String, Attribute> profile,
        List<Identifier> identifiers,
        List<Doubt> quality,
        List<Journey> reservations,
        List<Request> requests,
        List<ActivityLine> activities,
        List<Event> timeline,
        Instant createdAt,
        Instant updatedAt) {

    /**
     * A value, where it comes from and what it was preferred to.
     *
     * @param why          what the policy of survivorship found better in it than in the best alternative
     * @param alternatives other values that somebody tells, the better ones first
     */
    public record Attribute(String value, Source provenance, Election.Why why, List<Alternative> alternatives) {

        public Attribute {
            alternatives = List.copyOf(alternatives);
        }
    }

    /**
     * A value that somebody tells and that was not taken.
     *
     * @param why what the one that was taken is better in
     */
    public record Alternative(String value, Election.Why why, Source provenance) {}

    /**
     * Where a value comes from.
     *
     * @param messageId  the message that told it
     * @param position   the person's place in that message, or {@code null}
     * @param at         when it was so, as the sender told, else when it came
     * @param confidence the part of this customer's records telling the attribute that agree, up to 1
     */
    public record Source(String messageId, PositionView position, String system, Instant at, double confidence) {}

    /**
     * Something a person is known by.
     *
     * @param kind    {@code document}, {@code loyalty}, {@code ticket}, {@code email}, {@code phone}, {@code mobile},
     *                {@code address}, {@code other}
     * @param type    kind of document, or the carrier of a loyalty programme, or {@code null}
     * @param issuer  country of a document, tier of a membership, or {@code null}
     * @param expires of a document, or {@code null}
     */
    public record Identifier(
            String kind, String type, String value, String issuer, LocalDate expires, Source provenance) {}

    /**
     * A value that cannot be right or is missing.
     *
     * @param advice what its sender should do
     */
    public record Doubt(String field, String found, String advice, Source provenance) {}

    /**
     * A reservation in which the customer travels.
     *
     * @param bookedOn       or {@code null}
     * @param firstDeparture local, or {@code null}
     */
    public record Journey(
            String id,
            String carrier,
            String locator,
            String status,
            LocalDate bookedOn,
            LocalDateTime firstDeparture,
            List<Flight> flights) {}

    /**
     * One flight of a journey; times are local.
     *
     * @param carrier     or {@code null}
     * @param number      or {@code null}
     * @param origin      or {@code null}
     * @param destination or {@code null}
     * @param departs     or {@code null}
     * @param arrives     or {@code null}
     * @param status      or {@code null}
     */
    public record Flight(
            String carrier,
            String number,
            String origin,
            String destination,
            LocalDateTime departs,
            LocalDateTime arrives,
            String status,
            boolean cancelled) {}

    /**
     * A special service that was asked for.
     *
     * @param status or {@code null}
     * @param flight carrier and number, or {@code null}
     * @param text   or {@code null}
     */
    public record Request(
            String reservationId, String locator, String code, String status, int quantity, String flight, String text) {}

    /**
     * Something that was reported.
     *
     * @param reservationId {@code null} for an activity
     */
    public record Event(Instant at, String kind, String summary, String reservationId, String messageId) {}
}
