package aero.interline.steward.boundary;

import java.util.List;

/**
 * Everything that a merge or an un-merge would change, made by doing it and taking it back.
 *
 * @param survivors  customers afterwards, by id: after a merge one, mostly; those who did not change are not named
 * @param redirected ids that would lead to a survivor from then on
 * @param forbidden  what forbids it unless it is overridden: {@code SAME_GROUP}, {@code BIRTH_DATES_PROVEN},
 *                   {@code MEMBERS_BORN_APART}, {@code RELATIVES}, and {@code STEWARD}, which cannot be overridden
 * @param fields     golden values before and after, those that any of them has
 * @param duplicates possible duplicates that would open or clear
 * @param privacy    exports and erasures of these customers that are not over
 * @param fourEyes   whether somebody else has to approve it
 * @param seen       of a merge: what the two are now, for the merge that is to happen only if they still are; else {@code null}
 */
public record MergePreview(List<Side> before, List<Side> after, List<String> redirected, List<String> forbidden,
        List<Field> fields, List<ConsentLine> consents, List<PreferenceLine> preferences, List<Duplicate> duplicates,
        List<PrivacyJob> privacy, List<String> survivors, boolean fourEyes, String seen) {

    /** The same, by what the two were when they were looked at. */
    MergePreview seen(String then) {
        return new MergePreview(before, after, redirected, forbidden, fields, consents, preferences, duplicates, privacy, survivors,
                fourEyes, then);
    }

    /**
     * One customer in figures.
     *
     * @param locators reservations, the latest first
     * @param accounts memberships with the miles booked on them
     * @param contacts contacts of the last thirty days
     */
    public record Side(String customerId, String name, int records, List<String> locators, List<Account> accounts,
            int activities, int consents, int contacts) {}

    /**
     * A frequent traveller's account.
     *
     * @param tier or {@code null}
     */
    public record Account(String carrier, String number, String tier, long miles) {}

    /**
     * One field: what each customer has before, in the order of {@code before}, and likewise after.
     *
     * @param before of each customer, {@code null} for nothing
     * @param after  of each customer, {@code null} for nothing
     */
    public record Field(String name, List<String> before, List<String> after, boolean differs) {}

    /**
     * What holds about one purpose, channel and partner, in the same order.
     *
     * @param before {@code given}, {@code withdrawn}, {@code expired} or {@code none} for each customer
     */
    public record ConsentLine(String purpose, String channel, String partner, List<String> before, List<String> after) {}

    /**
     * What is preferred of one kind, in the same order; {@code null} for nothing.
     *
     * @param before of each customer, {@code null} for nothing
     * @param after  of each customer, {@code null} for nothing
     */
    public record PreferenceLine(String kind, List<String> before, List<String> after) {}

    /** @param change {@code opens} or {@code clears} */
    public record Duplicate(String change, String oneCustomer, String otherCustomer, double weight) {}

    /** @param kind {@code export} or {@code erasure} */
    public record PrivacyJob(String id, String kind, String state, String customerId) {}
}
