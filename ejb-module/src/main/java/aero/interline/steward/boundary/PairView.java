package aero.interline.steward.boundary;

import aero.interline.customer.boundary.ComparisonView;
import aero.interline.customer.boundary.CustomerView.Source;
import java.time.Instant;
import java.util.List;

/**
 * A possible duplicate side by side.
 *
 * @param line       the pair as the queue shows it
 * @param fields     of the golden profiles, those that one of them has
 * @param known      documents, memberships and contacts that one of them has
 * @param one        where the first was told, the latest first
 * @param other      where the second was told
 * @param comparison what the active model says of their most alike records now
 * @param forbidden  what forbids that they are one, between any of their records; {@code STEWARD} cannot be overridden
 * @param acts       what stewards did about these two, the latest first
 * @param seen       what the two are now, for an accept or a reject that is to happen only if they still are
 */
public record PairView(DuplicateLine line, List<Field> fields, List<Known> known, List<Told> one, List<Told> other,
        ComparisonView comparison, List<String> forbidden, List<ActView> acts, String seen) {

    /**
     * One field of both.
     *
     * @param one       {@code null} if nobody told it
     * @param oneFrom   who told it, or {@code null}
     * @param other     {@code null} if nobody told it
     * @param otherFrom who told it, or {@code null}
     * @param differs   whether both are told and are not the same
     */
    public record Field(String name, String one, Source oneFrom, String other, Source otherFrom, boolean differs) {}

    /**
     * Something that one of them, or both, are known by.
     *
     * @param kind {@code document}, {@code loyalty}, {@code email}, {@code phone} and so on
     * @param type kind of document or carrier, or {@code null}
     */
    public record Known(String kind, String type, String value, boolean one, boolean other) {}

    /**
     * A record of a system about a customer.
     *
     * @param compared whether it is the record by which the two were compared
     * @param name     or {@code null}
     * @param what     the reservation's locator or the activity in one line, or {@code null}
     */
    public record Told(String recordId, boolean compared, String system, String messageId, Instant at, String name, String what) {}
}
